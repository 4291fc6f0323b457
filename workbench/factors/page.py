"""What the pages of factors show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import g, url_for
from sqlalchemy.orm import Session

from findings import passages
from workbench.auth.seat import Seat
from workbench.factors import pieces, texts, view
from workbench.persistence.stores import factors
from workbench.persistence.tables.factor import Factor


@dataclass(frozen=True)
class Chosen:
    """Words just chosen: in which part, where they are shown, where they were received, and sealed for the form."""

    part: str
    start: int
    end: int
    quote: str
    from_received: int
    to_received: int
    sealed: str


@dataclass(frozen=True)
class Sentence:
    """A sentence to choose without a mouse, and where choosing it leads."""

    words: str
    address: str


@dataclass(frozen=True)
class ShownPart:
    """A part of a text with its marks drawn in."""

    key: str
    heading: str
    paragraphs: Sequence[Sequence[pieces.Piece]]
    sentences: Sequence[Sentence]


@dataclass(frozen=True)
class Marking:
    """A text with everything marked in it. ``lost`` are factors whose words are not found there any
    longer, each with the address at which to say where it stands now.
    """

    text: texts.Text
    parts: Sequence[ShownPart]
    rows: Sequence[tuple[int, Factor]]
    lost: Sequence[tuple[Factor, str]]
    chosen: Chosen | None


@dataclass(frozen=True)
class _Placed:
    factor: Factor
    start: int
    end: int


def address(text: texts.Text, **query: str | int) -> str:
    """Where a text is marked."""
    values: dict[str, Any] = {"review": g.seat.review.id, text.kind: text.id, **query}
    return url_for(f"factors.mark_{text.kind}", **values)


def chosen(text: texts.Text, query: Mapping[str, str]) -> Chosen | None:
    """The words that an address asks for, by their place in the text as it is shown."""
    part = text.part(query.get("part", ""))
    start, end = _number(query.get("start")), _number(query.get("end"))
    if part is None or start is None or end is None:
        return None
    seen = view.of(part.received)
    stretch = view.trimmed(seen.shown, start, end)
    if stretch is None:
        return None
    return _chosen(part.key, seen, *seen.to_received(*stretch))


def chosen_again(text: texts.Text, part_key: str, sealed: str) -> Chosen | None:
    """The words that a form carried, if they are still there."""
    part = text.part(part_key)
    stretch = view.unseal(part.received, sealed) if part else None
    return _chosen(part.key, view.of(part.received), *stretch) if part and stretch else None


def marking(
    db: Session, seat: Seat, text: texts.Text, picked: Chosen | None, keep: Mapping[str, str]
) -> Marking:
    """A text with its marks. ``keep`` is what the addresses of its sentences carry on."""
    placed: dict[str, list[_Placed]] = {part.key: [] for part in text.parts}
    lost = []
    for factor in factors.of_text(db, seat.review, text.kind, text.id):
        part = text.part(factor.text_part)
        stretch = passages.find(part.received, passage_of(factor)) if part else None
        if stretch:
            placed[factor.text_part].append(_Placed(factor, *stretch))
        else:
            lost.append((factor, address(text, anew=factor.id)))
    numbers = _numbers(text, placed)
    return Marking(
        text,
        [_shown(text, part, placed[part.key], numbers, picked, keep) for part in text.parts],
        [
            (numbers[found.factor.id], found.factor)
            for part in text.parts
            for found in _in_order(placed[part.key])
        ],
        lost,
        picked,
    )


def anchored(text: texts.Text, picked: Chosen) -> dict[str, str | int]:
    """Where chosen words stand, by the columns of a factor."""
    part = text.part(picked.part)
    assert part is not None
    found = passages.anchor(part.received, picked.from_received, picked.to_received)
    return {
        "text_kind": text.kind,
        "text_id": text.id,
        "text_part": part.key,
        "start": found.start,
        "end": found.end,
        "quote": found.words,
        "before": found.before,
        "after": found.after,
    }


def passage_of(factor: Factor) -> passages.Passage:
    """Where a factor was marked, as it was then."""
    return passages.Passage(factor.start, factor.end, factor.quote, factor.before, factor.after)


def _shown(
    text: texts.Text,
    part: texts.Part,
    placed: Sequence[_Placed],
    numbers: Mapping[str, int],
    picked: Chosen | None,
    keep: Mapping[str, str],
) -> ShownPart:
    seen = view.of(part.received)
    marks = [
        pieces.Mark(*seen.to_shown(found.start, found.end), numbers[found.factor.id], found.factor.helped)
        for found in placed
    ]
    if picked and picked.part == part.key:
        marks.append(pieces.Mark(picked.start, picked.end, 0))
    offered = [
        Sentence(
            seen.shown[start:end],
            address(text, **keep, part=part.key, start=start, end=end, _anchor="picker"),
        )
        for start, end in passages.sentences(seen.shown)
        if any(letter.isalnum() for letter in seen.shown[start:end])
    ]
    return ShownPart(part.key, part.heading, pieces.paragraphs(seen.shown, marks), offered)


def _chosen(part: str, seen: view.View, start: int, end: int) -> Chosen:
    first, last = seen.to_shown(start, end)
    sealed = view.seal(seen.received, start, end)
    return Chosen(part, first, last, seen.shown[first:last], start, end, sealed)


def _numbers(text: texts.Text, placed: Mapping[str, Sequence[_Placed]]) -> dict[str, int]:
    """Marks are numbered as one reads, from 1."""
    found = (one for part in text.parts for one in _in_order(placed[part.key]))
    return {one.factor.id: number for number, one in enumerate(found, 1)}


def _in_order(placed: Sequence[_Placed]) -> list[_Placed]:
    return sorted(placed, key=lambda one: (one.start, one.end, one.factor.id))


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else None
