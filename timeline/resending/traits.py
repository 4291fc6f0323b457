"""An entry as it is compared: spaces, kinds of quotation marks and the numbering of rows make no difference."""

import re
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.entry import Entry
from timeline.resending.part import Part

_SIGNS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00ad": None})
_WORD = re.compile(r"[^\W_]+")
_MOSTLY = 0.9


@dataclass(frozen=True, slots=True)
class Traits:
    """What of an entry is compared. ``tokens`` are its words in small letters; ``rank`` is where it stands."""

    entry: Entry
    words: str
    tokens: tuple[str, ...]
    moment: Hashable
    written: str
    others: tuple[Hashable, ...]
    rank: tuple[str, int, str]
    is_mended: bool


def of(entries: Sequence[Entry], counting: Collection[str], mended: Collection[str]) -> list[Traits]:
    """The traits of entries. ``counting`` are headings of mere row numbers; ``mended`` ids have a date of ours."""
    return [_of(entry, counting, entry.id in mended) for entry in entries]


def plain(text: str) -> str:
    """A text with single spaces and one kind of quotation mark and dash."""
    return " ".join(text.translate(_SIGNS).split())


def differing(earlier: Traits, now: Traits) -> tuple[Part, ...]:
    """The parts in which an entry differs from what it was. A date of ours is judged by what the agency wrote."""
    parts = [] if same_moment(earlier, now) else [Part.WHEN]
    parts += [Part.WHAT] if earlier.words != now.words else []
    parts += [
        part for part, one, other in zip(_OTHERS, earlier.others, now.others, strict=True) if one != other
    ]
    before, after = earlier.entry.recorded, now.entry.recorded
    if before and after and (before.start, before.precision) != (after.start, after.precision):
        parts.append(Part.RECORDED)
    return tuple(parts)


def same_moment(earlier: Traits, now: Traits) -> bool:
    """Whether the agency says the same of when it was."""
    return earlier.moment == now.moment or (earlier.is_mended and earlier.written == now.written)


def counting(entries: Iterable[Entry]) -> frozenset[str]:
    """The headings under which rows are merely numbered one after the other: a row put in moves all numbers."""
    found: dict[str, list[str]] = {}
    for entry in sorted(entries, key=_rank):
        for heading, text in entry.further:
            found.setdefault(heading, []).append(text.strip())
    return frozenset(heading for heading, texts in found.items() if _counts(texts))


_OTHERS = (Part.SOURCE, Part.PEOPLE, Part.TOLD_BY, Part.SEEN, Part.SAID, Part.ACTION, Part.FURTHER)


def _of(entry: Entry, counting: Collection[str], is_mended: bool) -> Traits:
    words, when = plain(entry.what), entry.when
    return Traits(
        entry,
        words,
        tuple(_WORD.findall(words.lower())),
        (when.start, when.end, when.precision, when.certain),
        plain(when.written).lower(),
        (
            plain(entry.source),
            tuple(sorted(map(plain, entry.people))),
            *(plain(text) for text in (entry.told_by, entry.seen, entry.said, entry.action)),
            tuple(plain(text) for heading, text in entry.further if heading not in counting),
        ),
        _rank(entry),
        is_mended,
    )


def _rank(entry: Entry) -> tuple[str, int, str]:
    return (entry.place.part, entry.place.row, entry.id) if entry.place else ("", 0, entry.id)


def _counts(texts: Sequence[str]) -> bool:
    if len(texts) < 3 or not all(text.isascii() and text.isdigit() and len(text) < 7 for text in texts):
        return False
    steps = [int(after) - int(before) for before, after in pairwise(texts)]
    return sum(step == 1 for step in steps) >= _MOSTLY * len(steps)
