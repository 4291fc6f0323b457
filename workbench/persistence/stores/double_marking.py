"""Texts that two people mark without seeing each other's marks, and what they settle on.

Until both have finished, a mark is given to nobody but whoever made it: ``own`` asks who that is, and ``of_both`` gives
nothing before.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.attributes import flag_modified

from workbench import clock
from workbench.persistence.stores import edits, factors
from workbench.persistence.tables.double_marking import BlindMark, DoubleMarker, DoubleMarking
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

KEPT, JOINED, DROPPED = "kept", "joined", "dropped"
_MARKED = (
    "quote",
    "before",
    "after",
    "start",
    "end",
    "text_part",
    "note",
    "framework",
    "kind",
    "level",
    "helped",
)


@dataclass(frozen=True)
class Decided:
    """What becomes of the mark or marks on one passage; ``why`` where something is dropped."""

    outcomes: Sequence[tuple[BlindMark, str]]
    why: str


def of_review(db: Session, review: Review) -> Sequence[DoubleMarking]:
    """All double markings, the newest first."""
    query = select(DoubleMarking).options(selectinload(DoubleMarking.markers))
    return db.scalars(
        query.where(DoubleMarking.review_id == review.id).order_by(
            DoubleMarking.asked_at.desc(), DoubleMarking.id
        )
    ).all()


def of_text(db: Session, review: Review, kind: str, text_id: str) -> Sequence[DoubleMarking]:
    """The double markings of one text, the newest first."""
    return [each for each in of_review(db, review) if (each.text_kind, each.text_id) == (kind, text_id)]


def find(db: Session, review: Review, marking_id: str) -> DoubleMarking | None:
    """One double marking of this review."""
    found = db.get(DoubleMarking, marking_id)
    return found if found and found.review_id == review.id else None


def ask(db: Session, review: Review, kind: str, text_id: str, users: Sequence[str]) -> DoubleMarking:
    """Ask two people to mark a text."""
    marking = DoubleMarking(review_id=review.id, text_kind=kind, text_id=text_id, asked_at=clock.now())
    marking.markers = [DoubleMarker(user_id=user_id, position=at) for at, user_id in enumerate(users, 1)]
    db.add(marking)
    db.flush()
    return marking


def call_off(db: Session, marking: DoubleMarking) -> None:
    """Take a double marking away, with what was marked in it. Never one that both have finished."""
    db.execute(delete(BlindMark).where(BlindMark.marking_id == marking.id))
    db.execute(delete(DoubleMarker).where(DoubleMarker.marking_id == marking.id))
    db.execute(delete(DoubleMarking).where(DoubleMarking.id == marking.id))


def is_finished(marking: DoubleMarking) -> bool:
    """Whether both have finished, so that their marks may be read."""
    return all(marker.finished_at for marker in marking.markers)


def marker(marking: DoubleMarking, user: User) -> DoubleMarker | None:
    """The place of somebody among the two."""
    return next((each for each in marking.markers if each.user_id == user.id), None)


def still_marks(marking: DoubleMarking, user: User) -> DoubleMarker | None:
    """The place of somebody among the two who has not finished."""
    found = marker(marking, user)
    return found if found and not found.finished_at else None


def waiting_for(db: Session, review: Review, user: User) -> Sequence[DoubleMarking]:
    """The double markings in which this user has not finished."""
    return [each for each in of_review(db, review) if still_marks(each, user)]


def own(db: Session, marker: DoubleMarker) -> Sequence[BlindMark]:
    """What one of the two marked. Whoever calls made sure that it is they who ask."""
    query = select(BlindMark).where(BlindMark.marker_id == marker.id)
    return db.scalars(query.order_by(BlindMark.text_part, BlindMark.start, BlindMark.id)).all()


def find_mark(db: Session, marking: DoubleMarking, mark_id: str) -> BlindMark | None:
    """One mark of this double marking, whoever asks: check ``is_own`` before anything of it is shown."""
    found = db.get(BlindMark, mark_id)
    return found if found and found.marking_id == marking.id else None


def is_own(db: Session, mark: BlindMark, user: User) -> bool:
    """Whether this user made a mark, and is still marking."""
    by = db.get_one(DoubleMarker, mark.marker_id)
    return by.user_id == user.id and by.finished_at is None


def of_both(db: Session, marking: DoubleMarking) -> tuple[Sequence[BlindMark], Sequence[BlindMark]]:
    """What each of the two marked, once both have finished; before, nothing."""
    if not is_finished(marking):
        return (), ()
    one, other = marking.markers
    return own(db, one), own(db, other)


def add(db: Session, marker: DoubleMarker, marked: Mapping[str, Any]) -> BlindMark:
    """Keep a mark. ``marked`` holds its columns."""
    mark = BlindMark(marking_id=marker.marking_id, marker_id=marker.id, **marked)
    db.add(mark)
    db.flush()
    return mark


def remove(db: Session, mark: BlindMark) -> None:
    """Take a mark away."""
    db.delete(mark)
    db.flush()


def finish(db: Session, marker: DoubleMarker) -> None:
    """Say that somebody has marked all they wanted to."""
    marker.finished_at = clock.now()
    db.flush()


def go_on(db: Session, marker: DoubleMarker) -> None:
    """Take back that somebody has finished."""
    marker.finished_at = None
    db.flush()


def decide(db: Session, marking: DoubleMarking, version: int, decided: Iterable[Decided]) -> None:
    """Write down what becomes of marks. Raises ``EditedMeanwhile`` if somebody else did since ``version``."""
    if marking.version != version:
        raise edits.EditedMeanwhile(marking, {})
    for each in decided:
        for mark, outcome in each.outcomes:
            mark.outcome = outcome
            mark.why = each.why if outcome == DROPPED else ""
    flag_modified(marking, "text_kind")
    db.flush()


def settle(
    db: Session,
    review: Review,
    marking: DoubleMarking,
    decided: Iterable[Decided],
    told: Mapping[str, Any],
) -> list[Factor]:
    """Make factors of the marks that are kept, all at once. ``told`` holds what a factor has beyond a mark."""
    made = []
    for each in decided:
        for mark, outcome in each.outcomes:
            if outcome == KEPT:
                made.append(
                    factors.add(db, review, {**{name: getattr(mark, name) for name in _MARKED}, **told})
                )
                mark.factor_id = made[-1].id
        stands = next((mark.factor_id for mark, outcome in each.outcomes if outcome == KEPT), None)
        for mark, outcome in each.outcomes:
            if outcome == JOINED:
                mark.factor_id = stands
    marking.settled_at = clock.now()
    db.flush()
    return made
