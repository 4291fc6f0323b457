// Remarks on wording while somebody writes: the text goes to the workbench itself, the answer is a piece of the page.
(function () {
  "use strict";

  const PAUSE = 700;
  const here = document.querySelector("[data-remarks-here]");
  if (!here || !window.fetch) { return; }
  const token = document.querySelector("input[name=csrf_token]").value;
  // The text that the remarks speak of: the one written in last, where a page has several.
  let area = null;
  let waiting = 0;
  let asked = 0;

  function ask(box) {
    const number = ++asked;
    const body = new URLSearchParams({ csrf_token: token, part: box.dataset.part, text: area.value });
    fetch(box.dataset.remarks, { method: "POST", body: body, credentials: "same-origin" })
      .then(function (answer) { return answer.ok ? answer.text() : null; })
      .then(function (piece) { if (piece !== null && number === asked) { show(piece); } })
      .catch(function () { /* no connection just now: the words stay, and the next pause asks again */ });
  }

  function show(piece) {
    here.innerHTML = piece;
    here.hidden = false;
    offer();
  }

  function offer() {
    here.querySelectorAll("[data-use]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () { use(button.dataset); });
    });
  }

  function use(remark) {
    const text = area.value;
    const stood = Number(remark.start);
    const at = text.substr(stood, remark.phrase.length) === remark.phrase ? stood : text.indexOf(remark.phrase);
    if (at < 0) { return; }
    area.setRangeText(remark.instead, at, at + remark.phrase.length, "end");
    area.focus();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  document.querySelectorAll("[data-remarks]").forEach(function (box) {
    const own = box.querySelector("textarea");
    area = area || own;
    own.addEventListener("input", function () {
      area = own;
      window.clearTimeout(waiting);
      waiting = window.setTimeout(function () { ask(box); }, PAUSE);
    });
  });
  if (area) { offer(); }
})();
