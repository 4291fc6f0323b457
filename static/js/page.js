// What every page does: put the focus on what went wrong, ask before leaving words unsaved, and send a form once.
(function () {
  "use strict";

  const summary = document.querySelector("[data-focus]");
  if (summary) { summary.focus(); }

  const forms = document.querySelectorAll("main form[method=post]:not(.act)");
  let written = false;
  forms.forEach(function (form) {
    form.addEventListener("input", function () { written = true; });
    form.addEventListener("submit", function () { written = false; });
  });

  // A second press while the first is on its way would make a second of whatever is made.
  document.querySelectorAll("form[method=post]").forEach(function (form) {
    form.addEventListener("submit", function (event) {
      if (form.dataset.sent) { event.preventDefault(); return; }
      form.dataset.sent = "yes";
    });
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) { delete form.dataset.sent; });
  });
  window.addEventListener("beforeunload", function (event) {
    if (written) { event.preventDefault(); }
  });
})();
