// The key of a private link stands behind the # of its address, which no server sees: hand it over with the form.
(function () {
  "use strict";

  const form = document.querySelector("form[data-key]");
  const key = decodeURIComponent(window.location.hash.slice(1));
  if (!form || !key) { return; }
  history.replaceState(null, "", window.location.pathname);
  form.elements.key.value = key;
  form.requestSubmit();
})();
