// Every page on a participant's phone: the code from behind the #, what is wrong first, and nothing left on leaving.
(function () {
  "use strict";

  const summary = document.querySelector("[data-focus]");
  if (summary) { summary.focus(); }

  const form = document.querySelector("[data-join]");
  const code = location.hash.slice(1).replace(/[^0-9A-Za-z]/g, "");
  if (form && code) {
    form.elements.code.value = code.slice(0, 10).replace(/(.....)(?=.)/g, "$1 ");
    history.replaceState(null, "", location.pathname);
  }

  document.addEventListener("submit", function (event) {
    if (!event.target.matches("[data-leave]")) { return; }
    try { sessionStorage.clear(); } catch { /* Nothing was kept where nothing may be kept. */ }
  });

  // A second press while the first is on its way would count somebody twice. Answers are kept once by themselves.
  document.addEventListener("submit", function (event) {
    if (event.target.matches("[data-answer]")) { return; }
    if (event.target.dataset.sent) { event.preventDefault(); }
    event.target.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (sent) { delete sent.dataset.sent; });
  });
})();
