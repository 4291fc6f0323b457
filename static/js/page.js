// What every page does: put the focus on what went wrong, and ask before leaving words unsaved.
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
  window.addEventListener("beforeunload", function (event) {
    if (written) { event.preventDefault(); }
  });
})();
