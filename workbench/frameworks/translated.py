"""The review's factors in the terms of a framework they were not marked in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from flask import g, render_template, request

from findings.frameworks import reading
from findings.frameworks.framework import Framework, Kind
from findings.frameworks.reading import Reading
from workbench.page import kinds
from workbench.persistence.stores import factors, frameworks, marked_texts
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class Line:
    """A kind of the framework at one level; without one, what has no counterpart there."""

    kind: Kind | None
    factors: Sequence[Factor]

    @property
    def helped(self) -> int:
        """How many of its factors helped."""
        return sum(factor.helped for factor in self.factors)


@dataclass(frozen=True)
class AtLevel:
    """What lies at one level."""

    name: str
    lines: Sequence[Line]

    @property
    def total(self) -> int:
        """How many factors lie here."""
        return sum(len(line.factors) for line in self.lines)


def read(review: Review, framework: Framework) -> str:
    """Count every factor under the kind that comes nearest, level by level."""
    rows = {row.id: row for row in factors.of_review(g.db, review)}
    told = reading.read(factors.as_findings(rows.values()), framework, kinds.kind)
    return render_template(
        "frameworks/read.html",
        framework=framework,
        told=told,
        levels=_levels(told, rows),
        opens=_opens(review, rows.values()),
        known=frameworks.known(g.db, review),
        kind_words=kinds.words,
        is_open=request.args.get("open") == "all",
    )


def _opens(review: Review, rows: Iterable[Factor]) -> set[tuple[str, str]]:
    """The texts that are open to whoever reads: a factor leads back into no other."""
    texts = {(row.text_kind, row.text_id) for row in rows}
    return {text for text in texts if marked_texts.may_read(g.db, review, g.seat.user, *text)}


def _levels(told: Reading, rows: Mapping[str, Factor]) -> list[AtLevel]:
    return [
        AtLevel(
            each.level.label if each.level else "Without a level",
            [Line(row.kind, [rows[factor.id] for factor in row.factors]) for row in each.rows],
        )
        for each in told.levels
    ]
