"""People and places in a case: codes for everybody, names in the vault."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.persistence import vault
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review


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
    person.names_sealed = vault.seal(key, names, person.id) if names else None
    db.flush()


def names(db: Session, review: Review, key: bytes) -> Mapping[str, tuple[str, ...]]:
    """The spellings of every name by person id. Only for coding texts, and for those who may see names."""
    return {person.id: vault.unseal(key, person.names_sealed, person.id) for person in of_review(db, review)}
