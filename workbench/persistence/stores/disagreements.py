"""Where tellings of one event differ: kept as things to ask about, with what was answered."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from workbench.persistence.stores.entries import AT_ONCE
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.telling import Disagreement
from workbench.persistence.tables.user import User

OPEN, ASKED, SETTLED = "open", "asked", "settled"
LONGEST_ABOUT = 60
STATES = {OPEN: "To ask", ASKED: "Asked", SETTLED: "Settled"}


def of_review(db: Session, review: Review) -> list[Disagreement]:
    """All disagreements of a review in the order of the timeline, whatever became of their events."""
    query = select(Disagreement).join(Entry, Entry.id == Disagreement.one_id)
    order = (Entry.sorts_at, Entry.place_in_order, Entry.id, Disagreement.about, Disagreement.words)
    return list(db.scalars(query.where(Disagreement.review_id == review.id).order_by(*order)))


def count_open(db: Session, review: Review) -> int:
    """How many nobody has asked about."""
    query = select(func.count()).select_from(Disagreement)
    return db.scalar(query.where(Disagreement.review_id == review.id, Disagreement.state == OPEN)) or 0


def find(db: Session, review: Review, disagreement_id: str) -> Disagreement | None:
    """One disagreement of this review."""
    found = db.get(Disagreement, disagreement_id)
    return found if found and found.review_id == review.id else None


def of_entries(db: Session, ids: Collection[str]) -> list[Disagreement]:
    """The disagreements between any two of these entries."""
    found = among(db, ids)
    both = {
        each.id: each
        for several in found.values()
        for each in several
        if {each.one_id, each.other_id} <= set(ids)
    }
    return sorted(both.values(), key=lambda each: (each.about, each.words, each.id))


def among(db: Session, ids: Collection[str]) -> Mapping[str, Sequence[Disagreement]]:
    """The disagreements of each of these entries, by the ids of entries."""
    found: dict[str, list[Disagreement]] = defaultdict(list)
    wanted = sorted(set(ids))
    for start in range(0, len(wanted), AT_ONCE):
        for each in db.scalars(_in_order().where(Disagreement.one_id.in_(wanted[start : start + AT_ONCE]))):
            found[each.one_id].append(each)
            found[each.other_id].append(each)
    return found


def keep(
    db: Session, review: Review, seen: Iterable[tuple[str, str, str, str]], *, by: User | None = None
) -> list[Disagreement]:
    """Write down where tellings differ: two entries, on what, in words. What stands there already stays as it is."""
    added = []
    for one_id, other_id, about, words in seen:
        same = select(Disagreement.id).where(
            Disagreement.one_id == one_id, Disagreement.other_id == other_id, Disagreement.words == words
        )
        if db.scalar(same) is None:
            row = Disagreement(
                review_id=review.id, one_id=one_id, other_id=other_id, about=about[:LONGEST_ABOUT], words=words,
                added_by=by.id if by else None,
            )  # fmt: skip
            db.add(row)
            db.flush()
            added.append(row)
    return added


def _in_order() -> Select[Disagreement]:
    return select(Disagreement).order_by(Disagreement.one_id, Disagreement.about, Disagreement.words)
