"""The report for Word: real headings, lists and tables, so that others can comment, restyle and listen to it."""

from io import BytesIO
from typing import Any

import docx
from docx.document import Document as Word
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as Line

from findings.report import docx_clean, docx_faces, docx_fonts, docx_lines, lettering, typesetting
from findings.report.document import (
    ANSWERS,
    DRAFT,
    Beside,
    Block,
    Box,
    Bullets,
    CardHead,
    Cover,
    Document,
    Figure,
    FindingOpening,
    Glance,
    Glossary,
    Heading,
    LabelledPart,
    Masthead,
    PageBreak,
    Paragraph,
    Questions,
    Quote,
    Run,
    Runs,
    Spread,
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
            docx_lines.put(section.header.paragraphs[0], (Run(DRAFT),))
        foot = section.footer.paragraphs[0]
        foot.paragraph_format.tab_stops.add_tab_stop(_WIDE, WD_TAB_ALIGNMENT.RIGHT)
        docx_lines.put(foot, (Run(f"{report.title}\t"),))
        docx_lines.count_pages(foot)
        for block in report.blocks:
            self.block(block)

    def block(self, block: Block) -> None:
        """One block with all that is in it."""
        match block:
            case Cover() | Masthead() | CardHead() | FindingOpening():
                self._head(block)
            case Beside() | Story() | Spread() | Box():
                self._together(block)
            case Heading():
                self._line(f"Heading {block.level}", block.text)
            case PageBreak():
                self._breaks = True
            case LabelledPart():
                self._part(block)
            case Glance():
                self._glance(block)
            case Questions():
                self._questions(block)
            case _:
                self._plain(block)

    def _head(self, block: Cover | Masthead | CardHead | FindingOpening) -> None:
        """What a report, a card or a finding begins with."""
        match block:
            case Cover():
                self._cover(block)
            case Masthead():
                self._masthead(block)
            case CardHead():
                self._card_head(block)
            case FindingOpening():
                self._opening(block)

    def _together(self, block: Beside | Story | Spread | Box) -> None:
        """Blocks that stand together."""
        match block:
            case Beside() | Story() | Box():
                for inner in block.parts if isinstance(block, Beside) else block.blocks:
                    self.block(inner)
            case Spread():
                for number, part in enumerate(block.parts, 1):
                    self._numbered(number, part.label)
                    for inner in part.blocks:
                        self.block(inner)

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
            docx_lines.put(line, (Run(words),))
        if cover.note:
            self._line("Small", cover.note)

    def _masthead(self, head: Masthead) -> None:
        self._line("Small", _BETWEEN.join(filter(None, (head.partnership, head.kind))))
        self._line("Title", head.title)
        for label, words in head.facts:
            self._runs("Small", (Run(f"{label}: ", strong=True), Run(words)))

    def _card_head(self, head: CardHead) -> None:
        self._line("Small", f"{head.partnership}{_BETWEEN}{head.kind}")
        line = self._line("Heading 1", f"{head.number} ")
        line.runs[0].font.color.rgb = RGBColor.from_string(docx_faces.ACCENT)
        docx_lines.put(line, (Run(head.title),))
        self._line("Statement", head.statement)

    def _opening(self, opening: FindingOpening) -> None:
        self._breaks = True
        self._numbered(opening.number, opening.title)
        self._facts(opening.facts)
        self._line("Statement", opening.statement)

    def _part(self, part: LabelledPart) -> None:
        if part.label:
            line = self._line(f"Heading {part.level}", part.label)
            docx_lines.as_label(line)
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
        docx_lines.name_head(table.rows[0])
        for cell, label in zip(table.rows[0].cells, ANSWERS, strict=True):
            cell.paragraphs[0].style = "Small"
            cell.paragraphs[0].paragraph_format.keep_with_next = True
            docx_lines.put(cell.paragraphs[0], (Run(label),))
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
        number = docx_lines.counting(self._word, counting)
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
                docx_lines.put(cell.paragraphs[0], (Run(words, strong=row is table.head),))
        docx_lines.name_head(grid.rows[0])

    def _figure(self, figure: Figure) -> None:
        picture = self._word.add_picture(BytesIO(typesetting.drawing(figure.svg.encode())), width=_WIDE)
        told: Any = picture._inline.docPr
        told.set("descr", figure.alt)
        held = self._word.paragraphs[-1].paragraph_format
        held.line_spacing, held.keep_with_next = 1.0, True
        self._line("Caption", figure.caption)

    def _numbered(self, number: int, title: str) -> None:
        line = self._line("Heading 2", f"{number} ")
        line.runs[0].font.color.rgb = RGBColor.from_string(docx_faces.ACCENT)
        docx_lines.put(line, (Run(title),))

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
        docx_lines.put(line, runs)
        return line
