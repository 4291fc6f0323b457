"""The report for Word: real headings, lists and tables, so that others can comment, restyle and listen to it."""

from typing import Any

import docx
from docx.document import Document as Word
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as Line

from findings.report import (
    docx_clean,
    docx_draft,
    docx_faces,
    docx_fonts,
    docx_lines,
    docx_tables,
    lettering,
    typesetting,
)
from findings.report.document import (
    COUNTED,
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
    strings,
)
from findings.report.look import PLAIN, Look, Palette, palette
from findings.report.material import CHAIN

_WIDE = Mm(164)
_SIGN = Mm(14)
_BETWEEN = " · "


def write(report: Document, *, look: Look = PLAIN, large: bool = False) -> bytes:
    """The file. Same tree, same bytes. ``large`` is 18 point; the logo of a look has been cleaned."""
    report = lettering.set_in_type(lettering.writable(report))
    word, colours = docx.Document(), palette(look)
    docx_faces.dress(word, report, colours, large=large)
    docx_clean.strip(word, report.title, report.language)
    _Writer(word, look, colours).document(report)
    return docx_clean.packed(word)


class _Writer:
    """Writes blocks one after another at the end of a document."""

    def __init__(self, word: Word, look: Look, colours: Palette) -> None:
        self._word = word
        self._look = look
        self._accent = RGBColor.from_string(colours.text.removeprefix("#").upper())
        self._breaks = False
        self._has_pages = True

    def document(self, report: Document) -> None:
        """All of it, with what stands on every page."""
        section = self._word.sections[0]
        if report.draft:
            docx_lines.put(section.header.paragraphs[0], (Run(DRAFT),))
            docx_draft.mark(section)
        foot = section.footer.paragraphs[0]
        foot.paragraph_format.tab_stops.add_tab_stop(_WIDE, WD_TAB_ALIGNMENT.RIGHT)
        docx_lines.put(foot, (Run(f"{report.title}\t"),))
        docx_lines.count_pages(foot)
        self._has_pages = report.form not in docx_faces.RUNNING
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
            case Beside() | Story():
                for inner in block.parts if isinstance(block, Beside) else block.blocks:
                    self.block(inner)
            case Spread():
                self._spread(block)
            case Box():
                self._set_apart(block)

    def _spread(self, spread: Spread) -> None:
        """Passages in two columns. What comes after them ends the second, so the first holds the greater half."""
        docx_lines.in_columns(self._word.add_section(WD_SECTION.CONTINUOUS), 2)
        lengths = [sum(len(text.split()) for text in strings(part)) for part in spread.parts]
        for number, part in enumerate(spread.parts, 1):
            heading = self._numbered(number, part.label, part.level)
            before = sum(lengths[: number - 1])
            if before * 2 >= sum(lengths) > (before - lengths[number - 2]) * 2:
                heading.runs[0].add_break(WD_BREAK.COLUMN)
            for inner in part.blocks:
                self.block(inner)

    def _set_apart(self, box: Box) -> None:
        begin = len(self._word.paragraphs)
        for inner in box.blocks:
            self.block(inner)
        for line in self._word.paragraphs[begin:]:
            if line.style is not None and line.style.name == "Normal":
                line.style = "Set apart"

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
        self._by(cover.partnership, cover.kind)
        self._line("Title", cover.title)
        if cover.question:
            self._line("Subtitle", cover.question)
        for label, words in cover.facts:
            line = self._runs("Small", (Run(label, strong=True),))
            line.add_run().add_break()
            docx_lines.put(line, (Run(words),))
        if cover.note:
            self._line("Small", cover.note)

    def _by(self, *words: str) -> None:
        """Who says it, and what kind of paper this is; under the sign of the partnership where it has one."""
        if self._look.logo:
            png = typesetting.drawing(self._look.logo, self._look.logo_kind)
            held = docx_lines.picture(self._word, png, self._look.logo_words or "Logo", height=_SIGN)
            held.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        self._line("Small", _BETWEEN.join(filter(None, words)))

    def _masthead(self, head: Masthead) -> None:
        self._by(head.partnership, head.kind)
        self._line("Title", head.title)
        for label, words in head.facts:
            self._runs("Small", (Run(f"{label}: ", strong=True), Run(words)))

    def _card_head(self, head: CardHead) -> None:
        self._by(head.partnership, head.kind)
        self._numbered(head.number, head.title, level=1)
        self._line("Statement", head.statement)

    def _opening(self, opening: FindingOpening) -> None:
        self._breaks = self._has_pages
        self._numbered(opening.number, opening.title)
        self._facts(opening.facts, stays=True)
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
            docx_tables.room(self._word)

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
            self._caption(COUNTED[1], table)
        docx_tables.rows(self._word, table)

    def _figure(self, figure: Figure) -> None:
        docx_lines.picture(self._word, typesetting.drawing(figure.svg.encode()), figure.alt, width=_WIDE)
        self._caption(COUNTED[0], figure)

    def _caption(self, name: str, block: Table | Figure) -> None:
        """What a picture or a table shows, under a number that the word processor counts on."""
        line = self._line("Caption", "")
        if block.number:
            docx_lines.count(line, name, block.number)
        docx_lines.put(line, (Run(block.caption),))
        line.paragraph_format.keep_with_next = isinstance(block, Table)

    def _numbered(self, number: int, title: str, level: int = 2) -> Line:
        line = self._line(f"Heading {level}", "")
        line.add_run(f"{number} ")
        line.runs[-1].font.color.rgb = self._accent
        docx_lines.put(line, (Run(title),))
        return line

    def _facts(self, facts: tuple[str, ...], *, stays: bool = False) -> None:
        if facts:
            self._line("Small", _BETWEEN.join(facts)).paragraph_format.keep_with_next = stays or None

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
