// Asks an address every two seconds whether anything has changed. The answer is "no" nearly always, and very short.
// poll(address, { tag, changed(json), lost(), back(), gone() }) gives { now() }, which asks at once.
// A hidden page does not ask; it asks as soon as it is looked at again. Without a network it asks ever less often.
(function () {
  "use strict";

  const OFTEN = 2000, SELDOM = 30000, PATIENCE = 8000;

  window.poll = function (address, options) {
    const { changed, lost = nothing, back = nothing, gone = nothing } = options;
    let tag = options.tag || "", wait = OFTEN, timer = 0, asking = false, isLost = false, isOver = false;

    async function ask() {
      clearTimeout(timer);
      if (asking || isOver || document.hidden) { return; }
      asking = true;
      const told = await answer().then(read).catch(lose);
      asking = false;
      // Not all at the same moment: a room of phones is moved on together.
      if (!isOver) { timer = setTimeout(ask, wait * (0.9 + 0.2 * Math.random())); }
      if (told) { changed(told); }
    }

    function answer() {
      const headers = tag ? { "If-None-Match": tag } : {};
      const ended = new AbortController();
      setTimeout(function () { ended.abort(); }, PATIENCE);
      return fetch(address, { headers: headers, cache: "no-store", redirect: "manual", signal: ended.signal });
    }

    async function read(response) {
      const told = response.status === 200 ? await response.json() : null;
      if (response.type === "opaqueredirect" || response.status === 404) { return end(); }
      if (!told && response.status !== 304) { throw new Error("no answer"); }
      tag = response.headers.get("ETag") || tag;
      wait = OFTEN;
      if (isLost) { isLost = false; back(); }
      return told;
    }

    function end() { isOver = true; gone(); }

    function lose() {
      wait = Math.min(2 * wait, SELDOM);
      if (!isLost) { isLost = true; lost(); }
    }

    function now() { wait = OFTEN; ask(); }

    document.addEventListener("visibilitychange", function () { if (!document.hidden) { now(); } });
    window.addEventListener("pageshow", function (event) { if (event.persisted) { now(); } });
    window.addEventListener("online", now);
    timer = setTimeout(ask, wait);
    return { now: now };
  };

  function nothing() {}
})();
