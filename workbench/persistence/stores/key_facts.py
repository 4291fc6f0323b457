"""The facts whose way from agency to agency is followed."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from timeline import knowledge
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.told import KeyFact


def of_review(db: Session, review: Review) -> Sequence[KeyFact]:
    """All key facts with their entries, in the order of the first entry of each."""
    query = select(KeyFact).where(KeyFact.review_id == review.id)
    whole = query.options(selectinload(KeyFact.entries).joinedload(Entry.agency))
    return sorted(db.scalars(whole), key=_order)


def find(db: Session, review: Review, fact_id: str) -> KeyFact | None:
    """One key fact of this review."""
    found = db.get(KeyFact, fact_id)
    return found if found and found.review_id == review.id else None


def add(db: Session, review: Review, words: str, entries: Sequence[Entry]) -> KeyFact:
    """Follow a fact that these entries hold."""
    fact = KeyFact(review_id=review.id, words=words, entries=list(entries))
    db.add(fact)
    db.flush()
    return fact


def hold(db: Session, fact: KeyFact, entries: Sequence[Entry]) -> None:
    """Say which entries hold a fact."""
    fact.entries = list(entries)
    db.flush()


def remove(db: Session, fact: KeyFact) -> None:
    """Follow a fact no longer; its entries stay."""
    fact.entries = []
    db.flush()
    db.delete(fact)
    db.flush()


def as_timeline(facts: Sequence[KeyFact]) -> list[knowledge.Fact]:
    """Facts as the pure packages know them."""
    return [knowledge.Fact(fact.id, fact.words, tuple(entry.id for entry in fact.entries)) for fact in facts]


def _order(fact: KeyFact) -> tuple[bool, object, str]:
    first = fact.entries[0].sorts_at if fact.entries else None
    return first is None, first or "", fact.id
