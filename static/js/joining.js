// The code comes behind the # of the address that a phone was pointed at; and what is wrong comes first.
(function () {
  "use strict";

  const summary = document.querySelector("[data-focus]");
  if (summary) { summary.focus(); }

  const form = document.querySelector("[data-join]");
  const code = decodeURIComponent(location.hash.slice(1));
  if (form && /^[0-9A-Za-z -]{9,20}$/.test(code)) {
    form.elements.code.value = code.replace(/[^0-9A-Za-z]/g, "").replace(/(...)(?=.)/g, "$1 ");
    history.replaceState(null, "", location.pathname);
  }
})();
