// Bringing files in: shows what was chosen, asks for each file's agency, and says that it is being sent.
(function () {
  "use strict";

  const form = document.querySelector("[data-upload]");
  if (!form) { return; }
  const files = form.querySelector("input[type=file]");
  const all = form.querySelector("select[name=agency]");
  const each = form.querySelector("[data-each]");
  const limit = 40 * 1024 * 1024;

  function words(bytes) {
    return bytes < 1024 * 1024 ? Math.max(1, Math.round(bytes / 1024)) + " KB" : (bytes / 1024 / 1024).toFixed(1) + " MB";
  }

  function line(file, number) {
    const field = document.createElement("div");
    const label = document.createElement("label");
    const size = document.createElement("p");
    const choice = all.cloneNode(true);
    field.className = "field";
    choice.id = "agency-of-" + number;
    choice.name = "agency_of";
    choice.value = all.value;
    choice.options[0].textContent = "Work it out from the file";
    label.htmlFor = choice.id;
    label.textContent = "Agency of " + file.name;
    size.className = "hint";
    size.textContent = words(file.size) + (file.size > limit ? ", more than the 40 MB that can be sent. Split it, or leave pictures out of it" : "");
    field.append(label, size, choice);
    return field;
  }

  function show() {
    const chosen = Array.from(files.files);
    each.replaceChildren.apply(each, chosen.length > 1 ? chosen.map(line) : []);
    each.hidden = chosen.length < 2;
    all.closest(".field").hidden = chosen.length > 1;
  }

  files.addEventListener("change", show);
  form.addEventListener("submit", function () { form.querySelector("[data-busy]").hidden = false; });
  show();
})();
