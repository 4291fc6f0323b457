"""Where one factor might belong, as pages offer it."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from findings.patterns import compared, placing
from workbench.patterns import suggesting
from workbench.persistence.stores import factors, patterns
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.pattern import Pattern
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class Place:
    """A pattern to which a factor might belong, the factor in it that is most like it, and why."""

    pattern: Pattern
    nearest: Factor
    reasons: tuple[str, ...]


def of(db: Session, review: Review, factor: Factor) -> tuple[Place, ...]:
    """Up to three, the nearest first, and none that people decided against."""
    rows = {row.id: row for row in factors.of_review(db, review)}
    standing = {row.id: row for row in patterns.of_review(db, review) if not row.is_set_aside}
    decided = suggesting.decisions(db, review)
    found = placing.of(
        factor.id,
        {pattern: held for pattern, held in decided.kept.items() if pattern in standing},
        decided.left_out,
        compared.of(suggesting.in_codes(list(rows.values()))),
    )
    return tuple(Place(standing[each.pattern], rows[each.nearest], each.reasons) for each in found)
