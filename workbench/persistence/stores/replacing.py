"""A file sent again takes the place of the one before. Entries keep their ids, and nothing is deleted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, bindparam, or_, select, update
from sqlalchemy.orm import Session

from timeline import entry as timeline_entry
from timeline.reading.found import SKIP
from timeline.when import Precision, When
from workbench import clock
from workbench.persistence.stores import entries, given
from workbench.persistence.stores.sources import ADDED, REPLACED, Place
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry, EntryBefore
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.source import Source, SourceRow

_ENTRIES = cast(Table, Entry.__table__)
_TIMES = ("starts", "ends", "latest", "sorts_at", "recorded")
_KEPT = (
    *_TIMES,
    *("precision", "certain", "written", "place_in_order", "is_placed_by_hand", "withdrawn_by_id"),
    *("what", "source", "people", "told_by", "seen", "said", "action", "further", "warnings"),
)
_MOMENT = ("starts", "ends", "latest", "precision", "certain", "written", "sorts_at")


@dataclass(frozen=True)
class Before:
    """What an entry said before a file changed it."""

    at: datetime
    by: Source
    told: timeline_entry.Entry


def earlier_files(db: Session, source: Source) -> Sequence[Source]:
    """The files of the same agency whose entries are in the timeline, the newest first."""
    query = select(Source).where(
        Source.review_id == source.review_id,
        Source.agency_id == source.agency_id,
        Source.state == ADDED,
        Source.id != source.id,
    )
    return db.scalars(query.order_by(Source.received_at.desc(), Source.id)).all() if source.agency_id else ()


def newest(db: Session, source: Source) -> Source | None:
    """The file in the timeline that took the place of one, perhaps by way of others."""
    asked, met = [source.id], {source.id}
    while asked:
        query = select(Source).where(Source.replaces_id.in_(asked), Source.state.in_((ADDED, REPLACED)))
        found = [
            file for file in db.scalars(query.order_by(Source.received_at, Source.id)) if file.id not in met
        ]
        there = next((file for file in found if file.state == ADDED), None)
        if there:
            return there
        asked = [file.id for file in found]
        met.update(asked)
    return None


def cells(db: Session, source: Source) -> Mapping[Place, list[str]]:
    """The cells of the rows that are entries or problems, by their places."""
    query = select(SourceRow.part, SourceRow.number, SourceRow.cells)
    found = db.execute(query.where(SourceRow.source_id == source.id, SourceRow.outcome != SKIP))
    return {(part, number): kept for part, number, kept in found}


def is_rested_on(db: Session, source: Source) -> bool:
    """Whether entries, or what they were before, rest on the rows of a file."""
    own = select(SourceRow.id).where(SourceRow.source_id == source.id)
    now = select(Entry.id).where(Entry.source_row_id.in_(own)).limit(1)
    before = select(EntryBefore.id).where(EntryBefore.source_row_id.in_(own)).limit(1)
    return db.scalar(now) is not None or db.scalar(before) is not None


def rewrite(
    db: Session, entry: Entry, now: timeline_entry.Entry, row_id: str, by: Source, *, keeps_moment: bool
) -> None:
    """Let an entry say what the file says now; what it said before is kept beside it."""
    db.add(
        EntryBefore(
            entry_id=entry.id,
            source_row_id=entry.source_row_id,
            replaced_by_id=by.id,
            at=clock.now(),
            was={name: _plain(getattr(entry, name)) for name in _KEPT},
        )
    )
    fresh = given.columns(now)
    for name, value in fresh.items():
        if not (keeps_moment and name in _MOMENT):
            setattr(entry, name, value)
    if not keeps_moment:
        entry.is_placed_by_hand = False
        entry.place_in_order = entries.moment(now.when, entry.agency)["place_in_order"]
    entry.source_row_id, entry.withdrawn_by_id, entry.touched_at = row_id, None, clock.now()


def repoint(db: Session, moved: Iterable[tuple[str, str, str]]) -> None:
    """Let unchanged entries, by their ids, rest on rows of the new file, with the date as it is written there."""
    values = [{"own": entry_id, "row": row_id, "words": written} for entry_id, row_id, written in moved]
    if values:
        resting = update(_ENTRIES).where(_ENTRIES.c.id == bindparam("own"))
        rests = resting.values(source_row_id=bindparam("row"), written=bindparam("words"))
        db.connection().execute(rests, values)


def bring_back(db: Session, found: Iterable[tuple[Entry, str]], remark: str) -> None:
    """Let entries that were withdrawn rest on a row again, without the remark that they had left the file."""
    for entry, row_id in found:
        entry.source_row_id, entry.withdrawn_by_id, entry.touched_at = row_id, None, clock.now()
        entry.warnings = [said for said in entry.warnings if not said.startswith(remark)]
    db.flush()


def withdraw(db: Session, gone: Iterable[Entry], by: Source) -> None:
    """Mark entries as withdrawn by their agency. They stay."""
    for entry in gone:
        entry.withdrawn_by_id, entry.touched_at = by.id, clock.now()
    db.flush()


def remark(db: Session, found: Iterable[Entry], words: str) -> None:
    """Put a remark on entries."""
    for entry in found:
        entry.warnings = [*(said for said in entry.warnings if said != words), words]
    db.flush()


def put_in_order(db: Session, source: Source, agency: Agency, order: Sequence[str]) -> None:
    """Place entries that start together as their file has them, ``order`` being the ids of its rows.

    Where somebody put an entry in its place by hand, what starts together with it stays as it is.
    """
    db.flush()
    columns = (
        Entry.id,
        Entry.source_row_id,
        Entry.starts,
        Entry.sorts_at,
        Entry.precision,
        Entry.place_in_order,
    )
    found = db.execute(
        select(*columns)
        .join(SourceRow, SourceRow.id == Entry.source_row_id)
        .where(SourceRow.source_id == source.id)
    )
    by_row = {row.source_row_id: row for row in found}
    inorder = [by_row[row_id] for row_id in order if row_id in by_row]
    backwards, settled = entries.latest_first([row.starts for row in inorder]), _settled(db, source)
    values = []
    for number, row in enumerate(inorder, 1):
        place = entries.place(row.precision, agency, len(inorder) - number if backwards else number)
        if row.sorts_at == row.starts and row.sorts_at not in settled and place != row.place_in_order:
            values.append({"own": row.id, "place": place})
    if values:
        placed = update(_ENTRIES).where(_ENTRIES.c.id == bindparam("own"))
        db.connection().execute(placed.values(place_in_order=bindparam("place")), values)


def befores(db: Session, entry: Entry) -> Sequence[Before]:
    """What an entry said before each time its file was sent again, the latest first."""
    query = select(EntryBefore).where(EntryBefore.entry_id == entry.id)
    rows = db.scalars(query.order_by(EntryBefore.at.desc(), EntryBefore.id)).all()
    return [Before(row.at, row.replaced_by, _told(entry, row.was)) for row in rows]


def rewritten(db: Session, review: Review) -> Sequence[Entry]:
    """The entries that said something else before their file was sent again."""
    before = select(EntryBefore.entry_id)
    return db.scalars(select(Entry).where(Entry.review_id == review.id, Entry.id.in_(before))).all()


def _settled(db: Session, source: Source) -> set[datetime]:
    """The moments at which somebody put an entry in its place by hand, or wrote one."""
    by_hand = or_(Entry.is_placed_by_hand, Entry.source_row_id.is_(None), Entry.sorts_at != Entry.starts)
    return set(db.scalars(select(Entry.sorts_at).where(Entry.review_id == source.review_id, by_hand)))


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def _told(entry: Entry, was: Mapping[str, Any]) -> timeline_entry.Entry:
    words = {name: was[name] for name in ("what", "source", "told_by", "seen", "said", "action")}
    return timeline_entry.Entry(
        id=entry.id,
        agency=entry.agency.name,
        when=_moment(was),
        people=tuple(was["people"]),
        further=tuple((heading, text) for heading, text in was["further"]),
        warnings=tuple(was["warnings"]),
        **words,
    )


def _moment(was: Mapping[str, Any]) -> When:
    ends = datetime.fromisoformat(was["ends"]) if was["ends"] else None
    starts = datetime.fromisoformat(was["starts"])
    return When(starts, Precision(was["precision"]), ends, was["certain"], was["written"])
