"""Lines of a Word file: runs, labels, numbers of pages, lists that count anew, heads of tables."""

from typing import Any

from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph as Line

from findings.report import docx_fonts
from findings.report.document import Runs


def put(line: Line, runs: Runs) -> None:
    """Add words at the end of a line."""
    for run in runs:
        put = line.add_run(run.text)
        put.bold = run.strong or None
        put.italic = run.slanted or None


def as_label(line: Line) -> None:
    """A heading that looks like a label: small, in the sans."""
    line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(8), Pt(1)
    for run in line.runs:
        run.font.name, run.font.size, run.bold = docx_fonts.SANS, Pt(9.5), True


def count_pages(line: Line) -> None:
    """Add the number of the page, as the word processor counts it."""
    for kind, words in (("begin", ""), ("", "PAGE"), ("end", "")):
        run: Any = line.add_run()._r
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = words
        run.append(element)


def name_head(row: Any) -> None:
    """Mark the first row as the head of its table."""
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))


def counting(word: Word, sign: str) -> int:
    """A way of counting of its own for one list, beginning at one. Gives its number."""
    numbering: Any = word.part.numbering_part.element
    known = [int(each.get(qn("w:abstractNumId"))) for each in numbering.findall(qn("w:abstractNum"))]
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), str(max(known, default=0) + 1))
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    shape = "%1" if sign == "lowerLetter" else "%1."
    for name, value in (("start", "1"), ("numFmt", sign), ("lvlText", shape), ("lvlJc", "left")):
        told = OxmlElement(f"w:{name}")
        told.set(qn("w:val"), value)
        level.append(told)
    level.append(_hanging())
    abstract.append(level)
    numbering.insert(len(known), abstract)
    number: int = numbering.add_num(max(known, default=0) + 1).numId
    return number


def _hanging() -> Any:
    """Lines of an item begin under its first word."""
    properties, indent = OxmlElement("w:pPr"), OxmlElement("w:ind")
    for name in ("left", "hanging"):
        indent.set(qn(f"w:{name}"), "360")
    properties.append(indent)
    return properties
