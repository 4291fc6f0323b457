"""Taking a file that was sent again: all of it or nothing, and every entry keeps its id."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from timeline.entry import Entry as Told
from workbench.chronology import returning
from workbench.chronology.comparing import Compared
from workbench.page.said import day
from workbench.persistence.stores import entries, joining, replacing
from workbench.persistence.stores import sources as store
from workbench.persistence.stores.sources import Place
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User


@dataclass(frozen=True)
class Taken:
    """How many entries of each kind there were."""

    unchanged: int
    changed: int
    added: int
    back: int
    withdrawn: int
    kept: int


def take(
    db: Session,
    review: Review,
    compared: Compared,
    withdrawn: Collection[str],
    why: Mapping[str, str],
    by: User,
) -> Taken:
    """Let the file take its place. ``withdrawn`` are the ids to mark so, ``why`` reasons by the ids of entries."""
    rows = store.row_ids(db, compared.source)
    for change in (*compared.difference.changed, *compared.back):
        entry, row_id = compared.entries[change.earlier.id], rows[_place(change.now)]
        returning.rewrite(db, compared.source, entry, change, row_id, compared.factors(entry.id))
    unchanged = compared.difference.unchanged
    replacing.repoint(db, [(one.id, rows[_place(now)], now.when.written) for one, now in unchanged])
    _add(db, review, compared, rows, by)
    marked, kept = _leave(db, compared, withdrawn, why, by)
    compared.earlier.state = store.REPLACED
    store.added(db, compared.source)
    assert compared.source.agency
    replacing.put_in_order(
        db, compared.source, compared.source.agency, [rows[_place(told)] for told in compared.held.entries]
    )
    joining.lead_again(db, review)
    return Taken(
        unchanged=len(unchanged),
        changed=len(compared.difference.changed),
        added=len(compared.difference.added),
        back=len(compared.back),
        withdrawn=marked,
        kept=kept,
    )


def _add(db: Session, review: Review, compared: Compared, rows: Mapping[Place, str], by: User) -> None:
    assert compared.source.agency
    new = [(addition.entry, rows[_place(addition.entry)]) for addition in compared.difference.added]
    entries.add_many(db, review, compared.source.agency, new, by=by)


def _leave(
    db: Session, compared: Compared, withdrawn: Collection[str], why: Mapping[str, str], by: User
) -> tuple[int, int]:
    """Mark what the file holds no longer: withdrawn, or kept all the same."""
    gone = [compared.entries[each.entry.id] for each in compared.difference.withdrawn]
    marked = [row for row in gone if row.id in withdrawn]
    kept = [row for row in gone if row.id not in withdrawn]
    replacing.withdraw(db, marked, compared.source)
    replacing.remark(db, kept, f"{returning.LEFT} of {day(compared.source.received_at)}")
    _say_why(db, gone, why, by)
    return len(marked), len(kept)


def _say_why(db: Session, gone: Sequence[Entry], why: Mapping[str, str], by: User) -> None:
    for row in gone:
        if why.get(row.id):
            entries.note(db, row, why[row.id], by=by)


def _place(told: Told) -> Place:
    assert told.place
    return told.place.part, told.place.row
