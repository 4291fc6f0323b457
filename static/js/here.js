// The room on a phone. It follows the room, and keeps what is being written in the tab until the server has it.
(function () {
  "use strict";

  const DRAFT = "draft ";
  const NOT_SENT = "Not sent yet. It is kept on this phone and goes as soon as there is a signal.";
  const NO_SIGNAL = "No signal just now. What you write is kept on this phone.";
  const NO_PLACE = "Your place on this phone has ended. What you wrote is still here: join again with the code in a new tab, and then send it.";
  const NOT_TAKEN = "This could not be sent. Copy what you wrote, load the page again, and send it from there.";
  const LAST = "The time is nearly up. Finish what you are writing";
  const network = document.querySelector("[data-network]"), said = document.querySelector("[data-said]");
  const tab = window.tab;
  const outbox = window.outbox({
    token() { return document.querySelector("input[name=csrf_token]").value; },
    renew: renew,
    taken: taken,
    refused() { hold(false); tell(NOT_TAKEN); },
    gone() { hold(false); tell(NO_PLACE); },
    later: show,
  });
  let until = 0, pressed = null;

  function main() { return document.getElementById("main"); }
  function form() { return main().querySelector("form[data-answer]"); }
  function tell(words) { network.textContent = words; }

  // What is written, and whether it differs from what the server has.

  function boxes() { return Array.from(form().querySelectorAll("[name=words], [name=chosen], [name=use]")); }

  function isTouched() {
    if ("stays" in main().dataset) { return true; }
    if (!form()) { return false; }
    if ("unsent" in form().dataset || form().querySelector("[data-ranked=moved]")) { return true; }
    return boxes().some(function (box) {
      if (box.name === "use" || box.type === "hidden") { return false; }
      return box.type === "radio" ? box.checked !== box.defaultChecked : box.value !== box.defaultValue;
    });
  }

  function keep() {
    const on = boxes().filter((box) => !box.disabled && (box.type !== "radio" || box.checked));
    tab.set(DRAFT + form().dataset.answer, JSON.stringify(on.map((box) => [box.name, box.value])));
  }

  function restore() {
    const kept = JSON.parse(tab.get(DRAFT + form().dataset.answer) || "null");
    if (!kept) { return; }
    boxes().forEach(function (box) {
      if (box.type === "radio") { box.checked = kept.some(([name, value]) => name === box.name && value === box.value); }
      if (box.name === "words") { box.value = new Map(kept).get("words"); }
    });
    const ranked = form().querySelector("[data-ranked]"), order = kept.map(([, key]) => key);
    if (ranked) { ranked.dispatchEvent(new CustomEvent("order", { detail: order, bubbles: true })); }
  }

  function taken(unsent, answer) {
    if (answer.ok) { tab.drop(DRAFT + unsent.key); }
    const isHere = form() && form().dataset.answer === unsent.key;
    if (isHere || !isTouched()) { lay(answer.text, answer.address); }
    show();
  }

  // A page that was open for very long gets a token that is still good.
  async function renew() {
    const found = await page(main().dataset.room);
    const box = found && parsed(found.text).querySelector("input[name=csrf_token]");
    if (box) { setToken(box.value); }
    return Boolean(box);
  }

  function setToken(value) {
    document.querySelectorAll("input[name=csrf_token]").forEach((box) => { box.value = value; });
  }

  // Following the room.

  function parsed(text) { return new DOMParser().parseFromString(text, "text/html"); }

  async function page(address) {
    const answer = await fetch(address, { signal: window.patience() }).catch(() => null);
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
    if (isSame && (form() || isTouched())) { setTimer(fresh.querySelector("[data-left]")); }
    else if (!isSame && (!isAtRoom || isTouched() || outbox.holds())) { tellMoved(); }
    else { lay(found.text, found.address, isSame); }
  }

  function tellMoved() {
    const link = document.createElement("a");
    link.href = main().dataset.room;
    link.textContent = "See where the room is";
    tell("The room has moved on. What you are writing can still be sent. ");
    network.append(link);
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

  // What stands on the page.

  function begin() {
    main().querySelectorAll("[data-look]").forEach((link) => link.remove());
    setTimer(timer());
    if (form()) { restore(); labelUse(); }
    show();
  }

  function show() {
    tell(outbox.isWaiting() ? NOT_SENT : "");
    hold(Boolean(form()) && outbox.holds(form().dataset.answer));
  }

  // What is on its way is not changed on the way.
  function hold(isHeld) {
    if (!form()) { return; }
    form().querySelectorAll("textarea").forEach((box) => { box.readOnly = isHeld; });
    form().querySelectorAll("button, input[type=radio]").forEach((box) => { box.disabled = isHeld; });
    form().setAttribute("aria-busy", String(isHeld));
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

  document.addEventListener("input", function (event) {
    if (!form() || !form().contains(event.target)) { return; }
    keep();
    labelUse();
  });

  document.addEventListener("click", function (event) {
    const link = event.target.closest("a[href]");
    pressed = event.target.closest("button");
    if (!link || !link.pathname.startsWith(main().dataset.room) || event.ctrlKey || event.metaKey) { return; }
    if (link.hasAttribute("download")) { return; }
    event.preventDefault();
    go(link.href);
  });

  document.addEventListener("submit", function (event) {
    if (!event.target.matches("form[data-answer]")) { return; }
    event.preventDefault();
    const by = event.submitter || pressed;
    const fields = Array.from(new FormData(event.target)).filter(([name]) => name !== "csrf_token");
    if (by && by.name) { fields.push([by.name, by.value]); }
    keep();
    outbox.put({ key: event.target.dataset.answer, to: event.target.getAttribute("action"), fields: fields });
    show();
  });

  setInterval(tick, 10000);
  begin();
  outbox.send();
  window.poll(main().dataset.state, {
    tag: main().dataset.tag,
    changed: follow,
    lost() { tell(outbox.holds() ? NOT_SENT : NO_SIGNAL); },
    back() { show(); outbox.send(); },
    gone() { tell(NO_PLACE); },
  });
})();
