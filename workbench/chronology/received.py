"""Files as they arrive: each is read before anything of it is kept, and each has its own answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from timeline.reading import collecting
from timeline.reading.choices import Choices, heading_key
from timeline.reading.found import Reading
from timeline.reading.refused import Refused
from workbench.auth.seat import Seat
from workbench.chronology import reading, whose
from workbench.persistence.stores import column_memory, journal, sources
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.source import Source

LONGEST_NAME = 120
_NOT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Outcome:
    """What became of one file: ``refused`` says why it was not taken; ``known`` is the same file, here already."""

    name: str
    source: Source | None = None
    refused: str = ""
    known: Source | None = None


def label(name: str | None) -> str:
    """A file's name without folders and signs that could mislead, short enough to be kept; the ending stays."""
    last = _NOT_IN_NAMES.sub("", (name or "").replace("\\", "/")).split("/")[-1].strip().strip(".")
    if len(last) <= LONGEST_NAME:
        return last or "file"
    ending = PurePosixPath(last).suffix[:10]
    return last[: LONGEST_NAME - len(ending) - 1] + "…" + ending


@collecting.paused()
def take_all(
    db: Session,
    seat: Seat,
    files: Sequence[tuple[str, bytes]],
    chosen: Sequence[Agency | None],
    agencies: Sequence[Agency],
) -> list[Outcome]:
    """Take each file, by its name and content, that can be read, and say of each other why not."""
    arrived = [
        _read(db, seat, label(name), content, agency, agencies)
        for (name, content), agency in zip(files, chosen, strict=True)
    ]
    return [_keep(db, seat, each) for each in arrived]


@dataclass(frozen=True)
class _Arrived:
    """A file that was read, or refused; neither where it is here already."""

    name: str
    content: bytes
    found: Reading | Refused | None = None
    agency: Agency | None = None
    choices: Choices = Choices()


def _read(
    db: Session,
    seat: Seat,
    name: str,
    content: bytes,
    chosen: Agency | None,
    agencies: Sequence[Agency],
) -> _Arrived:
    """Read a file as its agency's earlier ones were read. Keeps nothing."""
    if sources.same(db, seat.review, content):
        return _Arrived(name, content)
    try:
        found = reading.read(db, name, content)
        agency = chosen or whose.likely(name, found, agencies)
        choices = Choices(remembered=column_memory.of_agency(db, agency))
        if any(
            heading_key(each.heading) in choices.remembered
            for table in found.tables
            for each in table.columns
        ):
            found = reading.read(db, name, content, choices, agency.name if agency else "")
    except Refused as trouble:
        return _Arrived(name, content, trouble)
    return _Arrived(name, content, found, agency, choices)


def _keep(db: Session, seat: Seat, arrived: _Arrived) -> Outcome:
    name, content, found = arrived.name, arrived.content, arrived.found
    if isinstance(found, Refused):
        return Outcome(name, refused=found.sentence)
    known = sources.same(db, seat.review, content)
    if known or found is None:
        return Outcome(name, known=known)
    try:
        with db.begin_nested():
            source = sources.receive(
                db,
                seat.review,
                agency=arrived.agency,
                name=name,
                content=content,
                reading=found,
                by=seat.user,
                decided=arrived.choices,
            )
    except IntegrityError:
        return Outcome(name, known=sources.same(db, seat.review, content))
    total = found.sum()
    journal.add(
        db,
        "source.received",
        chain=seat.review.id,
        user=seat.user.id,
        subject=source.id,
        rows=total.rows,
        entries=total.entries,
        problems=total.problems,
    )
    return Outcome(name, source)
