"""Who stands in which entry, worked out once, so that tens of thousands need not be read again for each question.

A session notes which entries and people change in it. Whoever has the spellings settles that before the commit; where
nobody did, the review says at the commit that its mentions are not known, and readers go through the words again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, delete, event, insert, inspect, select, update
from sqlalchemy.orm import Session

from timeline.names import Glossary
from timeline.reading import collecting
from workbench.persistence.tables.entry import TEXTS, Entry
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.seeing import Mention

AT_ONCE = 500
_UNSETTLED = "mentions_unsettled"
_NAMES = {column.key for column in TEXTS}


@dataclass
class _Unsettled:
    """What changed in a review: these entries, these new ones by their words, or its people, for every entry."""

    entries: set[str] = field(default_factory=set)
    texts: dict[str, str] = field(default_factory=dict)
    people: bool = False


def text(values: Iterable[Any]) -> str:
    """The words of an entry's columns, one under another."""
    return "\n".join(_flat(values))


def added(db: Session, review_id: str, texts: Mapping[str, str]) -> None:
    """Note new entries by their words. For stores that write past the session, which sees all others by itself."""
    _unsettled(db, review_id).texts.update(texts)


def is_unsettled(db: Session, review: Review) -> bool:
    """Whether something changed in this session that bears on who stands where."""
    db.flush()
    return review.id in db.info.get(_UNSETTLED, {})


@collecting.paused()
def settle(db: Session, review: Review, glossary: Glossary) -> None:
    """Work out anew what changed in this session; everything, where it was not known before."""
    waiting = db.info.get(_UNSETTLED, {}).pop(review.id, None)
    if waiting is None:
        return
    if waiting.people or not review.has_mentions:
        rebuild(db, review, glossary)
        return
    ids = sorted(waiting.entries)
    for begin in range(0, len(ids), AT_ONCE):
        some = ids[begin : begin + AT_ONCE]
        db.execute(delete(Mention).where(Mention.entry_id.in_(some)))
        _add(db, review, glossary, _read(db, _reading(review).where(Entry.id.in_(some))))
    new = waiting.texts.items()
    _add(
        db,
        review,
        glossary,
        ((entry_id, words) for entry_id, words in new if entry_id not in waiting.entries),
    )


@collecting.paused()
def rebuild(db: Session, review: Review, glossary: Glossary) -> int:
    """Work out who stands in every entry of a review; says how many times anybody stands somewhere."""
    own = select(Person.id).where(Person.review_id == review.id)
    db.execute(delete(Mention).where(Mention.person_id.in_(own)))
    number = _add(db, review, glossary, _read(db, _reading(review)))
    _say(db, review.id, known=True)
    db.info.get(_UNSETTLED, {}).pop(review.id, None)
    return number


def _reading(review: Review) -> Select[Any]:
    columns: Sequence[Any] = (Entry.id, *TEXTS)
    return select(*columns).where(Entry.review_id == review.id)


def _read(db: Session, query: Select[Any]) -> Iterator[tuple[str, str]]:
    return ((entry_id, text(values)) for entry_id, *values in db.execute(query))


def _add(db: Session, review: Review, glossary: Glossary, texts: Iterable[tuple[str, str]]) -> int:
    own = db.execute(select(Person.code, Person.id).where(Person.review_id == review.id))
    people = {code: person_id for code, person_id in own}
    rows = [
        {"entry_id": entry_id, "person_id": people[code]}
        for entry_id, words in texts
        for code in {span.code for span in glossary.spans(words)} & people.keys()
    ]
    if rows:
        db.execute(insert(Mention.metadata.tables[Mention.__tablename__]), rows)
    return len(rows)


def _say(db: Session, review_id: str, *, known: bool) -> None:
    """Past the version of the review: this is no edit of it."""
    db.execute(update(Review).where(Review.id == review_id).values(has_mentions=known))


def _unsettled(db: Session, review_id: str) -> _Unsettled:
    waiting: dict[str, _Unsettled] = db.info.setdefault(_UNSETTLED, {})
    return waiting.setdefault(review_id, _Unsettled())


def _flat(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        else:
            yield from _flat(value)


@event.listens_for(Session, "before_flush")
def _note(db: Session, _context: Any, _objects: Any) -> None:
    """See entries and people that are new or changed."""
    for row in _touched(db):
        if isinstance(row, Person):
            _unsettled(db, row.review_id).people = True
        elif isinstance(row, Entry):
            db.info.setdefault("mentions_new", []).append(row)


@event.listens_for(Session, "after_flush")
def _note_entries(db: Session, _context: Any) -> None:
    """Entries have their ids only once they are written."""
    for row in db.info.pop("mentions_new", ()):
        _unsettled(db, row.review_id).entries.add(row.id)


@event.listens_for(Session, "before_commit")
def _own_up(db: Session) -> None:
    """What nobody settled is not known."""
    db.flush()
    for review_id in db.info.pop(_UNSETTLED, {}):
        _say(db, review_id, known=False)


@event.listens_for(Session, "after_rollback")
def _forget(db: Session) -> None:
    db.info.pop(_UNSETTLED, None)
    db.info.pop("mentions_new", None)


def _touched(db: Session) -> Sequence[Any]:
    new = [row for row in db.new if isinstance(row, Entry | Person)]
    watched = {Entry: _NAMES, Person: {"code", "names_sealed", "kind"}}
    return [
        *new,
        *(
            row
            for row in db.dirty
            if type(row) in watched
            and any(inspect(row).attrs[name].history.has_changes() for name in watched[type(row)])
        ),
    ]
