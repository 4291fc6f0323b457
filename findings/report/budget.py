"""How long a report is, against what a board reads, and where it may be cut first."""

from collections.abc import Iterator
from dataclasses import dataclass

from findings.report import document
from findings.report.document import Beside, Document, FindingOpening, LabelledPart
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
    """A part of a finding that may be cut: how many words it has, and on how many things it ``rests``."""

    finding: int
    label: str
    words: int
    rests: int

    def __str__(self) -> str:
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


def measure(report: Document, pages: int, linked: Document | None = None) -> Budget:
    """The length of a report that has come out on so many pages.

    ``linked`` is the same report with its ways back to the records. Only from it can be said what to cut first:
    without them a part that rests on much seems to rest on nothing.
    """
    words = document.words(report)
    over = max(0, pages - PAGES)
    cuts = cut_first(linked) if linked and over else ()
    return Budget(pages, PAGES, words, max(1, round(words / WORDS_A_MINUTE)), over, cuts)


def cut_first(linked: Document) -> tuple[Cut, ...]:
    """The parts of findings that rest on least, the longest of them first."""
    cuts = (cut for cut in _parts(linked) if cut.words >= _WORTH_CUTTING)
    return tuple(sorted(cuts, key=lambda cut: (cut.rests, -cut.words, cut.finding)))[:_MOST_CUTS]


def _parts(linked: Document) -> Iterator[Cut]:
    for opening in linked.blocks:
        if isinstance(opening, FindingOpening):
            for block in document.of_finding(linked, opening.number):
                parts = block.parts if isinstance(block, Beside) else (block,)
                yield from (_cut(opening.number, part) for part in parts if isinstance(part, LabelledPart))


def _cut(finding: int, part: LabelledPart) -> Cut:
    """A way back to the records stands for one thing where nothing else is named."""
    named = [source for source in part.rests if source.kind != CHAIN]
    words = sum(len(text.split()) for text in document.strings(part.blocks))
    return Cut(finding, " ".join(part.label.split()), words, len(named) or min(len(part.rests), 1))


def _things(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count} things"
