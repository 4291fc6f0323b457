// Putting things in order by buttons, with the keyboard as well. Each move is an "input" of the form that it stands in.
// An "order" event on the list, with the keys in its detail, puts back an order that was made before.
(function () {
  "use strict";

  const MOVES = ["up", "down", "out", "back"];

  function keys(list) { return Array.from(list.children, (item) => item.dataset.key); }

  function move(form, item, name) {
    const list = form.querySelector("[data-ranked]"), key = item.dataset.key;
    const order = keys(list), at = order.indexOf(key);
    if (at >= 0) { order.splice(at, 1); }
    if (name === "up" || name === "down") { order.splice(Math.max(0, at + (name === "down" ? 1 : -1)), 0, key); }
    if (name === "back") { order.push(key); }
    put(form, order);
    list.dispatchEvent(new Event("input", { bubbles: true }));
    announce(form, item, order);
    (item.querySelector(`button[name=${name}]:not([hidden])`) || item.querySelector("button:not([hidden])")).focus();
  }

  function put(form, order) {
    const list = form.querySelector("[data-ranked]"), out = form.querySelector("[data-out]");
    const items = Array.from(form.querySelectorAll("li[data-key]"));
    items.sort((one, other) => order.indexOf(one.dataset.key) - order.indexOf(other.dataset.key));
    items.forEach(function (item) {
      const isIn = order.includes(item.dataset.key);
      (isIn ? list : out.querySelector("ul")).append(item);
      item.querySelector("input").disabled = !isIn;
      item.querySelectorAll("button").forEach((button) => { button.hidden = (button.name === "back") === isIn; });
    });
    out.hidden = !out.querySelector("li");
    list.dataset.ranked = "moved";
  }

  function announce(form, item, order) {
    const at = order.indexOf(item.dataset.key), words = item.querySelector("span").textContent;
    form.querySelector("[data-moved]").textContent =
      at < 0 ? `${words} is left out` : `${words} is number ${at + 1} of ${order.length}`;
  }

  document.addEventListener("click", function (event) {
    const button = event.target.closest("li[data-key] button");
    if (!button || !MOVES.includes(button.name)) { return; }
    event.preventDefault();
    move(button.form, button.closest("li"), button.name);
  });

  document.addEventListener("order", function (event) { put(event.target.closest("form"), event.detail); });
})();
