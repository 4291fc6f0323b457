"""Who is named where, by the index of mentions where it is known, otherwise out of the words; what is no name."""

from collections.abc import Iterator, Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from timeline.names import Glossary
from workbench.persistence.stores import entries, mentions
from workbench.persistence.tables.entry import TEXTS, Entry
from workbench.persistence.tables.person import NotAName, Person
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.seeing import Mention

LONGEST = 200


def every(db: Session, review: Review, glossary: Glossary) -> Iterator[tuple[str, str, str]]:
    """Code, id of the entry and id of its agency, for everybody in every entry, in the order of the timeline."""
    if not review.has_mentions:
        yield from _out_of_words(db, review, glossary)
        return
    query = (
        select(Person.code, Entry.id, Entry.agency_id)
        .join(Mention, Mention.entry_id == Entry.id)
        .join(Person, Person.id == Mention.person_id)
        .where(Entry.review_id == review.id)
        .order_by(Entry.sorts_at, Entry.place_in_order, Entry.id)
    )
    yield from ((code, entry_id, agency_id) for code, entry_id, agency_id in db.execute(query))


def of_person(
    db: Session, review: Review, person: Person, glossary: Glossary, agency_id: str = ""
) -> Sequence[str]:
    """The ids of the entries that name somebody, in the order of the timeline; of one agency, where one is given."""
    if not review.has_mentions:
        return [
            entry_id
            for code, entry_id, agency in _out_of_words(db, review, glossary)
            if code == person.code and agency_id in ("", agency)
        ]
    query = select(Entry.id).join(Mention, Mention.entry_id == Entry.id).where(Mention.person_id == person.id)
    if agency_id:
        query = query.where(Entry.agency_id == agency_id)
    query = query.where(Entry.review_id == review.id)
    return db.scalars(query.order_by(Entry.sorts_at, Entry.place_in_order, Entry.id)).all()


def texts(db: Session, review: Review) -> Iterator[tuple[str, str]]:
    """Every entry by its id, with all its words, in the order of the timeline."""
    for entry_id, *values in entries.slim(db, review, Entry.id, *TEXTS):
        yield entry_id, mentions.text(values)


def no_names(db: Session, review: Review) -> Sequence[str]:
    """The words that somebody said are no names, as ``folded`` gives them."""
    query = select(NotAName.words).where(NotAName.review_id == review.id)
    return db.scalars(query.order_by(NotAName.words)).all()


def set_aside(db: Session, review: Review, words: str) -> None:
    """Remember that some words are no name."""
    _ = db.merge(NotAName(review_id=review.id, words=folded(words)))
    db.flush()


def take_up(db: Session, review: Review, words: str) -> None:
    """Look at some words as a name again."""
    kept = NotAName.review_id == review.id, NotAName.words == folded(words)
    db.execute(delete(NotAName).where(*kept))


def folded(words: str) -> str:
    """Words as they are known again: in small letters, with single spaces."""
    return " ".join(words.casefold().split())[:LONGEST]


def _out_of_words(db: Session, review: Review, glossary: Glossary) -> Iterator[tuple[str, str, str]]:
    codes = {person.code for person in glossary.people}
    for entry_id, agency_id, *values in entries.slim(db, review, Entry.id, Entry.agency_id, *TEXTS):
        for code in dict.fromkeys(span.code for span in glossary.spans(mentions.text(values))):
            if code in codes:
                yield code, entry_id, agency_id
