"""Tables of a Word file: rows under a head that repeats, and room to write an answer into."""

from typing import Any

from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Mm

from findings.report import docx_lines
from findings.report.document import ANSWERS, Run, Table

_ROOM = Mm(18)
_FIGURES = frozenset("0123456789,.% ")


def rows(word: Word, table: Table) -> None:
    """A table; columns of figures stand at the right."""
    grid = word.add_table(rows=0, cols=len(table.head), style="Table Grid")
    figures = [
        n > 0 and all(_FIGURES.issuperset(row[n]) for row in table.rows) for n in range(len(table.head))
    ]
    for row in (table.head, *table.rows):
        for cell, words, is_figure in zip(grid.add_row().cells, row, figures, strict=True):
            line = cell.paragraphs[0]
            line.style = "Cell"
            line.alignment = WD_ALIGN_PARAGRAPH.RIGHT if is_figure else None
            docx_lines.put(line, (Run(words, strong=row is table.head),))
    if grid.rows:
        _name_head(grid.rows[0])
    word.add_paragraph(style="Cell")


def room(word: Word) -> None:
    """A table to write the answer to a question into."""
    table = word.add_table(rows=2, cols=len(ANSWERS), style="Table Grid")
    _name_head(table.rows[0])
    for cell, label in zip(table.rows[0].cells, ANSWERS, strict=True):
        line = cell.paragraphs[0]
        line.style = "Small"
        line.paragraph_format.keep_with_next = True
        docx_lines.put(line, (Run(label),))
    table.rows[1].height = _ROOM


def _name_head(row: Any) -> None:
    """Mark the first row as the head of its table."""
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))
