"""The files that agencies gave: as received, as read, and what became of each of their rows."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Select, delete, func, insert, or_, select, update
from sqlalchemy.orm import Session, joinedload

from timeline import names
from timeline.reading.choices import Choices
from timeline.reading.found import ENTRY, PROBLEM, SKIP, Reading, Row
from workbench import clock
from workbench.persistence.stores import given
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.row import new_ids
from workbench.persistence.tables.source import Source, SourceRow
from workbench.persistence.tables.user import User

SHOWN_FIRST = 20
WAITING, ADDED, SET_ASIDE, REPLACED = "waiting", "added", "set_aside", "replaced"
Place = tuple[str, int]


def of_review(db: Session, review: Review) -> Sequence[tuple[Source, str]]:
    """All files with the names of those who brought them, in the order received."""
    query = (
        select(Source, User.name).join(User, User.id == Source.given_by).options(joinedload(Source.agency))
    )
    found = db.execute(query.where(Source.review_id == review.id).order_by(Source.received_at, Source.name))
    return [(source, name) for source, name in found]


def find(db: Session, review: Review, source_id: str) -> Source | None:
    """One file of this review."""
    found = db.get(Source, source_id)
    return found if found and found.review_id == review.id else None


def same(db: Session, review: Review, content: bytes) -> Source | None:
    """The file of this review with exactly this content."""
    return db.scalar(
        select(Source).where(Source.review_id == review.id, Source.sha256 == fingerprint(content))
    )


def fingerprint(content: bytes) -> str:
    """The hash under which a file is known again."""
    return hashlib.sha256(content).hexdigest()


def receive(
    db: Session,
    review: Review,
    *,
    agency: Agency | None,
    name: str,
    content: bytes,
    reading: Reading,
    by: User,
    decided: Choices | None = None,
) -> Source:
    """Keep a file as received, with every one of its rows. Nothing is added to the timeline."""
    source = Source(
        review_id=review.id,
        agency_id=agency.id if agency else None,
        name=name,
        sha256=fingerprint(content),
        received_at=clock.now(),
        given_by=by.id,
        choices=_kept(decided or Choices()),
        content=content,
    )
    db.add(source)
    db.flush()
    keep(db, source, reading)
    return source


def keep(db: Session, source: Source, reading: Reading) -> None:
    """Keep what reading a file gave, in place of an earlier reading. The file itself stays as it is."""
    db.execute(delete(SourceRow).where(SourceRow.source_id == source.id))
    rows = [row for table in reading.tables for row in table.rows]
    ids = new_ids(len(rows))
    if rows:
        numbered = enumerate(zip(ids, rows, strict=True), 1)
        written = [_row(source, row_id, position, row) for position, (row_id, row) in numbered]
        db.execute(insert(SourceRow.metadata.tables[SourceRow.__tablename__]), written)
    found = [(given.columns(row.entry), row_id) for row_id, row in zip(ids, rows, strict=True) if row.entry]
    source.kept = given.to_bytes(found)
    source.sum = _sum(reading)
    db.flush()


def is_kept(source: Source) -> bool:
    """Whether the entries of a waiting file are kept as they were read and shown."""
    return source.kept is not None


def kept(source: Source) -> list[given.Kept]:
    """Those entries, each with the id of its row."""
    return given.from_bytes(source.kept or b"[]")


def added(db: Session, source: Source) -> None:
    """A file's entries are in the timeline."""
    source.state, source.kept = ADDED, None
    db.flush()


def choices(source: Source) -> Choices:
    """What people decided about a file."""
    return Choices.from_json(source.choices.get("json", "{}"))


def choose(db: Session, source: Source, decided: Choices) -> None:
    """Keep what people decided about a file."""
    source.choices = {**source.choices, **_kept(decided)}
    db.flush()


def is_new(source: Source) -> bool:
    """Whether somebody said that a file is no earlier one sent again."""
    return bool(source.choices.get("is_new"))


