// What a phone has not got off yet. It lies in the tab (sessionStorage) until the server has it or somebody leaves, and
// goes in the order in which it was written, each again and again until it is acknowledged.
// outbox({ token(), renew(), taken(unsent, answer), refused(), gone(), later() }) gives { put, send, holds, isWaiting }.
(function () {
  "use strict";

  const QUEUE = "unsent", PATIENCE = 15000, SOON = 2000, LONGEST = 30000, GONE = 410;

  // Where nothing may be kept, it is kept for as long as the page is open.
  window.tab = (function () {
    const held = new Map();
    function or(act, otherwise) { try { return act(); } catch { return otherwise(); } }
    return {
      get(key) { return or(() => sessionStorage.getItem(key), () => held.get(key)); },
      set(key, value) { or(() => sessionStorage.setItem(key, value), () => held.set(key, value)); },
      drop(key) { or(() => sessionStorage.removeItem(key), () => held.delete(key)); },
    };
  })();

  window.patience = function () {
    const ended = new AbortController();
    setTimeout(() => ended.abort(), PATIENCE);
    return ended.signal;
  };

  window.outbox = function (told) {
    let isSending = false, wait = 0, again = 0;

    function queue() { return JSON.parse(window.tab.get(QUEUE) || "[]"); }
    function keep(unsent) { window.tab.set(QUEUE, JSON.stringify(unsent)); }

    function put(unsent) {
      keep([...queue().filter((each) => each.key !== unsent.key), unsent]);
      wait = 0;
      send();
    }

    async function send() {
      const [first] = queue();
      clearTimeout(again);
      if (!first || isSending) { return; }
      isSending = true;
      const answer = await post(first).catch(() => null);
      isSending = false;
      settle(first, answer);
    }

    // What the server will never take must not keep back what comes after it.
    function settle(unsent, answer) {
      if (!answer || answer.status >= 500) { return later(); }
      if (answer.status === GONE) { return told.gone(); }
      keep(queue().slice(1));
      wait = 0;
      if (answer.ok || answer.status === 422) { told.taken(unsent, answer); } else { told.refused(); }
      send();
    }

    function later() {
      wait = Math.min(2 * wait || SOON, LONGEST);
      again = setTimeout(send, wait);
      told.later();
    }

    async function post(unsent) {
      const answer = await fetch(unsent.to, options(unsent));
      const isStale = answer.status === 400 && await told.renew();
      return read(isStale ? await fetch(unsent.to, options(unsent)) : answer);
    }

    function options(unsent) {
      const body = new URLSearchParams(unsent.fields);
      body.set("csrf_token", told.token());
      return { method: "POST", body: body, signal: window.patience() };
    }

    // Whoever has lost their place is sent to the page for joining, which is no acknowledgement.
    async function read(answer) {
      const isGone = new URL(answer.url).pathname === "/join", text = await answer.text();
      return { ok: answer.ok && !isGone, status: isGone ? GONE : answer.status, address: answer.url, text: text };
    }

    document.addEventListener("visibilitychange", function () { if (!document.hidden) { send(); } });
    window.addEventListener("pageshow", send);
    window.addEventListener("online", send);
    return {
      put: put,
      send: send,
      holds(key) { return queue().some((each) => !key || each.key === key); },
      isWaiting() { return Boolean(queue().length && wait); },
    };
  };
})();
