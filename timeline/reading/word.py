"""Tables of a Word document, read from its parts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from timeline.reading import limits, listed, markup
from timeline.reading.archive import Archive
from timeline.reading.grid import Grid, Line, Opened
from timeline.reading.refused import Refused
from timeline.reading.wordtext import FALLBACK, W, WordText

_WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml"))
_BESIDE = (
    ("word/footnotes.xml", "footnote", "Footnotes are not read"),
    ("word/endnotes.xml", "endnote", "Endnotes are not read"),
    ("word/comments.xml", "comment", "Comments are not read"),
)


@dataclass
class _Above:
    """Cells merged downwards from the rows above: the words they show, by column."""

    words: dict[int, str] = field(default_factory=dict)


def read(archive: Archive) -> Opened:
    """The tables of the body, numbered from 1 in their order; a table inside a table is 2.1 where 2 only holds it.

    After them come the tables in text boxes, and what stands outside all tables where its lines begin with dates.
    """
    body = markup.root(archive.read("word/document.xml")).find(W + "body")
    if body is None:
        raise Refused("The document has no text. Open it in Word, save it again and send that")
    styles = markup.optional(archive, "word/styles.xml")
    text = WordText(styles)
    tables = list(_tables(body))
    grids = [_grid(table, part, title, text) for part, title, table in tables]
    listing, told = listed.outside(
        list(_outside(body, {id(table) for _, _, table in tables}, WordText(styles)))
    )
    if not grids and not listing:
        raise Refused(
            "The document has no table, and its lines do not begin with dates. Put the chronology in a table "
            "with a column for the date, or send it as a spreadsheet"
        )
    return Opened((*grids, *listing), (*text.notices(), *told, *_beside(archive)))


def _tables(body: etree._Element) -> Iterator[tuple[str, str, etree._Element]]:
    for position, table in enumerate(markup.through(body, W + "tbl", _WRAPPERS), 1):
        for part, one in _looked_through(table, str(position)):
            yield part, f"Table {part}", one
    boxes = (
        box
        for box in body.iter(W + "txbxContent")
        if next(box.iterancestors(W + "tbl", FALLBACK), None) is None
    )
    boxed = (table for box in boxes for table in markup.through(box, W + "tbl", _WRAPPERS))
    for number, table in enumerate(boxed, 1):
        yield f"box {number}", f"Text box {number}", table


def _looked_through(table: etree._Element, part: str) -> Iterator[tuple[str, etree._Element]]:
    """The table itself, or those inside it where it is there only to place them on the page."""
    inner = _held(table)
    if not inner:
        yield part, table
    for number, one in enumerate(inner, 1):
        yield from _looked_through(one, f"{part}.{number}")


def _held(table: etree._Element) -> list[etree._Element]:
    rows = list(markup.through(table, W + "tr", _WRAPPERS))
    nested = [one for one in table.iter(W + "tbl") if one is not table]
    direct = [one for one in nested if next(one.iterancestors(W + "tbl"), None) is table]
    long = [one for one in direct if len(list(markup.through(one, W + "tr", _WRAPPERS))) > max(len(rows), 2)]
    return direct if long and len(rows) <= 3 else []


def _outside(holder: etree._Element, read: set[int], text: WordText) -> Iterator[str]:
    """The paragraphs with words that stand in no table that is read."""
    for child in holder:
        if child.tag == W + "p":
            words = text.of_paragraph(child)
            if words:
                yield words
        elif id(child) not in read and child.tag != FALLBACK:
            yield from _outside(child, read, text)


def _grid(table: etree._Element, part: str, title: str, text: WordText) -> Grid:
    above = _Above()
    lines = []
    for number, row in enumerate(markup.through(table, W + "tr", _WRAPPERS), 1):
        lines.append(_line(row, number, above, text))
    limits.check(len(lines), max((len(line.texts) for line in lines), default=0), title)
    return Grid(part, title, tuple(lines))


def _line(row: etree._Element, number: int, above: _Above, text: WordText) -> Line:
    deleted = row.find(f"{W}trPr/{W}del") is not None
    texts: list[str] = []
    carried: dict[int, str] = {}
    spans: dict[int, int] = {}
    texts += [""] * _number(row.find(f"{W}trPr/{W}gridBefore"))
    for cell in markup.through(row, W + "tc", _WRAPPERS):
        _cell(cell, texts, carried, spans, above, text, deleted)
        if len(texts) > limits.COLUMNS:
            limits.check(1, len(texts), f"Row {number}")
    hidden = row.find(f"{W}trPr/{W}hidden") is not None
    if deleted:
        text.rows_deleted += 1
    return Line(number, tuple(texts), {}, carried, spans, hidden, deleted)


def _cell(
    cell: etree._Element,
    texts: list[str],
    carried: dict[int, str],
    spans: dict[int, int],
    above: _Above,
    text: WordText,
    deleted: bool,
) -> None:
    index = len(texts)
    wide = min(_number(cell.find(f"{W}tcPr/{W}gridSpan")) or 1, limits.COLUMNS + 1)
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    words = "" if deleted else limits.check_text(text.of(cell), "The document")
    if merged is not None and merged.get(W + "val", "continue") == "continue":
        if not words.strip():
            carried[index] = above.words.get(index, "")
    else:
        above.words.pop(index, None)
    if merged is not None and words.strip():
        above.words[index] = words
    if wide > 1:
        spans[index] = wide
    texts += [words] + [""] * (wide - 1)


def _number(element: etree._Element | None) -> int:
    value = element.get(W + "val", "") if element is not None else ""
    return int(value) if re.fullmatch(r"\d{1,6}", value) else 0


def _beside(archive: Archive) -> list[str]:
    notices = []
    for name, tag, sentence in _BESIDE:
        part = markup.optional(archive, name)
        kinds = ("separator", "continuationSeparator")
        found = (
            [] if part is None else [one for one in part.iter(W + tag) if one.get(W + "type") not in kinds]
        )
        if found:
            notices.append(f"{sentence} ({len(found)} in this document)")
    return notices
