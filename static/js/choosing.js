// Choosing entries for an episode: counts the ticks, and takes them along when another entry is opened.
(function () {
  "use strict";

  const form = document.querySelector("[data-choosing]");
  if (!form) { return; }
  const boxes = form.querySelectorAll("input[name=entry][type=checkbox]");
  const count = form.querySelector("[data-count]");
  const make = form.querySelector("[data-make]");

  function chosen() {
    return Array.from(form.querySelectorAll("input[name=entry]"))
      .filter(function (box) { return box.type === "hidden" || box.checked; })
      .map(function (box) { return box.value; });
  }

  function show() {
    const number = chosen().length;
    count.textContent = number || "";
    make.disabled = number === 0;
  }

  document.addEventListener("click", function (event) {
    const link = event.target.closest && event.target.closest("a[data-keeps]");
    if (!link) { return; }
    const address = new URL(link.href);
    address.searchParams.delete("entry");
    chosen().forEach(function (id) { address.searchParams.append("entry", id); });
    link.href = address.href;
  });
  boxes.forEach(function (box) { box.addEventListener("change", show); });
  show();
  const opened = document.querySelector(".entries > .is-open");
  if (opened && location.hash === "#open" && window.matchMedia("(min-width: 60em)").matches) {
    opened.scrollIntoView({ block: "center" });
  }
})();
