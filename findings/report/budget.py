"""How long a report is, against what a board reads, and where it may be cut first."""

from collections.abc import Iterator
from dataclasses import dataclass

from findings.report import document
from findings.report.document import (
    Beside,
    Block,
    Box,
    CardHead,
    Document,
    FindingOpening,
    Heading,
    LabelledPart,
    PageBreak,
    Spread,
)
from findings.report.material import CHAIN

PAGES = 12
WORDS_A_MINUTE = 230
_MOST_CUTS = 5
# A part shorter than this saves nothing.
_WORTH_CUTTING = 40
_NUMBERS = (
    "nothing yet",
    "one thing",
    "two things",
    "three things",
    "four things",
    "five things",
    "six things",
)


@dataclass(frozen=True)
class Cut:
    """A passage that may be cut: how many words it has, and on how many things it ``rests``.

    ``finding`` is the number of the finding it belongs to; 0 is none, and then nothing is asked of what it rests on.
    """

    finding: int
    label: str
    words: int
    rests: int = 0

    def __str__(self) -> str:
        if not self.finding:
            return f"{self.label}: {self.words} words"
        return f"Finding {self.finding}, {self.label}: {self.words} words, rests on {_things(self.rests)}"


@dataclass(frozen=True)
class Budget:
    """Pages of ``of``, words and minutes of reading. ``over`` counts the pages beyond the budget.

    ``cut_first`` names what to cut where it is over, beginning with what rests on least and is longest.
    """

    pages: int
    of: int
    words: int
    minutes: int
    over: int
    cut_first: tuple[Cut, ...] = ()


def measure(report: Document, pages: int, linked: Document | None = None, *, of: int = PAGES) -> Budget:
    """The length of a report that has come out on so many pages, ``of`` those that its form may have.

    ``linked`` is the same report with its ways back to the records. Only from it can be said what to cut first:
    without them a part that rests on much seems to rest on nothing.
    """
    words = document.words(report)
    over = max(0, pages - of)
    cuts = cut_first(linked) if linked and over else ()
    return Budget(pages, of, words, max(1, round(words / WORDS_A_MINUTE)), over, cuts)


def cut_first(linked: Document) -> tuple[Cut, ...]:
    """What may be cut: parts of findings that rest on least, the longest first; or else the longest passages."""
    found = [cut for cut in _passages(linked) if cut.words >= _WORTH_CUTTING]
    if any(isinstance(block, FindingOpening) for block in linked.blocks):
        found = [cut for cut in found if cut.finding]
    return tuple(sorted(found, key=lambda cut: (cut.rests, -cut.words, cut.finding)))[:_MOST_CUTS]


def _passages(linked: Document) -> Iterator[Cut]:
    """The passages in the order they stand: parts under a label, and else what follows a heading."""
    finding, section, loose = 0, "", 0
    for block in (*linked.blocks, PageBreak()):
        if isinstance(block, Heading | PageBreak | FindingOpening | CardHead):
            if loose:
                yield Cut(0, section, loose)
            finding = block.number if isinstance(block, FindingOpening) else 0
            section, loose = _section(block), 0
        elif parts := _parts(block):
            told = (part for part in parts if " ".join(part.label.split()) != document.ASKED)
            yield from (_cut(finding, section, part) for part in told)
        elif section and not isinstance(block, Box):
            loose += _length(block)


def _section(block: Block) -> str:
    match block:
        case Heading():
            return block.text
        case CardHead():
            return f"Card {block.number}"
    return ""


def _parts(block: Block) -> tuple[LabelledPart, ...]:
    match block:
        case LabelledPart():
            return (block,)
        case Beside() | Spread():
            return block.parts
    return ()


def _cut(finding: int, section: str, part: LabelledPart) -> Cut:
    """A way back to the records stands for one thing where nothing else is named."""
    label, words = " ".join(part.label.split()), _length(part.blocks)
    if not finding:
        return Cut(0, ", ".join(filter(None, (section, label))), words)
    named = [source for source in part.rests if source.kind != CHAIN]
    return Cut(finding, label, words, len(named) or min(len(part.rests), 1))


def _length(block: object) -> int:
    return sum(len(text.split()) for text in document.strings(block))


def _things(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count} things"
