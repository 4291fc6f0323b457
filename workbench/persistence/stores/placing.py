"""The place of an entry among those that start together: moved by hand where what was written leaves room."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from timeline.order import Standing
from timeline.when import Precision, When
from workbench import clock
from workbench.persistence.stores import entries
from workbench.persistence.stores.filters import Filters
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.source import SourceRow

_PROGRAM = Filters(placed_by=("program",))


def standing(entry: Entry) -> Standing:
    """An entry as the rules of order look at it."""
    source = entry.source_row.source_id if entry.source_row else ""
    return Standing(entries.when_of(entry), entry.sorts_at, entry.agency_id, source, entry.is_placed_by_hand)


def count_assumed(db: Session, review: Review) -> int:
    """How many entries stand where a rule of the program put them."""
    return entries.count(db, review, _PROGRAM)


def can_pass(entry: Entry, other: Entry) -> bool:
    """Whether the two can change places: what was written of one of them takes in where the other stands."""
    return _takes_in(entry, other) or _takes_in(other, entry)


def past(db: Session, entry: Entry, other: Entry) -> bool:
    """Move an entry to the other side of another, by hand; says whether what was written allows it."""
    if not can_pass(entry, other):
        return False
    moved, fixed = (entry, other) if _takes_in(entry, other) else (other, entry)
    if _place(moved) < _place(fixed):
        entries.place_after(db, moved, fixed)
    else:
        _make_room(db, moved, fixed)
    moved.is_placed_by_hand, entry.touched_at = True, clock.now()
    db.flush()
    return True


def after(db: Session, entry: Entry, other: Entry) -> None:
    """Put an entry right after another, by hand."""
    entries.place_after(db, entry, other)
    entry.is_placed_by_hand = True
    db.flush()


def back(db: Session, entry: Entry) -> None:
    """Give an entry the place that the rules give it, among those that nobody moved."""
    when = entries.when_of(entry)
    entry.is_placed_by_hand, entry.touched_at = False, clock.now()
    for name, value in entries.moment(when, entry.agency).items():
        setattr(entry, name, value)
    db.flush()
    beside = [each for each in _together(db, entry) if not each.is_placed_by_hand]
    usual = _usual(db, [entry, *beside])
    earlier = [each for each in beside if usual[each.id] < usual[entry.id]]
    if earlier:
        entries.place_after(db, entry, earlier[-1])
    elif beside:
        _make_room(db, entry, beside[0])
    db.flush()


def kept(entry: Entry, when: When) -> dict[str, Any]:
    """What changes in an entry when its moment does, its place by hand staying where the new words leave room."""
    changes = entries.moment(when, entry.agency)
    if entry.is_placed_by_hand and when.earliest <= entry.sorts_at <= when.latest:
        del changes["sorts_at"], changes["place_in_order"]
        return changes
    return {**changes, "is_placed_by_hand": False}


def _takes_in(entry: Entry, other: Entry) -> bool:
    return entries.may_follow(entries.when_of(entry), other)


def _place(entry: Entry) -> tuple[datetime, int, str]:
    return entry.sorts_at, entry.place_in_order, entry.id


def _make_room(db: Session, entry: Entry, other: Entry) -> None:
    place = other.place_in_order
    later = or_(Entry.place_in_order > place, (Entry.place_in_order == place) & (Entry.id >= other.id))
    db.execute(
        update(Entry)
        .where(
            Entry.review_id == other.review_id, Entry.sorts_at == other.sorts_at, Entry.id != entry.id, later
        )
        .values(place_in_order=Entry.place_in_order + 2),
        execution_options={"synchronize_session": "fetch"},
    )
    entry.sorts_at, entry.place_in_order = other.sorts_at, place + 1


def _together(db: Session, entry: Entry) -> list[Entry]:
    query = select(Entry).where(
        Entry.review_id == entry.review_id, Entry.sorts_at == entry.sorts_at, Entry.id != entry.id
    )
    return list(db.scalars(query.order_by(Entry.place_in_order, Entry.id)))


def _usual(db: Session, some: Sequence[Entry]) -> Mapping[str, tuple[int, int, int]]:
    """The order of the rules, by id: the vaguer first, then by agency, then as the file has them."""
    sources = {entry.source_row.source_id for entry in some if entry.source_row}
    turned = {source_id for source_id in sources if _is_latest_first(db, source_id)}
    return {entry.id: _key(entry, turned) for entry in some}


def _key(entry: Entry, turned: Collection[str]) -> tuple[int, int, int]:
    row = entry.source_row
    position = 0 if row is None else -row.position if row.source_id in turned else row.position
    return -Precision(entry.precision).breadth, entry.agency.number, position


def _is_latest_first(db: Session, source_id: str) -> bool:
    query = select(Entry).join(Entry.source_row).where(SourceRow.source_id == source_id)
    found = db.scalars(query.order_by(SourceRow.position, Entry.id)).all()
    return entries.latest_first([entry.starts for entry in found])
