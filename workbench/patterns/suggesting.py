"""From the tables to the engine and back: what is suggested, given what people decided.

The engine always reads codes, whoever looks: the same review gives the same answer to everybody.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from findings import factors as engine_factors
from findings.patterns import compared, grouping, strength
from findings.patterns.compared import Compared
from findings.patterns.grouping import Decisions
from findings.patterns.strength import Strength
from workbench.page import coding
from workbench.persistence.stores import factors, patterns
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.pattern import Pattern
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class Suggested:
    """A group that may be a pattern. ``key`` names it in an address as long as it has the same factors."""

    key: str
    title: str
    reasons: tuple[str, ...]
    strength: Strength
    factors: tuple[Factor, ...]


@dataclass(frozen=True)
class Addition:
    """One more factor that may belong to a pattern."""

    factor: Factor
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """Everything that is suggested, and what it rests on; additions by the id of their pattern."""

    compared: Compared
    suggested: tuple[Suggested, ...]
    additions: Mapping[str, tuple[Addition, ...]]


def of_review(db: Session, review: Review, rows: Sequence[Factor]) -> Found:
    """What the engine suggests for the factors of a review, and nothing that people decided against."""
    everybody = compared.of(in_codes(rows))
    told = grouping.among(everybody, decisions(db, review))
    by_id = {row.id: row for row in rows}
    suggested = tuple(
        Suggested(
            key_of(one.factors),
            one.title,
            one.reasons,
            one.strength,
            in_order(by_id[factor] for factor in one.factors),
        )
        for one in told.candidates
    )
    additions: dict[str, tuple[Addition, ...]] = {}
    for one in told.additions:
        more = Addition(by_id[one.factor], one.reasons)
        additions[one.pattern] = (*additions.get(one.pattern, ()), more)
    return Found(everybody, suggested, additions)


def decisions(db: Session, review: Review) -> Decisions:
    """What people decided about patterns."""
    rows: Sequence[Pattern] = patterns.of_review(db, review)
    return Decisions(
        kept={row.id: tuple(factor.id for factor in row.factors) for row in rows},
        rejected=tuple(frozenset(row.factor_ids) for row in patterns.rejected(db, review)),
        left_out=frozenset((row.pattern_id, row.factor_id) for row in patterns.left_out(db, review)),
    )


def in_codes(rows: Sequence[Factor]) -> list[engine_factors.Factor]:
    """Factors for the engine, with codes in place of names."""
    coded = coding.glossary().coded
    return [
        replace(factor, note=coded(factor.note), quote=coded(factor.quote))
        for factor in factors.as_findings(rows)
    ]


def in_order(rows: Iterable[Factor]) -> tuple[Factor, ...]:
    """Factors as a board shows them: episode by episode, those of none last."""
    return tuple(
        sorted(
            rows, key=lambda row: (row.episode is None, row.episode and row.episode.number, row.note, row.id)
        )
    )


def strength_of(rows: Sequence[Factor], standing: Sequence[Finding]) -> Strength:
    """On how much a pattern rests: its factors, and what its findings add from outside the case."""
    outside = sum(evidence.is_outside for finding in standing for evidence in finding.evidence)
    return strength.of(factors.as_findings(rows), outside)


def key_of(factor_ids: Collection[str]) -> str:
    """A short name for exactly these factors."""
    return hashlib.sha256(" ".join(sorted(factor_ids)).encode()).hexdigest()[:16]
