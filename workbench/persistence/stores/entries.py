"""The entries of a review: finding them, in their order, and adding to them.

Order: by the earliest instant an entry can mean; of those that start together the vaguer first, then by agency, then
as the file had them. A person can place an entry elsewhere (``place_after``), which says nothing about when it was.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import Select, func, insert, or_, select, tuple_, update
from sqlalchemy.orm import Session, contains_eager

from timeline import entry as timeline_entry
from timeline.when import Precision, When
from workbench import clock
from workbench.persistence.stores import dated, given, mentions
from workbench.persistence.stores.filters import EVERYTHING, Filters, fitting
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import TEXTS, Entry, EntryNote
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.row import new_ids
from workbench.persistence.tables.source import Source, SourceRow
from workbench.persistence.tables.user import User

AT_ONCE = 500
_TEXTS = tuple(column.key for column in TEXTS)
_ORDER = (Entry.sorts_at, Entry.place_in_order, Entry.id)


def of_review(
    db: Session, review: Review, *, filters: Filters = EVERYTHING, offset: int = 0, limit: int | None = None
) -> Sequence[Entry]:
    """Entries in order, each with its agency."""
    if limit is None:
        return db.scalars(fitting(_with_agency(), review, filters).order_by(*_ORDER).offset(offset)).all()
    ids = fitting(select(Entry.id), review, filters)
    if offset and filters == EVERYTHING:
        ids, offset = _from_the_key(db, review, ids, offset)
    return by_ids(db, review, db.scalars(ids.order_by(*_ORDER).offset(offset).limit(limit)).all())


def count(db: Session, review: Review, filters: Filters = EVERYTHING) -> int:
    """How many entries there are."""
    return db.scalar(fitting(select(func.count()).select_from(Entry), review, filters)) or 0


def position(db: Session, review: Review, entry: Entry, filters: Filters = EVERYTHING) -> int:
    """How many entries stand before one."""
    own = (entry.sorts_at, entry.place_in_order, entry.id)
    query = fitting(select(func.count()).select_from(Entry), review, filters)
    return db.scalar(query.where(tuple_(*_ORDER) < own)) or 0


def find(db: Session, review: Review, entry_id: str) -> Entry | None:
    """One entry of this review."""
    found = db.get(Entry, entry_id)
    return found if found and found.review_id == review.id else None


def by_ids(db: Session, review: Review, ids: Sequence[str]) -> Sequence[Entry]:
    """The entries of this review among some ids, in the order of the timeline. Other ids find nothing."""
    found: list[Entry] = []
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        found += db.scalars(_with_agency().where(Entry.id.in_(some)))
    # Asked for the review as well, the database would go through all of it.
    found = [entry for entry in found if entry.review_id == review.id]
    return sorted(found, key=lambda entry: (entry.sorts_at, entry.place_in_order, entry.id))


def slim(db: Session, review: Review, *columns: Any, filters: Filters = EVERYTHING) -> Iterator[Any]:
    """Some columns of entries in order, for going through tens of thousands."""
    query = fitting(select(*columns).join(Agency, Agency.id == Entry.agency_id), review, filters)
    return iter(db.execute(query.order_by(*_ORDER)))


def neighbours(db: Session, entry: Entry) -> tuple[Entry | None, Entry | None]:
    """The entries just before and just after one in the timeline."""
    own = (entry.sorts_at, entry.place_in_order, entry.id)
    query = _with_agency().where(Entry.review_id == entry.review_id).limit(1)
    before = query.where(tuple_(*_ORDER) < own).order_by(*(column.desc() for column in _ORDER))
    after = query.where(tuple_(*_ORDER) > own).order_by(*_ORDER)
    return db.scalar(before), db.scalar(after)


def when_of(entry: Entry) -> When:
    """The moment of an entry, as it is known."""
    return dated.when(entry)


def as_timeline(rows: Iterable[Entry]) -> list[timeline_entry.Entry]:
    """Entries as the pure packages know them. Their agencies are named in words."""
    return [
        timeline_entry.Entry(
            id=row.id,
            agency=row.agency.name,
            when=when_of(row),
            what=row.what,
            source=row.source,
            people=tuple(row.people),
            told_by=row.told_by,
            seen=row.seen,
            said=row.said,
            action=row.action,
            further=tuple((heading, text) for heading, text in row.further),
            warnings=tuple(row.warnings),
        )
        for row in rows
    ]


def add_many(
    db: Session,
    review: Review,
    agency: Agency,
    found: Sequence[tuple[timeline_entry.Entry, str | None]],
    *,
    by: User,
) -> int:
    """Add the entries of a source, each with the id of its row; says how many."""
    return add_given(db, review, agency, [(given.columns(entry), row_id) for entry, row_id in found], by=by)


def add_given(db: Session, review: Review, agency: Agency, found: Sequence[given.Kept], *, by: User) -> int:
    """The same, where they come as columns already."""
    backwards = latest_first([columns["starts"] for columns, _ in found])
    ids, now = new_ids(len(found)), clock.now()
    rows = [
        {
            **columns,
            "id": ids[number - 1],
            "version": 1,
            "review_id": review.id,
            "agency_id": agency.id,
            "source_row_id": row_id,
            "place_in_order": place(
                columns["precision"], agency, len(found) - number if backwards else number
            ),
            "added_by": by.id,
            "touched_at": now,
            "is_placed_by_hand": False,
        }
        for number, (columns, row_id) in enumerate(found, 1)
    ]
    if rows:
        db.flush()
        db.execute(insert(Entry.metadata.tables[Entry.__tablename__]), rows)
        mentions.added(
            db, review.id, {row["id"]: mentions.text(row[name] for name in _TEXTS) for row in rows}
        )
    return len(rows)


def add_by_hand(
    db: Session,
    review: Review,
    agency: Agency,
    when: When,
    words: Mapping[str, str],
    *,
    by: User,
    after: Entry | None = None,
) -> Entry:
    """Add an entry that no file holds: ``words`` by the names of columns, such as what and source."""
    entry = Entry(review_id=review.id, agency_id=agency.id, added_by=by.id, touched_at=clock.now(), **words)
    for name, value in {**moment(when, agency), "written": when.written}.items():
        setattr(entry, name, value)
    if after is not None and may_follow(when, after):
        place_after(db, entry, after)
        entry.is_placed_by_hand = True
    db.add(entry)
    db.flush()
    return entry


def moment(when: When, agency: Agency) -> dict[str, Any]:
    """What changes in an entry when its moment does; the words in which it was first written stay."""
    return {**given.moment(when), "place_in_order": place(str(when.precision), agency, 0)}


def place(precision: str, agency: Agency, position: int) -> int:
    """Among entries that start together: the vaguer first, then by agency, then as in the file."""
    vagueness = len(Precision) - 1 - Precision(precision).breadth
    return vagueness * 100_000_000 + min(agency.number, 99) * 1_000_000 + min(position, 999_999)


def latest_first(starts: Sequence[datetime]) -> bool:
    """Whether a file has its newest entry at the top; entries of one day are then turned round."""
    steps = [int(one > other) - int(one < other) for one, other in pairwise(starts)]
    return sum(steps) > 0


def may_follow(when: When, after: Entry) -> bool:
    """Whether something of this moment can have come after an entry: order never contradicts what was written."""
    return when.earliest <= after.sorts_at <= when.latest


def place_after(db: Session, entry: Entry, after: Entry) -> None:
    """Put an entry right after another; those that follow it move down by one."""
    place = after.place_in_order
    following = (
        Entry.review_id == after.review_id,
        Entry.sorts_at == after.sorts_at,
        or_(Entry.place_in_order > place, (Entry.place_in_order == place) & (Entry.id > after.id)),
    )
    db.execute(
        update(Entry).where(*following).values(place_in_order=Entry.place_in_order + 2),
        execution_options={"synchronize_session": "fetch"},
    )
    entry.sorts_at, entry.place_in_order = after.sorts_at, place + 1


def notes(db: Session, entry: Entry) -> Sequence[EntryNote]:
    """What reviewers noted on an entry, oldest first."""
    return db.scalars(
        select(EntryNote).where(EntryNote.entry_id == entry.id).order_by(EntryNote.at, EntryNote.id)
    ).all()


def note(db: Session, entry: Entry, words: str, *, by: User) -> EntryNote:
    """Add a note to an entry."""
    added = EntryNote(entry_id=entry.id, words=words, by_name=by.name, at=clock.now())
    db.add(added)
    db.flush()
    touch(db, entry)
    return added


def touch(db: Session, entry: Entry) -> None:
    """Keep that something about an entry changed just now. Whoever is editing it is not disturbed by that."""
    touched = update(Entry).where(Entry.id == entry.id).values(touched_at=clock.now())
    db.execute(touched, execution_options={"synchronize_session": "evaluate"})


def origin(db: Session, entry: Entry) -> tuple[Source, SourceRow, Sequence[SourceRow]] | None:
    """The source and the row that an entry came from, and that row between the rows before and after it."""
    if entry.source_row_id is None:
        return None
    row = db.get_one(SourceRow, entry.source_row_id)
    near = select(SourceRow).where(
        SourceRow.source_id == row.source_id,
        SourceRow.part == row.part,
        SourceRow.position.between(row.position - 1, row.position + 1),
    )
    return row.source, row, db.scalars(near.order_by(SourceRow.position)).all()


def _from_the_key(db: Session, review: Review, ids: Select[Any], offset: int) -> tuple[Select[Any], int]:
    """The same lines without those before them: their index finds where they begin, and no row is read for that."""
    keys = _ORDER[:2]
    own = select(*keys).where(Entry.review_id == review.id).order_by(*keys).offset(offset).limit(1)
    key = db.execute(own).first()
    if key is None:
        return ids, offset
    before = select(func.count()).select_from(Entry)
    before = before.where(Entry.review_id == review.id, tuple_(*keys) < tuple(key))
    return ids.where(tuple_(*keys) >= tuple(key)), offset - (db.scalar(before) or 0)


def _with_agency() -> Select[Entry]:
    return select(Entry).join(Entry.agency).options(contains_eager(Entry.agency))