def answer(db: Session, source: Source, earlier: Source | None, *, new: bool = False) -> None:
    """Keep that a file is an earlier one sent again, or something new; neither, and it is asked once more."""
    source.replaces_id = earlier.id if earlier else None
    source.choices = {**source.choices, "is_new": new}
    db.flush()


def hold(db: Session, source: Source) -> Source:
    """The file as it is now, held against other writers until the transaction ends."""
    db.refresh(source, with_for_update=True)
    return source


def rows(
    db: Session,
    source: Source,
    outcome: str,
    *,
    besides: Sequence[Place] = (),
    offset: int = 0,
    limit: int | None = None,
) -> Sequence[SourceRow]:
    """The rows of an outcome in the order of the file, and some other rows by their places."""
    query = (
        _of_outcome(select(SourceRow), source, outcome, besides).order_by(SourceRow.position).offset(offset)
    )
    return db.scalars(query.limit(limit) if limit is not None else query).all()


def count(db: Session, source: Source, outcome: str, besides: Sequence[Place] = ()) -> int:
    """How many rows there are of an outcome, and of the other places."""
    query = _of_outcome(select(func.count()).select_from(SourceRow), source, outcome, besides)
    return db.scalar(query) or 0


def row_ids(db: Session, source: Source) -> Mapping[Place, str]:
    """The id of every row by its place."""
    query = select(SourceRow.part, SourceRow.number, SourceRow.id).where(SourceRow.source_id == source.id)
    return {(part, number): row_id for part, number, row_id in db.execute(query)}


def mended(db: Session, source: Source, ids: Sequence[str], reading: Reading) -> None:
    """Rows that were a problem have become entries."""
    for row_id in ids:
        db.execute(
            update(SourceRow).where(SourceRow.id == row_id).values(outcome=ENTRY, reason="", sentence="")
        )
    source.sum = _sum(reading)
    db.flush()


def _of_outcome(query: Select[Any], source: Source, outcome: str, besides: Sequence[Place]) -> Select[Any]:
    wanted = [SourceRow.outcome == outcome]
    wanted += [(SourceRow.part == part) & (SourceRow.number == number) for part, number in besides]
    return query.where(SourceRow.source_id == source.id, or_(*wanted))


def _kept(decided: Choices) -> dict[str, Any]:
    return {"json": decided.to_json()}


def _row(source: Source, row_id: str, position: int, row: Row) -> dict[str, Any]:
    problem = row.problem
    return {
        "id": row_id,
        "source_id": source.id,
        "position": position,
        "part": row.part,
        "number": row.number,
        "line": row.line,
        "cells": list(row.cells),
        "outcome": row.outcome,
        "reason": (problem.kind if problem else row.skip) or "",
        "sentence": problem.sentence if problem else "",
        "seen": problem.seen if problem else "",
    }


def _sum(reading: Reading) -> dict[str, Any]:
    total = reading.sum()
    return {
        "rows": total.rows,
        "entries": total.entries,
        "problems": total.problems,
        "skips": dict(total.skips),
        "notices": list(reading.notices),
        "first": [[entry.when.words(), entry.what] for entry in reading.entries[:SHOWN_FIRST]],
        "names": _names(reading),
        "proposed": [
            [row.part, row.number, row.problem.proposed]
            for row in reading.problems
            if row.problem and row.problem.proposed
        ],
        "tables": [
            {
                "part": table.part,
                "title": table.title,
                "rows": len(table.rows),
                "entries": sum(row.outcome == ENTRY for row in table.rows),
                "problems": sum(row.outcome == PROBLEM for row in table.rows),
                "skips": sum(row.outcome == SKIP for row in table.rows),
                "columns": [
                    [column.index, column.heading, column.role.value, column.reason]
                    for column in table.columns
                ],
            }
            for table in reading.tables
        ],
    }


def _names(reading: Reading) -> list[str]:
    """What looks like somebody's name, whoever is in the vault already: that is asked anew each time it is shown."""
    nobody = names.Glossary(())
    texts = {text for entry in reading.entries for text in (entry.what, entry.told_by, *entry.people)}
    return sorted({name for text in texts for name in names.unknown(text, nobody)})
