"""What the pages of the pattern board need."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from findings.patterns import compared
from findings.patterns.strength import Strength
from workbench.page import kinds, polled
from workbench.page.coding import coded
from workbench.patterns import against, suggesting
from workbench.patterns.against import Against
from workbench.patterns.forms import NEW, NONE
from workbench.patterns.suggesting import Addition, Found, Suggested
from workbench.persistence.stores import factors, findings, patterns
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.focus_group import FocusStep
from workbench.persistence.tables.pattern import Pattern
from workbench.persistence.tables.review import Review

AT_ONCE = 12


@dataclass(frozen=True)
class Kept:
    """A pattern that people keep: how strong it is, what may also belong to it, the findings that stand on it."""

    pattern: Pattern
    factors: tuple[Factor, ...]
    strength: Strength
    additions: tuple[Addition, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Opened:
    """A pattern by itself, with what speaks against it, and what rooms that were ``asked`` said of their usual work."""

    kept: Kept
    against: Against
    asked: tuple[tuple[FocusStep, str], ...]


@dataclass(frozen=True)
class Considered:
    """A suggestion by itself, with what speaks against it."""

    found: Suggested
    against: Against


@dataclass(frozen=True)
class Board:
    """The whole board. Its counts add up: placed, unplaced and resting are all factors there are.

    ``waiting`` is how many more suggestions come once these are decided: nobody weighs dozens at once.
    """

    total: int
    placed: int
    resting: int
    unplaced: tuple[Factor, ...]
    suggested: tuple[Considered, ...]
    waiting: int
    kept: tuple[Kept, ...]
    aside: tuple[Pattern, ...]
    alone: tuple[Factor, ...]
    holds: tuple[tuple[str, str], ...]

    @property
    def in_suggestions(self) -> int:
        """How many of the unplaced factors stand in a suggestion."""
        return len(self.unplaced) - len(self.alone)


def board(db: Session, review: Review) -> Board:
    """The board as it stands now."""
    rows = factors.of_review(db, review)
    everything = patterns.of_review(db, review)
    found = suggesting.of_review(db, review, rows)
    unplaced = tuple(row for row in rows if row.pattern_id is None)
    suggested_ids = {row.id for one in found.suggested for row in one.factors}
    standing = [pattern for pattern in everything if not pattern.is_set_aside]
    by_pattern = _findings_by_pattern(findings.of_review(db, review))
    kept = tuple(_kept(one, rows, found.additions, by_pattern) for one in standing)
    aside = tuple(pattern for pattern in everything if pattern.is_set_aside)
    placed = sum(len(one.factors) for one in kept)
    return Board(
        total=len(rows),
        placed=placed,
        resting=len(rows) - placed - len(unplaced),
        unplaced=unplaced,
        suggested=tuple(_considered(db, review, one, rows, found) for one in found.suggested[:AT_ONCE]),
        waiting=max(0, len(found.suggested) - AT_ONCE),
        kept=kept,
        aside=aside,
        alone=tuple(row for row in unplaced if row.id not in suggested_ids),
        holds=_holds(rows, kept),
    )


def suggestion(db: Session, review: Review, key: str) -> Considered | None:
    """A suggestion by its key, when it is still suggested."""
    rows = factors.of_review(db, review)
    found = suggesting.of_review(db, review, rows)
    one = next((each for each in found.suggested if each.key == key), None)
    return _considered(db, review, one, rows, found) if one else None


def opened(db: Session, review: Review, pattern: Pattern) -> Opened:
    """One pattern by itself."""
    rows = factors.of_review(db, review)
    one = _kept(pattern, rows, {}, _findings_by_pattern(findings.of_review(db, review)))
    ids = [row.id for row in one.factors]
    speaking = against.of(db, review, ids, rows, compared.of(suggesting.in_codes(rows)))
    return Opened(one, speaking, polled.about(db, review, pattern.id))


def places_for(factor: Factor, everything: Sequence[Pattern]) -> list[tuple[str, str]]:
    """Where a factor can go: every other pattern on the board, a new one, and none when it is in one."""
    others = [
        (row.id, coded(row.title))
        for row in everything
        if row.id != factor.pattern_id and not row.is_set_aside
    ]
    none = [(NONE, "No pattern")] if factor.pattern_id else []
    return [*others, (NEW, "A new pattern"), *none]


def others(pattern: Pattern, everything: Sequence[Pattern]) -> list[tuple[str, str]]:
    """The patterns into which this one can be merged, after an empty choice."""
    rows = [row for row in everything if row is not pattern and not row.is_set_aside]
    return [("", "Choose"), *((row.id, coded(row.title)) for row in rows)]


def moved_to(factor: Factor) -> str:
    """Where a factor is now, as it is said after moving it."""
    if factor.pattern is None:
        return "The factor is in no pattern now."
    return f"Moved to “{coded(factor.pattern.title)}”."


def _considered(
    db: Session, review: Review, one: Suggested, rows: Sequence[Factor], found: Found
) -> Considered:
    return Considered(one, against.of(db, review, [row.id for row in one.factors], rows, found.compared))


def _kept(
    pattern: Pattern,
    rows: Iterable[Factor],
    additions: Mapping[str, tuple[Addition, ...]],
    by_pattern: Mapping[str, list[Finding]],
) -> Kept:
    mine = suggesting.in_order(row for row in rows if row.pattern_id == pattern.id)
    standing = by_pattern.get(pattern.id, [])
    return Kept(
        pattern,
        mine,
        suggesting.strength_of(mine, standing),
        additions.get(pattern.id, ()),
        tuple(standing),
    )


def _findings_by_pattern(rows: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for row in rows:
        if row.pattern_id:
            found.setdefault(row.pattern_id, []).append(row)
    return found


def _holds(rows: Sequence[Factor], kept_patterns: Sequence[Kept]) -> tuple[tuple[str, str], ...]:
    """Three questions that show when a board leans one way."""
    single = sum(len({row.agency_id for row in one.factors}) == 1 for one in kept_patterns)
    return (
        ("Only about persons", f"{sum(_is_about_a_person(row) for row in rows)} of {len(rows)} factors"),
        ("Things that helped", f"{sum(row.helped for row in rows)} of {len(rows)}"),
        ("From one agency only", f"{single} {'pattern' if single == 1 else 'patterns'}"),
    )


def _is_about_a_person(row: Factor) -> bool:
    """Whether it names a trait, a state or an act of somebody. Too many of those, and the system is out of sight."""
    kind = kinds.kind(row.kind)
    return kind is not None and kind.is_about_person
