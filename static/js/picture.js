// The timeline picture: drawn from the columns the page names, moved by buttons and arrow keys, never needed.
(function () {
  "use strict";

  const figure = document.querySelector("[data-picture]");
  if (!figure || !window.Plotly || !window.Marks) { return; }
  const drawing = figure.querySelector("[data-drawing]");
  const region = figure.querySelector("[data-region]");
  const said = figure.querySelector("[data-said]");
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const still = { displayModeBar: false, responsive: true, doubleClick: false };
  const labels = new Map();
  let whole = null, marks = null, ring = null, times = 0;
  let at = -1;

  function open(i) {
    const address = new URL(figure.dataset.open, location.href);
    address.searchParams.set("open", marks.id(i));
    document.querySelectorAll("[data-choosing] input[name=entry]").forEach(function (box) {
      if (box.type === "hidden" || box.checked) { address.searchParams.append("entry", box.value); }
    });
    address.hash = "open";
    location.assign(address);
  }

  function axis() { return drawing._fullLayout.xaxis; }

  function view() { return axis().range.map(axis().r2l); }

  function look(from, to) { return Plotly.relayout(drawing, { "xaxis.range": [from, to].map(axis().l2r) }); }

  function zoom(by) {
    if (by === "all") { return look(whole[0], whole[1]); }
    const range = view(), middle = (range[0] + range[1]) / 2, half = (range[1] - range[0]) / 2 * Number(by);
    return look(middle - half, middle + half);
  }

  function save() {
    const size = { format: "svg", width: drawing.clientWidth, height: drawing.clientHeight };
    Plotly.toImage(drawing, size).then(function (address) {
      const words = decodeURIComponent(address.slice(address.indexOf(",") + 1));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([words], { type: "image/svg+xml" }));
      link.download = "timeline.svg";
      link.click();
      URL.revokeObjectURL(link.href);
    });
  }

  // What floats beside a mark.
  const box = document.createElement("div"), halo = document.createElement("span");
  box.className = "float";
  halo.className = "float-ring";
  [box, halo].forEach(function (each) { each.hidden = true; each.setAttribute("aria-hidden", "true"); figure.append(each); });

  function float(x, row, lines) {
    const paper = drawing.getBoundingClientRect(), frame = figure.getBoundingClientRect(), height = drawing._fullLayout.yaxis;
    const left = paper.left - frame.left + axis()._offset + axis().l2p(x);
    const top = paper.top - frame.top + height._offset + height.l2p(row);
    box.replaceChildren(...lines.map(function (line) { const part = document.createElement("p"); part.textContent = line; return part; }));
    box.hidden = halo.hidden = false;
    halo.style.left = left + "px";
    halo.style.top = top + "px";
    box.style.left = Math.max(0, Math.min(left + 16, frame.width - box.offsetWidth - 4)) + "px";
    box.style.top = top + 16 + "px";
  }

  function sink() { box.hidden = halo.hidden = true; float.for = null; }

  function words(i) {
    const id = marks.id(i);
    if (labels.has(id)) { return Promise.resolve(labels.get(id)); }
    const address = new URL(figure.dataset.labels, location.href);
    address.searchParams.set("entry", id);
    return fetch(address, { credentials: "same-origin" })
      .then(function (answer) { return answer.json(); })
      .then(function (told) { labels.set(id, told[id] || []); return labels.get(id); });
  }

  function point(i, x) {
    float.for = i;
    return words(i).then(function (lines) {
      if (float.for !== i) { return; }
      float(x, marks.lanes[marks.lane[i]].row, lines.concat("Enter opens it"));
    });
  }

  function hover(event) {
    const mark = event.points[0], bin = mark.customdata;
    if (!bin) { return; }
    if (bin.count === 1) { point(bin.entry, marks.at[bin.entry]); return; }
    const first = day.format(marks.at[bin.entry]), last = day.format(marks.at[bin.last]);
    const lane = marks.lanes[marks.lane[bin.entry]], isSpread = marks.at[bin.last] > marks.at[bin.entry];
    float.for = bin;
    float(mark.x, lane.row, [
      bin.count.toLocaleString("en-GB") + " entries", lane.name, first === last ? first : first + " to " + last,
      isSpread ? "Zoom in to see each" : "Arrow keys go from one to the next",
    ]);
  }

  function press(bin) {
    const first = marks.at[bin.entry], last = marks.at[bin.last];
    if (bin.count === 1 || last === first) { open(bin.entry); return; }
    sink();
    const room = Math.max((last - first) * 0.5, 36e5);
    look(first - room, last + room);
  }

  function go(step) {
    const range = view(), order = marks.order;
    if (at < 0) { at = order.findIndex(function (i) { return marks.at[i] >= range[0]; }) - 1; step = 1; }
    at = Math.min(Math.max(at + step, 0), order.length - 1);
    const i = order[at], middle = marks.at[i];
    const isSeen = middle >= range[0] && middle <= range[1];
    (isSeen ? Promise.resolve() : look(middle - (range[1] - range[0]) / 2, middle + (range[1] - range[0]) / 2))
      .then(function () { return point(i, middle); })
      .then(function () { said.textContent = (labels.get(marks.id(i)) || []).concat("Enter opens it").join(". "); });
  }

  function type(event) {
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      go(event.key === "ArrowRight" ? 1 : -1);
    } else if (event.key === "Enter" && at >= 0) {
      open(marks.order[at]);
    } else if (event.key === "Escape") {
      sink();
      at = -1;
    }
  }

  function traces(range) {
    const width = Math.max(drawing.clientWidth - 200, 200);
    return marks.drawn(range, width).concat(ring || []);
  }

  function paint() {
    const range = view();
    // Names of months stand under the whole month; nearer than that, Plotly would show no days beside them.
    drawing.layout.xaxis.ticklabelmode = range[1] - range[0] < 120 * 864e5 ? "instant" : "period";
    return Plotly.react(drawing, traces(range), drawing.layout, still).then(tell);
  }

  function tell() {
    drawing.querySelectorAll("svg").forEach(function (svg) { svg.setAttribute("aria-hidden", "true"); });
    times += 1;
    figure.dataset.drawn = String(times);
  }

  // Choosing again: the picture first, from what it has; then the rest of the page.
  function narrow(event) {
    const form = event.target, by = event.submitter;
    if (!form.matches("form.filters") || (by && (by.name || by.hasAttribute("formaction")))) { return; }
    event.preventDefault();
    fetch(figure.dataset.repaint, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin" })
      .then(function (answer) { return answer.ok ? answer.json() : Promise.reject(answer.status); })
      .then(function (told) {
        if (!told.ids || !marks.keep(told.ids)) { location.assign(told.address); return null; }
        sink();
        at = -1;
        whole = roomy(marks.span());
        return (told.is_dated ? look(whole[0], whole[1]) : paint()).then(function () { return follow(told.address); });
      })
      .catch(function () { form.submit(); });
  }

  function roomy(span) {
    const room = Math.max((span[1] - span[0]) * 0.015, 3 * 864e5);
    return [span[0] - room, span[1] + room];
  }

  function follow(address) {
    return fetch(address, { credentials: "same-origin" })
      .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(answer.status); })
      .then(function (text) {
        const next = new DOMParser().parseFromString(text, "text/html"), theirs = next.querySelector("[data-picture]");
        if (!theirs) { location.assign(address); return; }
        figure.dataset.open = theirs.dataset.open;
        const focused = document.activeElement && document.activeElement.id;
        const mine = document.querySelector("main"), place = document.createElement("div");
        theirs.replaceWith(place);
        mine.replaceChildren(...next.querySelector("main").childNodes);
        place.replaceWith(figure);
        const again = focused ? document.getElementById(focused) : mine.querySelector("form.filters button");
        if (again) { again.focus({ preventScroll: true }); }
        history.pushState(null, "", address);
        said.textContent = marks.order.length.toLocaleString("en-GB") + " entries are shown";
        document.dispatchEvent(new CustomEvent("listed"));
      });
  }

  function moment(written) { return Date.parse(written.replace(" ", "T") + "Z"); }

  function draw(told) {
    figure.hidden = false;
    marks = new Marks(told.marks, told.lanes);
    ring = told.open;
    whole = told.layout.meta.map(moment);
    return Plotly.newPlot(drawing, traces(told.layout.xaxis.range.map(moment)), told.layout, still).then(function () {
      drawing.on("plotly_click", function (event) { if (event.points[0].customdata) { press(event.points[0].customdata); } });
      drawing.on("plotly_hover", hover);
      drawing.on("plotly_unhover", sink);
      drawing.on("plotly_relayout", function () { sink(); paint(); });
      region.addEventListener("keydown", type);
      figure.querySelectorAll("[data-zoom]").forEach(function (button) {
        button.addEventListener("click", function () { zoom(button.dataset.zoom); });
      });
      figure.querySelector("[data-save]").addEventListener("click", save);
      document.addEventListener("submit", narrow);
      window.addEventListener("popstate", function () { location.reload(); });
      tell();
      (window.requestIdleCallback || window.setTimeout)(function () { marks.known(); });
    });
  }

  // Labels are measured while drawing: the face has to be there first.
  const face = document.fonts.load("600 14px 'Atkinson Hyperlegible Next'");
  fetch(figure.dataset.picture, { credentials: "same-origin" })
    .then(function (answer) { return answer.ok ? answer.json() : Promise.reject(answer.status); })
    .then(function (told) { return face.then(function () { return draw(told); }); })
    .catch(function () { figure.hidden = true; });
})();
