// A picture beside a table with the same facts: drawn from the figure its page names, and left out where that fails.
(function () {
  "use strict";

  const figure = document.querySelector("[data-figure]");
  if (!figure || !window.Plotly) { return; }
  const drawing = figure.querySelector("[data-drawing]");
  const face = document.fonts.load("600 14px 'Atkinson Hyperlegible Next'");

  function draw(shown) {
    figure.hidden = false;
    return Plotly.newPlot(drawing, shown.data, shown.layout, { displayModeBar: false, responsive: true, doubleClick: false })
      .then(function () {
        drawing.querySelectorAll("svg").forEach(function (svg) { svg.setAttribute("aria-hidden", "true"); });
        figure.dataset.drawn = "yes";
      });
  }

  fetch(figure.dataset.figure, { credentials: "same-origin" })
    .then(function (answer) { return answer.ok ? answer.json() : Promise.reject(answer.status); })
    .then(function (shown) { return face.then(function () { return draw(shown); }); })
    .catch(function () { figure.hidden = true; });
})();
