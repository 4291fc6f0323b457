// The timeline picture: drawn from the figure the page names, moved by buttons and arrow keys, never needed.
(function () {
  "use strict";

  const figure = document.querySelector("[data-picture]");
  if (!figure || !window.Plotly) { return; }
  const drawing = figure.querySelector("[data-drawing]");
  const region = figure.querySelector("[data-region]");
  const said = figure.querySelector("[data-said]");
  let whole = null;
  let marks = [];
  let at = -1;

  function open(id) {
    const address = new URL(figure.dataset.open, location.href);
    address.searchParams.set("open", id);
    document.querySelectorAll("[data-choosing] input[name=entry]").forEach(function (box) {
      if (box.type === "hidden" || box.checked) { address.searchParams.append("entry", box.value); }
    });
    address.hash = "open";
    location.assign(address);
  }

  function zoom(by) {
    if (by === "all") { return Plotly.relayout(drawing, { "xaxis.range": whole.slice() }); }
    const range = view();
    return show((range[0] + range[1]) / 2, (range[1] - range[0]) / 2 * Number(by));
  }

  function axis() { return drawing._fullLayout.xaxis; }

  function view() { return axis().range.map(axis().r2l); }

  function show(middle, half) {
    return Plotly.relayout(drawing, { "xaxis.range": [middle - half, middle + half].map(axis().l2r) });
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

  function go(step) {
    const range = view();
    const place = function (mark) { return axis().d2l(mark.x); };
    if (at < 0) { at = marks.findIndex(function (mark) { return place(mark) >= range[0]; }) - 1; step = 1; }
    at = Math.min(Math.max(at + step, 0), marks.length - 1);
    const mark = marks[at];
    const middle = place(mark);
    const seen = middle >= range[0] && middle <= range[1];
    (seen ? Promise.resolve() : show(middle, (range[1] - range[0]) / 2)).then(function () {
      Plotly.Fx.hover(drawing, [{ curveNumber: mark.curve, pointNumber: mark.point }]);
    });
    said.textContent = mark.words;
  }

  function press(event) {
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      go(event.key === "ArrowRight" ? 1 : -1);
    } else if (event.key === "Enter" && at >= 0) {
      open(marks[at].id);
    } else if (event.key === "Escape") {
      Plotly.Fx.unhover(drawing);
      at = -1;
    }
  }

  function known(data) {
    const found = [];
    data.forEach(function (trace, curve) {
      (trace.customdata || []).forEach(function (id, point) {
        found.push({ id: id, curve: curve, point: point, x: trace.x[point], words: trace.text[point].replace(/<br>/g, ". ") });
      });
    });
    return found.sort(function (one, other) { return one.x < other.x ? -1 : one.x > other.x ? 1 : one.curve - other.curve; });
  }

  function draw(shown) {
    figure.hidden = false;
    whole = shown.layout.meta;
    marks = known(shown.data);
    return Plotly.newPlot(drawing, shown.data, shown.layout, { displayModeBar: false, responsive: true, doubleClick: false }).then(function () {
      drawing.querySelectorAll("svg").forEach(function (svg) { svg.setAttribute("aria-hidden", "true"); });
      drawing.on("plotly_click", function (event) { if (event.points[0].customdata) { open(event.points[0].customdata); } });
      region.addEventListener("keydown", press);
      figure.querySelectorAll("[data-zoom]").forEach(function (button) {
        button.addEventListener("click", function () { zoom(button.dataset.zoom); });
      });
      figure.querySelector("[data-save]").addEventListener("click", save);
      figure.dataset.drawn = "yes";
    });
  }

  // Labels are measured while drawing: the face has to be there first.
  const face = document.fonts.load("600 14px 'Atkinson Hyperlegible Next'");
  fetch(figure.dataset.picture, { credentials: "same-origin" })
    .then(function (answer) { return answer.ok ? answer.json() : Promise.reject(answer.status); })
    .then(function (shown) { return face.then(function () { return draw(shown); }); })
    .catch(function () { figure.hidden = true; });
})();
