"""Lines of a Word file: runs, labels, pictures, numbers that it counts itself, columns, lists that count anew."""

from io import BytesIO
from typing import Any

from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Pt
from docx.text.paragraph import Paragraph as Line
from docx.text.parfmt import ParagraphFormat as Format

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


def picture(word: Word, png: bytes, alt: str, **size: Length) -> Format:
    """A picture with its words, in a line of its own. Gives how that line is set."""
    shown: Any = word.add_picture(BytesIO(png), **size)
    shown._inline.docPr.set("descr", alt)
    held: Format = word.paragraphs[-1].paragraph_format
    held.line_spacing, held.keep_with_next = 1.0, True
    return held


def count_pages(line: Line) -> None:
    """Add the number of the page, as the word processor counts it."""
    _field(line, "PAGE")


def count(line: Line, name: str, number: int) -> None:
    """Add a name and a number that the word processor can count again when something moves."""
    begin = len(line.runs)
    line.add_run(f"{name} ")
    _field(line, f"SEQ {name} \\* ARABIC", str(number))
    line.add_run(". ")
    for run in line.runs[begin:]:
        run.bold = True


def in_columns(section: Section, columns: int) -> None:
    """Set a section in so many columns."""
    properties: Any = section._sectPr
    for told in properties.findall(qn("w:cols")):
        told.set(qn("w:num"), str(columns))
        told.set(qn("w:space"), "500")


def _field(line: Line, words: str, shown: str = "") -> None:
    """What the word processor works out; ``shown`` stands there until it does."""
    _mark_field(line, "begin")
    run: Any = line.add_run()._r
    told = OxmlElement("w:instrText")
    told.text = words
    run.append(told)
    if shown:
        _mark_field(line, "separate")
        line.add_run(shown)
    _mark_field(line, "end")


def _mark_field(line: Line, kind: str) -> None:
    run: Any = line.add_run()._r
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    run.append(mark)


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
