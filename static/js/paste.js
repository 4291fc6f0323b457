// A table pasted from Word, Excel or a page: its rows and cells become lines and tabs, which any table can be read from.
(function () {
  "use strict";

  const box = document.querySelector("[data-paste] textarea");
  if (!box) { return; }

  // What a cell says, with a new line where one begins on the page it was copied from.
  function said(node) {
    if (node.nodeType === Node.TEXT_NODE) { return node.data.replace(/[\s\u00a0]+/g, " "); }
    if (node.nodeName === "BR") { return "\n"; }
    const words = Array.from(node.childNodes).map(said).join("");
    return /^(P|DIV|LI|H[1-6])$/.test(node.nodeName) ? words + "\n" : words;
  }

  function quoted(cell) {
    const words = said(cell).replace(/ *\n */g, "\n").trim();
    return /["\t\n]/.test(words) ? "\"" + words.replace(/"/g, "\"\"") + "\"" : words;
  }

  // A cell that reaches over several rows holds for each of them; one that reaches over several columns stands in the first.
  function lines(table) {
    const held = [];
    return Array.from(table.rows).map(function (row) {
      const line = [];
      const cells = Array.from(row.cells);
      for (let column = 0; cells.length || (held[column] && held[column].rows > 0); column += 1) {
        if (held[column] && held[column].rows > 0) {
          held[column].rows -= 1;
          line.push(held[column].words);
          continue;
        }
        const cell = cells.shift();
        const words = quoted(cell);
        for (let over = 0; over < cell.colSpan; over += 1) {
          held[column + over] = { rows: cell.rowSpan - 1, words: over ? "" : words };
          line.push(over ? "" : words);
        }
        column += cell.colSpan - 1;
      }
      return line.join("\t");
    });
  }

  box.addEventListener("paste", function (event) {
    const markup = event.clipboardData && event.clipboardData.getData("text/html");
    const tables = markup ? new DOMParser().parseFromString(markup, "text/html").querySelectorAll("table") : [];
    if (!tables.length) { return; }
    event.preventDefault();
    const text = Array.from(tables).map(function (table) { return lines(table).join("\n"); }).join("\n\n");
    box.setRangeText(text + "\n", box.selectionStart, box.selectionEnd, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
})();
