// Choosing entries for an episode: counts the ticks, and takes them along when another entry is opened.
// The list may be laid afresh under the picture, which then says "listed".
(function () {
  "use strict";

  function form() { return document.querySelector("[data-choosing]"); }

  function chosen() {
    return Array.from(form().querySelectorAll("input[name=entry]"))
      .filter(function (box) { return box.type === "hidden" || box.checked; })
      .map(function (box) { return box.value; });
  }

  function show() {
    if (!form()) { return; }
    const number = chosen().length;
    form().querySelector("[data-count]").textContent = number || "";
    form().querySelector("[data-make]").disabled = number === 0;
  }

  document.addEventListener("click", function (event) {
    const link = event.target.closest && event.target.closest("a[data-keeps]");
    if (!link || !form()) { return; }
    const address = new URL(link.href);
    address.searchParams.delete("entry");
    chosen().forEach(function (id) { address.searchParams.append("entry", id); });
    link.href = address.href;
  });
  document.addEventListener("change", function (event) {
    if (event.target.matches("[data-choosing] input[name=entry]")) { show(); }
  });
  document.addEventListener("listed", show);
  show();
  const opened = document.querySelector(".entries > .is-open");
  if (opened && location.hash === "#open" && window.matchMedia("(min-width: 60em)").matches) {
    opened.scrollIntoView({ block: "center" });
  }
})();
