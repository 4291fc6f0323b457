"""What is said of the words of a finding, and the kinds of evidence there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from findings.language import hints as reading
from findings.language import remarks as wording
from workbench.persistence.tables.finding import KeptRemark

LONGEST = 20_000
SHOWN = 8
EVIDENCE_KINDS = (
    "case group",
    "review team",
    "focus group",
    "audit",
    "data",
    "inspection",
    "research",
    "other review",
)


@dataclass(frozen=True)
class Card:
    """Words that were remarked on, where they stand, every reason, and another way to say it, which may be empty."""

    words: str
    start: int
    end: int
    whys: tuple[str, ...]
    instead: str


def remarks(text: str, part: str, kept: Sequence[KeptRemark]) -> tuple[Card, ...]:
    """One card for each phrase, in the order of the text. Words that a writer decided to keep there are left alone."""
    stay = {row.words for row in kept if row.part == part}
    left = [remark for remark in wording.of(text) if remark.words not in stay]
    return tuple(
        _card(list(same)) for _, same in groupby(left, key=lambda remark: (remark.start, remark.end))
    )


def hints(text: str) -> tuple[Card, ...]:
    """The quieter hints on how easily a text reads, those of the same words together."""
    found = sorted(reading.of(text), key=lambda hint: (hint.kind, hint.start))
    return tuple(Card(_short(hint.words), hint.start, hint.end, (hint.why,), hint.instead) for hint in found)


def _short(words: str) -> str:
    """A long sentence is known by its beginning."""
    said = words.split()
    return " ".join(said) if len(said) <= SHOWN else f"{' '.join(said[:SHOWN])} …"


def _card(same: Sequence[wording.Remark]) -> Card:
    first = same[0]
    whys = tuple(dict.fromkeys(remark.why for remark in same))
    instead = next((remark.instead for remark in same if remark.instead), "")
    return Card(first.words, first.start, first.end, whys, instead)
