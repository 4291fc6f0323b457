"""The places of a draft: each paragraph, list, picture or finding that somebody may say something about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from findings.report import document
from findings.report.document import (
    Beside,
    Block,
    Box,
    Document,
    FindingOpening,
    Heading,
    LabelledPart,
    PageBreak,
    Spread,
    Story,
)


@dataclass(frozen=True)
class Place:
    """A block under its number. ``headings`` are those that stand right before it, ``where`` says it in words."""

    number: int
    block: Block
    headings: tuple[Heading, ...]
    where: str

    @property
    def words(self) -> str:
        """The words that stand there."""
        return " ".join(" ".join(document.strings(self.block)).split())


def of(report: Document) -> tuple[Place, ...]:
    """Every place of a report in reading order, numbered from 1."""
    found: list[Place] = []
    before: list[Heading] = []
    section, label = "The first page", ""
    for block in _flat(report.blocks):
        if isinstance(block, Heading):
            section, label = (block.text, "") if block.level == 1 else (section, block.text)
            before.append(block)
            continue
        if isinstance(block, FindingOpening):
            section, label = f"Finding {block.number}", ""
        where = f"{section}, {label}" if label else section
        found.append(Place(len(found) + 1, block, tuple(before), where))
        before = []
    return tuple(found)


def numbered(report: Document, number: int) -> Place | None:
    """The place of that number."""
    return next((place for place in of(report) if place.number == number), None)


def holds(place: Place, quote: str) -> bool:
    """Whether words stand in a place, however their blanks, quotation marks and capitals were typed."""
    return _plain(quote) in _plain(place.words)


def _flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """Headings and what stands under them, without what only holds them together on a page."""
    for block in blocks:
        match block:
            case LabelledPart():
                if block.label:
                    yield Heading(block.level, block.label)
                yield from _flat(block.blocks)
            case Beside() | Spread():
                yield from _flat(block.parts)
            case Story() | Box():
                yield from _flat(block.blocks)
            case PageBreak():
                pass
            case _:
                yield block


def _plain(text: str) -> str:
    alike = str.maketrans("‘’“”–", "''\"\"-")
    return " ".join(text.translate(alike).split()).casefold()
