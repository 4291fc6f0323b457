"""How people in a case stand to one another.

``written`` holds two lines, the words of the beginning and those of the end, so that both read back as they were
written; the other columns of the moment hold the stretch as the database can compare it.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload

from timeline import relations as pure
from timeline import when
from timeline.dates.precision import coarser
from timeline.relations import Kind
from timeline.when import Precision, When
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.relation import Relation
from workbench.persistence.tables.review import Review


def of_review(db: Session, review: Review) -> Sequence[Relation]:
    """All relations, in the order of the people in them."""
    rows = db.scalars(_whole().where(Relation.review_id == review.id)).all()
    return sorted(
        rows, key=lambda row: (not row.one.is_subject, row.one.code, row.kind, row.other.code, row.id)
    )


def find(db: Session, review: Review, relation_id: str) -> Relation | None:
    """One relation of this review."""
    return db.scalar(_whole().where(Relation.review_id == review.id, Relation.id == relation_id))


def same(db: Session, review: Review, one: str, other: str, kind: Kind) -> Relation | None:
    """The relation that says the same of the same two, whichever stands first where that makes no difference."""
    pairs = {(one, other)} | ({(other, one)} if kind.is_mutual else set())
    return next(
        (row for row in of_review(db, review) if row.kind == kind and (row.one_id, row.other_id) in pairs),
        None,
    )


def add(db: Session, review: Review, values: Mapping[str, Any]) -> Relation:
    """Add a relation; ``values`` are its columns."""
    row = Relation(review_id=review.id, **values)
    db.add(row)
    db.flush()
    return row


def remove(db: Session, row: Relation) -> None:
    """Take a relation away."""
    db.delete(row)
    db.flush()


def moment(since: When | None, until: When | None) -> dict[str, Any]:
    """From when and until when, as columns."""
    known = [each for each in (since, until) if each]
    if not known:
        return {**dict.fromkeys(("starts", "ends", "latest", "precision", "certain")), "written": ""}
    return {
        "starts": since.start if since else None,
        "ends": until.end or until.start if until else None,
        "latest": known[-1].latest,
        "precision": str(coarser(known[0].precision, known[-1].precision)),
        "certain": all(each.certain for each in known),
        "written": "\n".join(each.written if each else "" for each in (since, until)),
    }


def since_and_until(row: Relation) -> tuple[When | None, When | None]:
    """From when and until when, as they were written; as the columns have it, where the words no longer read."""
    since, _, until = row.written.partition("\n")
    return (_read(row, since, row.starts), _read(row, until, row.ends))


def as_timeline(rows: Sequence[Relation]) -> list[pure.Relation]:
    """Relations as the pure packages know them, with people and entries by their ids."""
    return [
        pure.Relation(
            row.id, row.one_id, row.other_id, Kind(row.kind), *since_and_until(row), entry=row.entry_id or ""
        )
        for row in rows
    ]


def _read(row: Relation, words: str, kept: datetime | None) -> When | None:
    try:
        return when.read(words) if words else None
    except when.Unreadable:
        if kept is None or row.precision is None:
            return None
        return When(kept, Precision(row.precision), None, bool(row.certain), words)


def _whole() -> Select[Relation]:
    """Relations with everything a page says of them."""
    entry = joinedload(Relation.entry).joinedload(Entry.agency)
    return select(Relation).options(joinedload(Relation.one), joinedload(Relation.other), entry)
