// The room on a phone. It follows the room, keeps what is being written until the server has it, and sends it once.
// What is kept lies in the tab (sessionStorage) and is gone once it is acknowledged, or somebody leaves.
(function () {
  "use strict";

  const DRAFT = "draft ", QUEUE = "unsent", PATIENCE = 15000, LONGEST = 30000, GONE = 410;
  const NOT_SENT = "Not sent yet. It is kept on this phone and goes as soon as there is a signal.";
  const NO_SIGNAL = "No signal just now. What you write is kept on this phone.";
  const NO_PLACE = "Your place on this phone has ended. What you wrote is still here: join again with the code in a new tab, and then send it.";
  const NOT_TAKEN = "This could not be sent. Copy what you wrote, load the page again, and send it from there.";
  const LAST = "The time is nearly up. Finish what you are writing";
  const MOVES = ["up", "down", "out", "back"];
  const network = document.querySelector("[data-network]");
  const said = document.querySelector("[data-said]");
  const memory = storage();
  let sending = false, wait = 0, again = 0, until = 0, pressed = null;

  function main() { return document.getElementById("main"); }
  function form() { return main().querySelector("form[data-answer]"); }
  function queue() { return JSON.parse(memory.get(QUEUE) || "[]"); }
  function is(key) { return Boolean(form()) && form().dataset.answer === key; }

  // Where nothing may be kept, it is kept for as long as the page is open.
  function storage() {
    const held = new Map();
    function or(act, otherwise) { try { return act(); } catch { return otherwise(); } }
    return {
      get(key) { return or(() => sessionStorage.getItem(key), () => held.get(key)); },
      set(key, value) { or(() => sessionStorage.setItem(key, value), () => held.set(key, value)); },
      drop(key) { or(() => sessionStorage.removeItem(key), () => held.delete(key)); },
    };
  }

  // What is written, and what stood there when the page came.

  function boxes() { return Array.from(form().querySelectorAll("[name=words], [name=chosen], [name=use]")); }

  function written() {
    const on = boxes().filter((box) => box.type !== "radio" || box.checked);
    return on.map((box) => [box.name, box.value]);
  }

  function isTouched() {
    if (!form()) { return false; }
    if ("unsent" in form().dataset) { return true; }
    const order = form().querySelector("[data-ranked]");
    if (order) { return order.dataset.ranked === "moved"; }
    return boxes().some(function (box) {
      if (box.name === "use") { return false; }
      return box.type === "radio" ? box.checked !== box.defaultChecked : box.value !== box.defaultValue;
    });
  }

  function keep() { memory.set(DRAFT + form().dataset.answer, JSON.stringify(written())); }

  function restore() {
    const kept = memory.get(DRAFT + form().dataset.answer);
    if (!kept) { return; }
    const fields = JSON.parse(kept);
    boxes().forEach(function (box) {
      if (box.type === "radio") { box.checked = fields.some(([name, value]) => name === box.name && value === box.value); }
      if (box.name === "words") { box.value = new Map(fields).get("words") || ""; }
    });
    if (form().querySelector("[data-ranked]")) { putInOrder(fields.map(([, key]) => key)); }
  }

  // Sending: in the order in which it was written, each until the server has said that it has it.

  async function send() {
    const [first] = queue();
    clearTimeout(again);
    if (!first || sending) { return; }
    sending = true;
    const answer = await post(first).catch(() => null);
    sending = false;
    if (answer && (answer.ok || answer.status === 422)) { return take(first, answer); }
    if (answer && answer.status < 500) { return answer.status === GONE ? fail(NO_PLACE) : refuse(); }
    wait = Math.min(2 * wait || 2000, LONGEST);
    again = setTimeout(send, wait);
    show();
  }

  async function post(unsent) {
    const answer = await fetch(unsent.to, options(unsent, token()));
    const isStale = answer.status === 400 && await renew();
    return read(isStale ? await fetch(unsent.to, options(unsent, token())) : answer);
  }

  // Whoever has lost their place is sent to the page for joining, which is no acknowledgement.
  async function read(answer) {
    const isGone = new URL(answer.url).pathname === "/join";
    return { ok: answer.ok && !isGone, status: isGone ? GONE : answer.status, address: answer.url, text: await answer.text() };
  }

  function options(unsent, csrf) {
    const body = new URLSearchParams(unsent.fields);
    body.set("csrf_token", csrf);
    return { method: "POST", body: body, signal: patience() };
  }

  function take(unsent, answer) {
    unqueue();
    if (answer.ok) { memory.drop(DRAFT + unsent.key); }
    wait = 0;
    if (is(unsent.key) || !isTouched()) { lay(answer.text, answer.address); }
    show();
    send();
  }

  function unqueue() { memory.set(QUEUE, JSON.stringify(queue().slice(1))); }

  // What the server will never take must not keep back what comes after it. The words stay in their box.
  function refuse() {
    unqueue();
    fail(NOT_TAKEN);
    send();
  }

  function fail(words) {
    release();
    tell(words);
  }

  function token() { return document.querySelector("input[name=csrf_token]").value; }

  // A page that was open for very long gets a token that is still good.
  async function renew() {
    const page = await fetch(main().dataset.room, { signal: patience() });
    const found = parsed(await page.text()).querySelector("input[name=csrf_token]");
    if (found) { setToken(found.value); }
    return Boolean(found);
  }

  function setToken(value) {
    document.querySelectorAll("input[name=csrf_token]").forEach((box) => { box.value = value; });
  }

  function patience() {
    const ended = new AbortController();
    setTimeout(() => ended.abort(), PATIENCE);
    return ended.signal;
  }

  // Following the room.

  function parsed(text) { return new DOMParser().parseFromString(text, "text/html"); }

  async function page(address) {
    const answer = await fetch(address, { signal: patience() }).catch(() => null);
    return answer && answer.ok ? { text: await answer.text(), address: answer.url } : null;
  }

  async function go(address) {
    const found = await page(address);
    if (found) { lay(found.text, found.address); } else { tell(NO_SIGNAL); }
  }

  // Nobody is torn away from what they are writing, nor from an earlier step that they went back to.
  async function follow() {
    const isAtRoom = location.pathname === main().dataset.room;
    const found = await page(isAtRoom ? location.href : main().dataset.room);
    const fresh = found && parsed(found.text).getElementById("main");
    if (!fresh) { return; }
    const isSame = fresh.dataset.at === main().dataset.at;
    if (isSame && form()) { setTimer(fresh.querySelector("[data-left]")); }
    else if (!isSame && (!isAtRoom || isTouched() || queue().length)) { tellMoved(); }
    else { lay(found.text, found.address, isSame); }
  }

  // A page of another kind is simply opened.
  function lay(text, address, quietly = false) {
    const came = parsed(text), fresh = came.getElementById("main");
    if (!fresh || !fresh.dataset.room) { location.assign(address); return; }
    main().replaceWith(document.adoptNode(fresh));
    document.title = came.title;
    setToken(came.querySelector("input[name=csrf_token]").value);
    if (!address.endsWith("/answer")) { history.replaceState(null, "", address); }
    begin();
    if (!quietly) { present(); }
  }

  // What is new is where the focus is, and at the top.
  function present() {
    const first = main().querySelector("[aria-invalid]") || main().querySelector("h1");
    const done = main().querySelector(".said-done");
    if (first.tabIndex < 0) { first.tabIndex = -1; }
    first.focus();
    window.scrollTo(0, 0);
    said.textContent = done ? done.textContent : "";
  }

  function tellMoved() {
    tell("The room has moved on. What you are writing can still be sent. ");
    const link = document.createElement("a");
    link.href = main().dataset.room;
    link.textContent = "See where the room is";
    network.append(link);
  }

  function tell(words) { network.textContent = words; }

  // What stands on the page.

  function show() {
    const unsent = queue();
    tell(unsent.length && wait ? NOT_SENT : "");
    if (form() && unsent.some((each) => is(each.key))) { hold(); } else { release(); }
  }

  function hold() { setHeld(true); }
  function release() { setHeld(false); }

  function setHeld(held) {
    if (!form()) { return; }
    form().querySelectorAll("textarea").forEach((box) => { box.readOnly = held; });
    form().querySelectorAll("button, input[type=radio]").forEach((box) => { box.disabled = held; });
    form().setAttribute("aria-busy", String(held));
  }

  function begin() {
    main().querySelectorAll("[data-look]").forEach((link) => link.remove());
    setTimer(timer());
    if (form()) { restore(); labelUse(); }
    show();
  }

  function timer() { return main().querySelector("[data-left]"); }

  function setTimer(told) {
    until = told && told.dataset.left ? Date.now() + 60000 * Number(told.dataset.left) : 0;
    tick();
  }

  function tick() {
    if (!timer()) { return; }
    const left = Math.ceil((until - Date.now()) / 60000);
    timer().hidden = !until;
    timer().textContent = left > 1 ? `About ${left} minutes left` : left === 1 ? "About a minute left" : LAST;
  }

  function labelUse() {
    const chosen = form().querySelector("[name=use]:checked"), label = form().querySelector("[data-use]");
    if (chosen && label) { label.textContent = chosen.dataset.label; }
  }

  // Putting things in order.

  function move(button) {
    const item = button.closest("li"), key = item.dataset.key, name = button.name;
    const order = Array.from(form().querySelectorAll("[data-ranked] > li"), (each) => each.dataset.key);
    const at = order.indexOf(key);
    if (at >= 0) { order.splice(at, 1); }
    if (name === "up" || name === "down") { order.splice(Math.max(0, at + (name === "down" ? 1 : -1)), 0, key); }
    if (name === "back") { order.push(key); }
    putInOrder(order);
    keep();
    const now = order.indexOf(key), words = item.querySelector("span").textContent;
    form().querySelector("[data-moved]").textContent = now < 0 ? `${words} is left out` : `${words} is number ${now + 1} of ${order.length}`;
    (item.querySelector(`button[name=${name}]:not([hidden])`) || item.querySelector("button:not([hidden])")).focus();
  }

  function putInOrder(order) {
    const ranked = form().querySelector("[data-ranked]"), out = form().querySelector("[data-out]");
    const items = Array.from(form().querySelectorAll("li[data-key]"));
    items.sort((one, other) => order.indexOf(one.dataset.key) - order.indexOf(other.dataset.key));
    items.forEach(function (item) {
      const isIn = order.includes(item.dataset.key);
      (isIn ? ranked : out.querySelector("ul")).append(item);
      item.querySelector("input").disabled = !isIn;
      item.querySelectorAll("button").forEach((button) => { button.hidden = (button.name === "back") === isIn; });
    });
    out.hidden = !out.querySelector("li");
    ranked.dataset.ranked = "moved";
  }

  document.addEventListener("input", function (event) {
    if (!form() || !form().contains(event.target)) { return; }
    keep();
    labelUse();
  });

  document.addEventListener("click", function (event) {
    const button = pressed = event.target.closest("button"), link = event.target.closest("a");
    if (button && MOVES.includes(button.name) && form() && form().contains(button)) {
      event.preventDefault();
      move(button);
    } else if (link && link.pathname.startsWith(main().dataset.room) && !link.hasAttribute("download") && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      tell("");
      go(link.href);
    }
  });

  document.addEventListener("submit", function (event) {
    if (!event.target.matches("form[data-answer]")) { return; }
    event.preventDefault();
    const fields = Array.from(new FormData(event.target)).filter(([name]) => name !== "csrf_token");
    const by = event.submitter || pressed;
    if (by && by.name) { fields.push([by.name, by.value]); }
    keep();
    const unsent = { key: event.target.dataset.answer, to: event.target.getAttribute("action"), fields: fields };
    memory.set(QUEUE, JSON.stringify([...queue().filter((each) => each.key !== unsent.key), unsent]));
    wait = 0;
    show();
    send();
  });

  document.addEventListener("visibilitychange", function () { if (!document.hidden) { send(); } });
  window.addEventListener("pageshow", send);
  window.addEventListener("online", send);
  setInterval(tick, 10000);
  begin();
  window.poll(main().dataset.state, {
    tag: main().dataset.tag,
    changed: follow,
    lost() { tell(queue().length ? NOT_SENT : NO_SIGNAL); },
    back() { show(); send(); },
    gone() { tell(NO_PLACE); },
  });
})();
