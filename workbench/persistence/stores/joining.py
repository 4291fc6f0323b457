"""Deciding which entries tell of one event: join them, keep them apart, take an event apart again.

Entries, their notes and their factors stay what they are whatever is decided. Of an event's tellings exactly one is not
folded: the earliest in the timeline that no newer file withdrew.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import combinations

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from timeline import merge
from workbench import clock
from workbench.persistence.stores import entries, tellings
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.telling import Event, Telling, TellingRefusal
from workbench.persistence.tables.user import User

TELLINGS, REPEAT = "tellings", "repeat"


class DecidedMeanwhile(Exception):
    """Some of the entries belong to events otherwise than the one who decides was shown."""


def hold(db: Session, review: Review) -> None:
    """Let nobody else decide about this review's events until the transaction ends."""
    db.get(Review, review.id, with_for_update={"key_share": True}, populate_existing=True)


def join(
    db: Session, review: Review, told: Collection[Entry], *, reasons: str, by: User, to: str = ""
) -> Event:
    """Take entries for one event, new or the one with the id ``to``, which keeps what it has.

    Raises ``DecidedMeanwhile`` where an entry belongs to another event or was withdrawn, or the event is gone.
    """
    hold(db, review)
    _check(db, told, to)
    event = tellings.find(db, review, to)
    if event is None and to:
        raise DecidedMeanwhile
    if event is None:
        event = Event(
            review_id=review.id, kind=TELLINGS, reasons="", decided_by=by.id, decided_at=clock.now()
        )
        db.add(event)
        db.flush()
    there = {telling.entry_id for telling in event.tellings}
    event.tellings += [Telling(entry_id=entry.id, entry=entry) for entry in told if entry.id not in there]
    event.reasons = "\n".join(part for part in (event.reasons, reasons) if part)
    event.decided_by, event.decided_at = by.id, clock.now()
    _lead(event)
    _let_together(db, [telling.entry_id for telling in event.tellings])
    db.flush()
    return event


def take_apart(db: Session, event: Event) -> None:
    """Let its entries stand by themselves again."""
    db.delete(event)
    db.flush()


def take_out(db: Session, review: Review, event: Event, entry: Entry, *, by: User) -> bool:
    """Take one telling out and keep it apart from the others; says whether an event is left."""
    hold(db, review)
    staying = [telling for telling in event.tellings if telling.entry_id != entry.id]
    refuse(db, review, [(entry.id, telling.entry_id) for telling in staying], by=by)
    if len(staying) < 2:
        take_apart(db, event)
        return False
    event.tellings = staying
    _lead(event)
    db.flush()
    return True


def refuse(db: Session, review: Review, pairs: Iterable[tuple[str, str]], *, by: User) -> int:
    """Keep pairs of entries apart from now on; says how many were not kept apart before."""
    wanted = {(min(pair), max(pair)) for pair in pairs}
    known = {(row.one_id, row.other_id) for row in tellings.refused(db, review)}
    rows = [
        TellingRefusal(
            review_id=review.id, one_id=one, other_id=other, decided_by=by.id, decided_at=clock.now()
        )
        for one, other in sorted(wanted - known)
    ]
    db.add_all(rows)
    db.flush()
    return len(rows)


def bring_back(db: Session, refusal: TellingRefusal) -> None:
    """Let two entries be suggested together again."""
    db.delete(refusal)
    db.flush()


def lead_again(db: Session, review: Review) -> None:
    """Let the earliest telling of each event lead, after entries moved, were mended, or were withdrawn."""
    db.flush()
    query = (
        select(Telling, Entry).join(Entry, Entry.id == Telling.entry_id).where(Entry.review_id == review.id)
    )
    in_order = sorted(db.execute(query).all(), key=lambda row: _leading(row.Entry))
    led: set[str] = set()
    for telling, _ in in_order:
        if telling.is_folded != (telling.event_id in led):
            telling.is_folded = telling.event_id in led
        led.add(telling.event_id)
    _see_copies(db, review)
    db.flush()


def _see_copies(db: Session, review: Review) -> None:
    """Rows that were copies of one another may have been sent again with other words."""
    for event in db.scalars(select(Event).where(Event.review_id == review.id, Event.kind == REPEAT)):
        event.kind = _kind(event)


def _check(db: Session, told: Collection[Entry], to: str) -> None:
    found = tellings.event_of(db, [entry.id for entry in told])
    if set(found.values()) - {to} or any(entry.withdrawn_by_id for entry in told if entry.id not in found):
        raise DecidedMeanwhile


def _lead(event: Event) -> None:
    in_order = sorted(event.tellings, key=lambda telling: _leading(telling.entry))
    for telling in in_order:
        telling.is_folded = telling is not in_order[0]
    event.kind = _kind(event)


def _kind(event: Event) -> str:
    told = entries.as_timeline(telling.entry for telling in event.tellings)
    return REPEAT if merge.are_copies(told) else TELLINGS


def _leading(entry: Entry) -> tuple[object, ...]:
    return entry.withdrawn_by_id is not None, *tellings.place(entry)


def _let_together(db: Session, ids: Sequence[str]) -> None:
    """What is joined is no longer kept apart: the newest decision holds."""
    pairs = [(min(pair), max(pair)) for pair in combinations(ids, 2)]
    for one, other in pairs:
        db.execute(
            delete(TellingRefusal).where(TellingRefusal.one_id == one, TellingRefusal.other_id == other),
            execution_options={"synchronize_session": "fetch"},
        )
