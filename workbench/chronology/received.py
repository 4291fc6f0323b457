"""Files as they arrive: each is read before anything of it is kept, and each has its own answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from werkzeug.datastructures import FileStorage

from timeline.reading.found import Reading
from timeline.reading.refused import Refused
from workbench.auth.seat import Seat
from workbench.chronology import reading, whose
from workbench.persistence.stores import journal, sources
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


def take_all(
    db: Session,
    seat: Seat,
    files: Sequence[FileStorage],
    chosen: Sequence[Agency | None],
    agencies: Sequence[Agency],
) -> list[Outcome]:
    """Take each file that can be read, and say of each other why not."""
    arrived = [(label(file.filename), file.read()) for file in files]
    read = [_read(db, seat, name, content) for name, content in arrived]
    return [
        _keep(db, seat, *file, found, agency, agencies)
        for file, found, agency in zip(arrived, read, chosen, strict=True)
    ]


def _read(db: Session, seat: Seat, name: str, content: bytes) -> Reading | Refused | None:
    """What a file says, or why it is refused; None for one that is here already. Keeps nothing."""
    if sources.same(db, seat.review, content):
        return None
    try:
        return reading.read(db, name, content)
    except Refused as trouble:
        return trouble


def _keep(
    db: Session,
    seat: Seat,
    name: str,
    content: bytes,
    found: Reading | Refused | None,
    agency: Agency | None,
    agencies: Sequence[Agency],
) -> Outcome:
    if isinstance(found, Refused):
        return Outcome(name, refused=found.sentence)
    known = sources.same(db, seat.review, content)
    if known or found is None:
        return Outcome(name, known=known)
    whose_it_is = agency or whose.likely(name, found, agencies)
    try:
        with db.begin_nested():
            source = sources.receive(
                db, seat.review, agency=whose_it_is, name=name, content=content, reading=found, by=seat.user
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
