// The facilitator's screen and the one in the room, kept as they are now: counts in place, the rest anew when somebody
// has moved the room on. What has the focus keeps it; somebody who is filling something in is not interrupted.
(function () {
  "use strict";

  let there = document.querySelector("[data-watch]");
  let stops = 0;
  run(there.querySelector("[data-left]"));
  window.poll(there.dataset.watch, {
    changed: function (told) {
      count(told.counts);
      if (told.screen !== there.dataset.screen && !isFillingIn()) { renew(); }
    },
    lost: function () { tellLost(true); },
    back: function () { tellLost(false); },
    gone: function () { location.reload(); },
  });

  function count(counts) {
    Object.entries(counts).forEach(function ([name, number]) {
      there.querySelectorAll("[data-count='" + name + "']").forEach(function (place) {
        if (place.textContent !== String(number)) { place.textContent = number; }
      });
    });
  }

  function isFillingIn() {
    return [...there.querySelectorAll("input:not([type=hidden])")].some(function (box) {
      return box === document.activeElement && box.value !== box.defaultValue;
    });
  }

  async function renew() {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (!answer.ok || answer.redirected) { location.reload(); return; }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const focused = at(document.activeElement);
    const fresh = document.adoptNode(page.querySelector("[data-watch]"));
    there.replaceWith(fresh);
    there = fresh;
    const again = focused && document.querySelector(focused);
    if (again) { again.focus({ preventScroll: true }); }
    run(there.querySelector("[data-left]"));
  }

  // How to find what has the focus on the new page: by its id, its address, or the form it sends.
  function at(element) {
    const form = element.closest("form");
    if (element.id) { return "#" + CSS.escape(element.id); }
    if (element.tagName === "A") { return "a[href='" + CSS.escape(element.getAttribute("href")) + "']"; }
    return form ? "form[action='" + CSS.escape(form.getAttribute("action")) + "'] button" : "";
  }

  function tellLost(is) {
    const note = there.querySelector("[data-lost]");
    if (note) { note.hidden = !is; }
  }

  function run(timer) {
    clearInterval(stops);
    if (!timer) { return; }
    const ends = performance.now() + 1000 * Number(timer.dataset.left);
    function tell() {
      const left = Math.round((ends - performance.now()) / 1000);
      timer.textContent = left <= 0 ? "The time is up" : clock(left) + " left";
    }
    tell();
    stops = setInterval(tell, 1000);
  }

  function clock(seconds) {
    return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
  }
})();
