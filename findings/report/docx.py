"""The report for Word: real headings, lists and tables, so that others can comment, restyle and listen to it."""

from io import BytesIO
from typing import Any

import docx
from docx.document import Document as Word
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as Line

from findings.report import docx_clean, docx_faces, docx_fonts, lettering, typesetting
from findings.report.document import (
    ANSWERS,
    DRAFT,
    Beside,
    Block,
    Bullets,
    Cover,
    Document,
    Figure,
    FindingOpening,
    Glance,
    Glossary,
    Heading,
    LabelledPart,
    PageBreak,
    Paragraph,
    Questions,
    Quote,
    Run,
    Runs,
    Story,
    Table,
)
from findings.report.material import CHAIN

_WIDE = Mm(164)
_ROOM = Mm(18)
_BETWEEN = " · "


def write(report: Document) -> bytes:
    """The file. Same tree, same bytes."""
    report = lettering.writable(report)
    word = docx.Document()
    docx_faces.dress(word, report.language)
    docx_clean.strip(word, report.title, report.language)
    _Writer(word).document(report)
    return docx_clean.packed(word)


class _Writer:
    """Writes blocks one after another at the end of a document."""

    def __init__(self, word: Word) -> None:
        self._word = word
        self._breaks = False

    def document(self, report: Document) -> None:
        """All of it, with what stands on every page."""
        section = self._word.sections[0]
        if report.draft:
            _put(section.header.paragraphs[0], (Run(DRAFT),))
        foot = section.footer.paragraphs[0]
        foot.paragraph_format.tab_stops.add_tab_stop(_WIDE, WD_TAB_ALIGNMENT.RIGHT)
        _put(foot, (Run(f"{report.title}\t"),))
        _count_pages(foot)
        for block in report.blocks:
            self.block(block)

    def block(self, block: Block) -> None:
        """One block with all that is in it."""
        match block:
            case Cover():
                self._cover(block)
            case Heading():
                self._line(f"Heading {block.level}", block.text)
            case PageBreak():
                self._breaks = True
            case FindingOpening():
                self._opening(block)
            case LabelledPart():
                self._part(block)
            case Beside():
                for part in block.parts:
                    self._part(part)
            case Story():
                for inner in block.blocks:
                    self.block(inner)
            case Glance():
                self._glance(block)
            case Questions():
                self._questions(block)
            case _:
                self._plain(block)

    def _plain(self, block: Paragraph | Quote | Bullets | Table | Figure | Glossary) -> None:
        """A block without a heading in it."""
        match block:
            case Paragraph():
                self._runs("Lede" if block.is_lede else "Normal", block.runs)
            case Quote():
                self._quote(block)
            case Bullets():
                self._bullets(block)
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)
            case Glossary():
                for term, means in block.terms:
                    line = self._runs("Term", (Run(f"{term}. ", strong=True), Run(means)))
                    line.runs[0].font.name, line.runs[0].font.size = docx_fonts.SANS, Pt(9)

    def _cover(self, cover: Cover) -> None:
        self._line("Small", f"{cover.partnership}{_BETWEEN}{cover.kind}")
        self._line("Title", cover.title)
        if cover.question:
            self._line("Subtitle", cover.question)
        for label, words in cover.facts:
            line = self._runs("Small", (Run(label, strong=True),))
            line.add_run().add_break()
            _put(line, (Run(words),))
        if cover.note:
            self._line("Small", cover.note)

    def _opening(self, opening: FindingOpening) -> None:
        self._breaks = True
        self._numbered(opening.number, opening.title)
        self._facts(opening.facts)
        self._line("Statement", opening.statement)

    def _part(self, part: LabelledPart) -> None:
        if part.label:
            line = self._line(f"Heading {part.level}", part.label)
            _as_label(line)
        for block in part.blocks:
            self.block(block)
        rests = [source.label for source in part.rests if source.kind != CHAIN]
        self._facts(tuple(rests))

    def _glance(self, glance: Glance) -> None:
        for finding in glance.lines:
            self._numbered(finding.number, finding.title)
            self._line("Normal", finding.statement)
            self._facts(finding.facts)

    def _questions(self, asked: Questions) -> None:
        self._numbered(asked.number, asked.title)
        lines = self._list("List Number", [(Run(question),) for question in asked.items], "lowerLetter")
        if asked.with_room:
            for line in lines:
                line.paragraph_format.keep_with_next = True
            lines[-1].paragraph_format.space_after = Pt(6)
            self._room()

    def _room(self) -> None:
        """A table to write the answer into."""
        table = self._word.add_table(rows=2, cols=len(ANSWERS), style="Table Grid")
        _name_head(table.rows[0])
        for cell, label in zip(table.rows[0].cells, ANSWERS, strict=True):
            cell.paragraphs[0].style = "Small"
            cell.paragraphs[0].paragraph_format.keep_with_next = True
            _put(cell.paragraphs[0], (Run(label),))
        table.rows[1].height = _ROOM

    def _quote(self, quote: Quote) -> None:
        line = self._runs("Quote", quote.runs)
        if quote.by:
            line.add_run().add_break()
            by = line.add_run(quote.by)
            by.italic, by.font.name, by.font.size = False, docx_fonts.SANS, Pt(9)

    def _bullets(self, bullets: Bullets) -> None:
        if bullets.is_numbered:
            self._list("List Number", list(bullets.items), "decimal")
        else:
            for item in bullets.items:
                self._runs("List Bullet", item)

    def _list(self, style: str, items: list[Runs], counting: str) -> list[Line]:
        """A list that begins to count anew. Gives its lines."""
        number = _counting(self._word, counting)
        lines = [self._runs(style, item) for item in items]
        for line in lines:
            properties: Any = line._p.get_or_add_pPr()
            numbering = properties.get_or_add_numPr()
            numbering.get_or_add_ilvl().val, numbering.get_or_add_numId().val = 0, number
        return lines

    def _table(self, table: Table) -> None:
        if table.caption:
            self._line("Caption", table.caption)
        grid = self._word.add_table(rows=0, cols=len(table.head), style="Table Grid")
        for row in (table.head, *table.rows):
            for cell, words in zip(grid.add_row().cells, row, strict=True):
                _put(cell.paragraphs[0], (Run(words, strong=row is table.head),))
        _name_head(grid.rows[0])

    def _figure(self, figure: Figure) -> None:
        picture = self._word.add_picture(BytesIO(typesetting.drawing(figure.svg)), width=_WIDE)
        told: Any = picture._inline.docPr
        told.set("descr", figure.alt)
        held = self._word.paragraphs[-1].paragraph_format
        held.line_spacing, held.keep_with_next = 1.0, True
        self._line("Caption", figure.caption)

    def _numbered(self, number: int, title: str) -> None:
        line = self._line("Heading 2", f"{number} ")
        line.runs[0].font.color.rgb = RGBColor.from_string(docx_faces.ACCENT)
        _put(line, (Run(title),))

    def _facts(self, facts: tuple[str, ...]) -> None:
        if facts:
            self._line("Small", _BETWEEN.join(facts))

    def _line(self, style: str, words: str) -> Line:
        return self._runs(style, (Run(words),))

    def _runs(self, style: str, runs: Runs) -> Line:
        line = self._word.add_paragraph(style=style)
        if self._breaks:
            line.paragraph_format.page_break_before = True
            line.paragraph_format.space_before = Pt(0)
            self._breaks = False
        _put(line, runs)
        return line


def _put(line: Line, runs: Runs) -> None:
    for run in runs:
        put = line.add_run(run.text)
        put.bold = run.strong or None
        put.italic = run.slanted or None


def _as_label(line: Line) -> None:
    """A heading that looks like a label: small, in the sans."""
    line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(8), Pt(1)
    for run in line.runs:
        run.font.name, run.font.size, run.bold = docx_fonts.SANS, Pt(9.5), True


def _count_pages(line: Line) -> None:
    for kind, words in (("begin", ""), ("", "PAGE"), ("end", "")):
        run: Any = line.add_run()._r
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = words
        run.append(element)


def _name_head(row: Any) -> None:
    """Mark the first row as the head of its table."""
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))


def _counting(word: Word, counting: str) -> int:
    """A way of counting of its own for one list, beginning at one. Gives its number."""
    numbering: Any = word.part.numbering_part.element
    known = [int(each.get(qn("w:abstractNumId"))) for each in numbering.findall(qn("w:abstractNum"))]
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), str(max(known, default=0) + 1))
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    shape = "%1" if counting == "lowerLetter" else "%1."
    for name, value in (("start", "1"), ("numFmt", counting), ("lvlText", shape), ("lvlJc", "left")):
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
