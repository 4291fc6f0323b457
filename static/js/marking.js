// Turns words selected in a text into an address, so that the page comes back with the picker open on them.
// Without a mouse, or without this file, the list of sentences does the same.
(function () {
  "use strict";

  const text = document.querySelector("[data-marking]");
  if (!text) { return; }

  function length(words) { return Array.from(words).length; }

  // The pieces of the text that a selection touches. Each carries its part and its place in the text as shown.
  function touched(range) {
    return Array.from(text.querySelectorAll("[data-start]")).filter(function (piece) {
      return range.intersectsNode(piece) && piece.firstChild;
    });
  }

  function place(piece, container, offset, otherwise) {
    const inside = container === piece.firstChild ? length(container.data.slice(0, offset)) : otherwise;
    return Number(piece.dataset.start) + inside;
  }

  function chosen() {
    const selection = window.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) { return null; }
    const range = selection.getRangeAt(0);
    const pieces = touched(range);
    if (!pieces.length) { return null; }
    const first = pieces[0];
    const part = first.dataset.part;
    const same = pieces.filter(function (piece) { return piece.dataset.part === part; });
    const last = same[same.length - 1];
    const start = place(first, range.startContainer, range.startOffset, 0);
    const end = place(last, range.endContainer, range.endOffset, length(last.textContent));
    return end > start ? { part: part, start: start, end: end } : null;
  }

  function go() {
    const words = chosen();
    if (!words) { return; }
    const address = new URL(window.location.href);
    Object.keys(words).forEach(function (name) { address.searchParams.set(name, words[name]); });
    address.hash = "picker";
    window.location.assign(address);
  }

  text.addEventListener("pointerup", function (event) {
    if (event.pointerType === "mouse") { window.setTimeout(go, 0); }
  });

  // A finger moves the ends of a selection about before it is done: there a button says when. It acts as soon as it
  // is touched, because touching it ends the selection.
  const button = document.querySelector("[data-choose]");
  button.addEventListener("pointerdown", go);
  button.addEventListener("click", go);
  document.addEventListener("selectionchange", function () {
    button.hidden = !window.matchMedia("(pointer: coarse)").matches || !chosen();
  });
})();
