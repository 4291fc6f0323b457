"""What became of what somebody said, as far as they may know."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.persistence.stores import frameworks, reports
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Evidence, Finding
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class Fate:
    """``kinds`` are the kinds of factor it became, in words; ``factors`` counts those of no kind too.

    ``findings`` are the titles, in codes, of findings that rest on it and were released to practitioners;
    ``is_being_written`` says that another finding rests on it.
    """

    factors: int
    kinds: tuple[str, ...]
    findings: tuple[str, ...]
    is_being_written: bool


def of_factors(
    db: Session,
    review: Review,
    marked: Mapping[str, Sequence[Factor]],
    cited: Mapping[str, Iterable[str]] | None = None,
) -> dict[str, Fate]:
    """What became of texts of a review, by whatever key, in which these factors were marked.

    ``cited`` has the ids of findings that rest on a text itself.
    """
    kinds = {
        kind.code: f"{kind.group}: {kind.name}"
        for each in frameworks.known(db, review)
        for kind in each.kinds
    }
    released = _released(db, review)
    rests = _resting(db, [factor for factors in marked.values() for factor in factors])
    found = {}
    for key, factors in marked.items():
        behind = {finding for factor in factors for finding in rests.get(factor.id, ())}
        found[key] = _fate(factors, kinds, released, behind.union((cited or {}).get(key, ())))
    return found


def _fate(
    factors: Sequence[Factor], kinds: Mapping[str, str], released: Mapping[str, str], behind: set[str]
) -> Fate:
    return Fate(
        factors=len(factors),
        kinds=tuple(dict.fromkeys(kinds[each.kind] for each in factors if each.kind in kinds)),
        findings=tuple(title for finding, title in released.items() if finding in behind),
        is_being_written=bool(behind - released.keys()),
    )


def _released(db: Session, review: Review) -> dict[str, str]:
    """The titles of findings that practitioners may read, by their ids, as they were released."""
    release = reports.newest(db, review, for_practitioners=True)
    return {told["id"]: told["title"] for told in release.findings} if release else {}


def _resting(db: Session, factors: Sequence[Factor]) -> dict[str, set[str]]:
    """The findings that rest on factors: by themselves, or on the patterns that they belong to."""
    ids = [factor.id for factor in factors]
    own = select(Factor.id, Evidence.finding_id).join(Evidence, Evidence.factor_id == Factor.id)
    by_pattern = select(Factor.id, Finding.id).join(Finding, Finding.pattern_id == Factor.pattern_id)
    found: dict[str, set[str]] = {}
    for query in (own, by_pattern):
        for factor_id, finding_id in db.execute(query.where(Factor.id.in_(ids))):
            found.setdefault(factor_id, set()).add(finding_id)
    return found
