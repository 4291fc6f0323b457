// Releasing takes some seconds: says so once the button is pressed.
(function () {
  "use strict";

  const said = document.querySelector("[data-busy]");
  if (said) { said.closest("form").addEventListener("submit", function () { said.hidden = false; }); }
})();
