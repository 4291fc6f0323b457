"""The frameworks of factors: those that are shipped, a partnership's own, and which of them a review works with."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from findings.frameworks import document, shipped
from findings.frameworks.framework import Framework, Kind
from workbench.persistence.tables.double_marking import BlindMark, DoubleMarking
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.framework import OwnFramework, ReviewFramework
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.row import new_id


def known(db: Session, review: Review) -> tuple[Framework, ...]:
    """All that a review could choose: those shipped, then its partnership's own by title."""
    own = sorted((as_framework(row) for row in own_ones(db, review)), key=lambda each: each.title)
    return (*shipped.everything(), *own)


def chosen(db: Session, review: Review) -> tuple[Framework, ...]:
    """Those that a review works with, in its order; without a choice the one that reviews begin with."""
    by_key = {each.key: each for each in known(db, review)}
    return tuple(by_key[key] for key in _keys(db, review) if key in by_key) or (shipped.load(),)


def in_use(db: Session, review: Review) -> tuple[Framework, ...]:
    """Those chosen, and after them any other in which something was marked."""
    marked = set(db.scalars(select(Factor.framework).where(Factor.review_id == review.id).distinct()))
    own = chosen(db, review)
    return (*own, *(each for each in known(db, review) if each.key in marked and each not in own))


def find(db: Session, review: Review, key: str) -> Framework | None:
    """One that a review could choose, by its key."""
    return next((each for each in known(db, review) if each.key == key), None)


def choose(db: Session, review: Review, framework: Framework) -> None:
    """Work with a framework as well, as the last."""
    keys = [each.key for each in chosen(db, review)]
    _keep(db, review, list(dict.fromkeys([*keys, framework.key])))


def leave_out(db: Session, review: Review, framework: Framework) -> None:
    """Work without a framework. What was marked in it stays as it is; the last one stays chosen."""
    keys = [each.key for each in chosen(db, review) if each.key != framework.key]
    if keys:
        _keep(db, review, keys)


def move_up(db: Session, review: Review, framework: Framework) -> None:
    """Offer a framework's kinds one place earlier."""
    keys = [each.key for each in chosen(db, review)]
    at = keys.index(framework.key) if framework.key in keys else 0
    if at:
        keys[at - 1], keys[at] = keys[at], keys[at - 1]
        _keep(db, review, keys)


def own_ones(db: Session, review: Review) -> Sequence[OwnFramework]:
    """The frameworks that a review's partnership made."""
    query = select(OwnFramework).where(OwnFramework.partnership_id == review.partnership_id)
    return db.scalars(query.order_by(OwnFramework.key)).all()


def find_own(db: Session, review: Review, own_id: str) -> OwnFramework | None:
    """One of them."""
    found = db.get(OwnFramework, own_id)
    return found if found and found.partnership_id == review.partnership_id else None


def find_kind(_db: Session, own: OwnFramework, code: str) -> Kind | None:
    """A kind of a partnership's framework, by its code in the document, such as doors.hours."""
    return document.read(own.key, own.document).kind(code)


def find_group(_db: Session, own: OwnFramework, code: str) -> dict[str, Any] | None:
    """A group of a partnership's framework, as its document has it."""
    return next((group for group in own.document["groups"] if group["code"] == code), None)


def remove_own(db: Session, own: OwnFramework) -> None:
    """Take a framework of the partnership away. Ask ``marked`` first: what is in use is not taken from under it."""
    db.execute(delete(ReviewFramework).where(ReviewFramework.framework == own.key))
    db.delete(own)
    db.flush()


def add_own(db: Session, review: Review, written: Mapping[str, Any]) -> OwnFramework:
    """Keep a framework of the partnership. ``written`` was read without a complaint."""
    row_id = new_id()
    row = OwnFramework(
        id=row_id, partnership_id=review.partnership_id, key=f"own{row_id[:8]}", document=dict(written)
    )
    db.add(row)
    db.flush()
    return row


def document_of(framework: Framework) -> dict[str, Any]:
    """A framework in the form of a file."""
    begin = "" if framework in shipped.everything() else _begin(framework)
    return document.written(framework, begin=begin)


def as_framework(own: OwnFramework) -> Framework:
    """What the row of a partnership's framework holds."""
    return document.read(own.key, own.document, begin=_begin(own))


def marked(db: Session, own: OwnFramework) -> frozenset[str]:
    """The codes, as they stand in its document, of kinds with which something is marked in any review."""
    factors = select(Factor.kind).where(Factor.framework == own.key)
    blind = (
        select(BlindMark.kind)
        .join(DoubleMarking, DoubleMarking.id == BlindMark.marking_id)
        .where(BlindMark.framework == own.key)
    )
    found = [*db.scalars(factors.distinct()), *db.scalars(blind.distinct())]
    return frozenset(code.removeprefix(_begin(own)) for code in found)


def _begin(own: OwnFramework | Framework) -> str:
    """What the codes of a partnership's framework begin with, so that no other has them."""
    return f"{own.key}_"


def _keys(db: Session, review: Review) -> Sequence[str]:
    query = select(ReviewFramework.framework).where(ReviewFramework.review_id == review.id)
    return db.scalars(query.order_by(ReviewFramework.position)).all()


def _keep(db: Session, review: Review, keys: Sequence[str]) -> None:
    db.execute(delete(ReviewFramework).where(ReviewFramework.review_id == review.id))
    db.add_all(
        ReviewFramework(review_id=review.id, framework=key, position=position)
        for position, key in enumerate(keys, 1)
    )
    db.flush()
