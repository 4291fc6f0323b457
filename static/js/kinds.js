// Choosing a kind by typing: a list with definitions and use counts, made from a plain select that works without this.
(function () {
  "use strict";

  const MOST = 8;

  function make(tag, attributes, words) {
    const made = document.createElement(tag);
    Object.keys(attributes).forEach(function (name) { made.setAttribute(name, attributes[name]); });
    if (words) { made.textContent = words; }
    return made;
  }

  // Every word typed begins a word of the kind: of its name best, then of its other words, its group, its definition.
  // The same rule as findings/frameworks/search.py.
  function weight(option, word) {
    const places = [option.textContent, option.dataset.also, option.parentNode.label, option.dataset.definition];
    const found = places.findIndex(function (text) {
      return (text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) || []).some(function (each) { return each.startsWith(word); });
    });
    return found < 0 ? 0 : 8 >> found;
  }

  function fitting(options, typed) {
    const words = typed.toLowerCase().match(/[\p{L}\p{N}_]+/gu) || [];
    return options
      .map(function (option) {
        const weights = words.map(function (word) { return weight(option, word); });
        return { option: option, fits: weights.every(Boolean), score: weights.reduce(function (a, b) { return a + b; }, 0) };
      })
      .filter(function (each) { return each.fits; })
      .sort(function (one, other) {
        return other.score - one.score || Number(other.option.dataset.used) - Number(one.option.dataset.used);
      })
      .map(function (each) { return each.option; });
  }

  function enhance(select) {
    const id = select.id;
    const options = Array.from(select.querySelectorAll("option")).filter(function (option) { return option.value; });
    const input = make("input", {
      type: "text", role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false",
      "aria-controls": id + "-options"
    });
    const list = make("ul", { class: "options", role: "listbox", id: id + "-options", "aria-label": "Kinds" });
    const said = make("p", { class: "hint", role: "status" });
    let shown = [];
    let at = -1;

    function close() {
      list.hidden = true;
      said.textContent = "";
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function point(to) {
      at = to;
      Array.from(list.children).forEach(function (item, number) {
        item.setAttribute("aria-selected", String(number === at));
      });
      if (at < 0) { input.removeAttribute("aria-activedescendant"); return; }
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }

    function choose(option) {
      select.value = option.value;
      input.value = option.textContent;
      select.dispatchEvent(new Event("change", { bubbles: true }));
      close();
      said.textContent = option.parentNode.label;
    }

    function item(option, number) {
      const made = make("li", { role: "option", id: id + "-option-" + number, "aria-selected": "false" });
      const used = Number(option.dataset.used);
      made.append(make("strong", {}, option.textContent));
      made.append(make("span", { class: "hint" },
        option.parentNode.label + ". " + option.dataset.definition + (used ? " Marked " + (used === 1 ? "once" : used + " times") + " in this review." : "")));
      made.addEventListener("mousedown", function (event) { event.preventDefault(); choose(option); });
      return made;
    }

    function open() {
      const typed = input.value.trim();
      const chosen = select.selectedOptions[0];
      const isChosen = Boolean(chosen && chosen.value && chosen.textContent === typed);
      const all = fitting(options, isChosen ? "" : typed);
      shown = all.slice(0, MOST);
      list.replaceChildren.apply(list, shown.map(item));
      list.hidden = !shown.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
      said.textContent = !shown.length ? "No kind has these words. Try another word."
        : all.length > MOST ? MOST + " of " + all.length + " kinds. Type to narrow." : "";
      point(shown.length && typed ? 0 : -1);
    }

    const moves = {
      ArrowDown: function () { if (list.hidden) { open(); } else { point(Math.min(at + 1, shown.length - 1)); } },
      ArrowUp: function () { if (!list.hidden) { point(Math.max(at - 1, 0)); } },
      Enter: function () { if (!list.hidden && at >= 0) { choose(shown[at]); } },
      Escape: close
    };

    input.addEventListener("keydown", function (event) {
      if (!moves[event.key] || (event.key === "Enter" && (list.hidden || at < 0))) { return; }
      event.preventDefault();
      moves[event.key]();
    });
    input.addEventListener("input", function () { select.value = ""; open(); });
    input.addEventListener("focus", open);
    input.addEventListener("click", open);
    input.addEventListener("blur", function () {
      const typed = input.value.trim().toLowerCase();
      const exact = options.filter(function (option) { return option.textContent.toLowerCase() === typed; });
      if (exact.length === 1 && !select.value) { choose(exact[0]); } else { close(); }
    });

    ["aria-describedby", "aria-invalid"].forEach(function (name) {
      if (select.hasAttribute(name)) { input.setAttribute(name, select.getAttribute(name)); }
    });
    select.id = id + "-plain";
    select.hidden = true;
    input.id = id;
    select.after(input, list, said);
    close();
    if (select.value) {
      input.value = select.selectedOptions[0].textContent;
      said.textContent = select.selectedOptions[0].parentNode.label;
    }
  }

  function usualLevel(select) {
    const level = document.querySelector("[data-level-of]");
    if (!level) { return; }
    select.addEventListener("change", function () {
      const option = select.selectedOptions[0];
      if (option && option.dataset.level) { level.value = option.dataset.level; }
    });
  }

  document.querySelectorAll("select[data-kinds]").forEach(function (select) {
    usualLevel(select);
    enhance(select);
  });
})();
