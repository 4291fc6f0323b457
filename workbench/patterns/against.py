"""What speaks against a group of factors, as pages show it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from findings.patterns import counter_examples
from findings.patterns.compared import Compared
from workbench.persistence.stores import episodes
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class OtherWay:
    """A factor that is alike and went the other way; ``is_despite``: where the pattern was at work too."""

    factor: Factor
    reasons: tuple[str, ...]
    is_despite: bool


@dataclass(frozen=True)
class Against:
    """Counter-examples, and the episodes without the pattern. ``words`` says the same in short."""

    helps: bool
    other_way: tuple[OtherWay, ...]
    absent: tuple[Episode, ...]
    unread: tuple[Episode, ...]
    words: str


def of(
    db: Session, review: Review, group: Collection[str], rows: Sequence[Factor], compared: Compared
) -> Against:
    """What speaks against these factors, among ``rows``, all of the review."""
    moments = {row.id: row for row in episodes.of_review(db, review)}
    by_id = {row.id: row for row in rows}
    found = counter_examples.to(group, tuple(moments), compared)
    return Against(
        found.helps,
        tuple(OtherWay(by_id[each.factor], each.reasons, each.is_despite) for each in found.other_way),
        tuple(moments[each] for each in found.absent),
        tuple(moments[each] for each in found.unread),
        found.words,
    )
