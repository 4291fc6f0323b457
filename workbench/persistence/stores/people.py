"""People and places in a case: codes for everybody, names in the vault."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from timeline import when
from timeline.when import When
from workbench.persistence import vault
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review

SEALED = ("names_sealed", "born_sealed")


def of_review(db: Session, review: Review) -> Sequence[Person]:
    """Everybody under a code: those at the centre first, then family, then the rest, by code."""
    query = select(Person).where(Person.review_id == review.id)
    return db.scalars(query.order_by(Person.is_subject.desc(), Person.kind, Person.code)).all()


def find(db: Session, review: Review, person_id: str) -> Person | None:
    """One person of this review."""
    found = db.get(Person, person_id)
    return found if found and found.review_id == review.id else None


def coded(db: Session, review: Review, code: str) -> Person | None:
    """The person with that code."""
    return db.scalar(select(Person).where(Person.review_id == review.id, Person.code == code))


def add(db: Session, review: Review, *, code: str, who: str, kind: str, is_subject: bool) -> Person:
    """Add a person under a code."""
    person = Person(review_id=review.id, code=code.strip(), who=who.strip(), kind=kind, is_subject=is_subject)
    db.add(person)
    db.flush()
    return person


def seal(db: Session, person: Person, key: bytes, names: Sequence[str]) -> None:
    """Put every spelling of a person's name in the vault, in place of what was there."""
    person.names_sealed = vault.seal(key, names, sealed_for("names_sealed", person.id)) if names else None
    db.flush()


def seal_birth(db: Session, person: Person, key: bytes, born: When | None) -> None:
    """Put what is known of a person's birth in the vault, in the words it was written in."""
    person.born_sealed = (
        vault.seal(key, [born.written], sealed_for("born_sealed", person.id)) if born else None
    )
    db.flush()


def born(db: Session, review: Review, key: bytes) -> Mapping[str, When]:
    """When people were born, as far as is known, by person id. An age may be shown in codes; this may not."""
    found = {
        person.id: vault.unseal(key, person.born_sealed, sealed_for("born_sealed", person.id))
        for person in of_review(db, review)
    }
    read = {person_id: _read(words[0]) for person_id, words in found.items() if words}
    return {person_id: moment for person_id, moment in read.items() if moment}


def names(db: Session, review: Review, key: bytes) -> Mapping[str, tuple[str, ...]]:
    """The spellings of every name by person id. Only for coding texts, and for those who may see names."""
    return {
        person.id: vault.unseal(key, person.names_sealed, sealed_for("names_sealed", person.id))
        for person in of_review(db, review)
    }


def sealed_for(column: str, person_id: str) -> str:
    """What a sealed column of a person is sealed for, so that a birth opens as no name."""
    return f"birth of {person_id}" if column == "born_sealed" else person_id


def _read(words: str) -> When | None:
    """What the words say; nothing where they no longer read."""
    try:
        return when.read(words)
    except when.Unreadable:
        return None
