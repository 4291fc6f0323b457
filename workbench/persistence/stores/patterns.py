"""Patterns: what people keep, arrange and refuse. The machine only suggests; nothing here is ever undone by it."""

from collections.abc import Collection, Sequence

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session, selectinload

from workbench import clock
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.pattern import LeftOut, Pattern, RejectedSuggestion
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User


def of_review(db: Session, review: Review) -> Sequence[Pattern]:
    """All patterns with their factors, those set aside last, otherwise as they were kept."""
    query = select(Pattern).where(Pattern.review_id == review.id).options(selectinload(Pattern.factors))
    return db.scalars(query.order_by(Pattern.is_set_aside, Pattern.kept_at, Pattern.title, Pattern.id)).all()


def find(db: Session, review: Review, pattern_id: str) -> Pattern | None:
    """One pattern of this review."""
    found = db.get(Pattern, pattern_id)
    return found if found and found.review_id == review.id else None


def rejected(db: Session, review: Review) -> Sequence[RejectedSuggestion]:
    """The suggestions that people refused, in the order in which they did."""
    query = select(RejectedSuggestion).where(RejectedSuggestion.review_id == review.id)
    return db.scalars(query.order_by(RejectedSuggestion.at, RejectedSuggestion.id)).all()


def left_out(db: Session, review: Review) -> Sequence[LeftOut]:
    """Which factors people said do not belong to which patterns."""
    query = select(LeftOut).join(Pattern, Pattern.id == LeftOut.pattern_id)
    return db.scalars(
        query.where(Pattern.review_id == review.id).order_by(LeftOut.pattern_id, LeftOut.factor_id)
    ).all()


def keep(db: Session, review: Review, *, title: str, factor_ids: Collection[str], by: User) -> Pattern | None:
    """Keep factors as a pattern. Those placed elsewhere meanwhile stay there; None where that is all of them."""
    free = select(Factor.id).where(Factor.review_id == review.id, Factor.pattern_id.is_(None))
    if not db.scalars(free.where(Factor.id.in_(factor_ids))).all():
        return None
    pattern = _new(db, review, title, by)
    _place(db, review, factor_ids, was=None, to=pattern.id)
    return pattern


def move(db: Session, review: Review, factor: Factor, to: Pattern | None) -> None:
    """Put a factor into another pattern or into none. That it left its former one is remembered."""
    was = factor.pattern_id
    if was == (to.id if to else None):
        return
    if was:
        leave_out(db, was, factor.id)
    if to:
        _let_back(db, to.id, factor.id)
    _place(db, review, [factor.id], was=was, to=to.id if to else None)


def move_to_new(db: Session, review: Review, factor: Factor, *, title: str, by: User) -> Pattern:
    """Put a factor into a new pattern of its own."""
    pattern = _new(db, review, title, by)
    move(db, review, factor, pattern)
    return pattern


def set_aside(db: Session, pattern: Pattern, why: str) -> None:
    """Take a pattern off the board. Its factors stay with it."""
    _set(db, pattern, is_set_aside=True, why_set_aside=why)


def bring_back(db: Session, pattern: Pattern) -> None:
    """Put a pattern back on the board."""
    _set(db, pattern, is_set_aside=False, why_set_aside="")


def merge(db: Session, review: Review, pattern: Pattern, into: Pattern) -> int:
    """Put all factors of a pattern into another, with its findings and what was left out; the emptied one goes."""
    came = _place(db, review, [factor.id for factor in pattern.factors], was=pattern.id, to=into.id)
    here = {factor.id for factor in into.factors}
    known = set(db.scalars(select(LeftOut.factor_id).where(LeftOut.pattern_id == into.id)))
    former = set(db.scalars(select(LeftOut.factor_id).where(LeftOut.pattern_id == pattern.id)))
    db.execute(delete(LeftOut).where(LeftOut.pattern_id == pattern.id))
    db.execute(delete(LeftOut).where(LeftOut.pattern_id == into.id, LeftOut.factor_id.in_(here)))
    db.add_all(LeftOut(pattern_id=into.id, factor_id=factor) for factor in sorted(former - known - here))
    db.execute(update(Finding).where(Finding.pattern_id == pattern.id).values(pattern_id=into.id))
    db.expire(pattern)
    db.delete(pattern)
    db.flush()
    return came


def split(
    db: Session, review: Review, pattern: Pattern, *, title: str, factor_ids: Collection[str], by: User
) -> Pattern:
    """Take factors of a pattern into a new one. Neither takes the other's back by suggestion."""
    new = _new(db, review, title, by)
    staying = [factor.id for factor in pattern.factors if factor.id not in factor_ids]
    _place(db, review, factor_ids, was=pattern.id, to=new.id)
    for factor_id in sorted(factor_ids):
        leave_out(db, pattern.id, factor_id)
    for factor_id in staying:
        leave_out(db, new.id, factor_id)
    return new


def holds(db: Session, review: Review, factor_ids: Collection[str]) -> bool:
    """Whether all these factors are of this review."""
    query = select(func.count()).select_from(Factor)
    return db.scalar(query.where(Factor.review_id == review.id, Factor.id.in_(factor_ids))) == len(factor_ids)


def reject(db: Session, review: Review, factor_ids: Collection[str], why: str) -> None:
    """Remember that these factors, taken together, are not a pattern, and why."""
    db.add(RejectedSuggestion(review_id=review.id, factor_ids=sorted(factor_ids), why=why, at=clock.now()))
    db.flush()


def add_one(db: Session, review: Review, pattern: Pattern, factor: Factor) -> bool:
    """Add a factor that is in no pattern yet; says whether it still was in none."""
    _let_back(db, pattern.id, factor.id)
    return _place(db, review, [factor.id], was=None, to=pattern.id) == 1


def leave_out(db: Session, pattern_id: str, factor_id: str) -> None:
    """Remember that a factor does not belong to a pattern."""
    if db.get(LeftOut, (pattern_id, factor_id)) is None:
        db.add(LeftOut(pattern_id=pattern_id, factor_id=factor_id))
        db.flush()


def _set(db: Session, pattern: Pattern, **values: bool | str) -> None:
    db.execute(update(Pattern).where(Pattern.id == pattern.id).values(**values))
    db.refresh(pattern)


def _new(db: Session, review: Review, title: str, by: User) -> Pattern:
    pattern = Pattern(review_id=review.id, title=title, kept_by=by.name, kept_at=clock.now())
    db.add(pattern)
    db.flush()
    return pattern


def _let_back(db: Session, pattern_id: str, factor_id: str) -> None:
    found = db.get(LeftOut, (pattern_id, factor_id))
    if found is not None:
        db.delete(found)
        db.flush()


def _place(
    db: Session, review: Review, factor_ids: Collection[str], *, was: str | None, to: str | None
) -> int:
    """Only those still where they were seen. A factor keeps its version: its words are not changed by a move."""
    done = db.execute(
        update(Factor)
        .where(
            Factor.review_id == review.id,
            Factor.id.in_(factor_ids),
            Factor.pattern_id.is_not_distinct_from(was),
        )
        .values(pattern_id=to)
        .execution_options(synchronize_session=False)
    )
    for row in db.identity_map.values():
        if isinstance(row, Factor) and row.id in factor_ids:
            db.expire(row, ["pattern_id", "pattern"])
        if isinstance(row, Pattern) and row.id in (was, to):
            db.expire(row, ["factors"])
    return int(done.rowcount)  # type: ignore[attr-defined]
