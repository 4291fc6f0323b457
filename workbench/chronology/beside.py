"""One part of an entry before and now, side by side; and what an entry said before its file was sent again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from flask import g

from timeline import resent
from timeline.entry import Entry as Told
from timeline.resent import Part
from workbench.page import sides
from workbench.page.sides import Sides
from workbench.persistence.stores import entries, replacing
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.source import Source


@dataclass(frozen=True)
class Beside:
    """What a part is called, and its words."""

    label: str
    sides: Sides


@dataclass(frozen=True)
class SaidBefore:
    """What an entry said until a file was taken, beside what it said from then on."""

    until: datetime
    by: Source
    beside: tuple[Beside, ...]


def of(part: Part, earlier: Told, now: Told) -> Beside:
    """A part of an entry before and now."""
    before, after = _text(part, earlier), _text(part, now)
    if part is Part.WHEN and before == after:
        before, after = earlier.when.written, now.when.written
    return Beside(part.label[:1].upper() + part.label[1:], sides.of(before, after))


def said_before(entry: Entry) -> tuple[SaidBefore, ...]:
    """What an entry said before each time its file was sent again, the latest first."""
    return tuple(_steps(entry))


def _steps(entry: Entry) -> Iterator[SaidBefore]:
    (later,) = entries.as_timeline([entry])
    for before in replacing.befores(g.db, entry):
        differing = resent.differing(before.told, later)
        yield SaidBefore(before.at, before.by, tuple(of(part, before.told, later) for part in differing))
        later = before.told


def _text(part: Part, told: Told) -> str:
    if part is Part.WHEN:
        return told.when.words()
    if part is Part.PEOPLE:
        return ", ".join(told.people)
    if part is Part.FURTHER:
        return "\n".join(f"{heading}: {text}" for heading, text in told.further)
    if part is Part.RECORDED:
        return told.recorded.words() if told.recorded else ""
    return str(getattr(told, part.value))
