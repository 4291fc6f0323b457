"""Findings as they were released: what a reader may have, and nothing that stands behind it."""

from dataclasses import asdict, dataclass
from typing import Any

from findings import annotated
from workbench.persistence.tables.report import Release


@dataclass(frozen=True)
class ReleasedFinding:
    """A finding of a release. ``spread`` says how widespread, in words."""

    id: str
    number: int
    title: str
    statement: str
    category: str
    spread: str
    minutes: int
    questions: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """As a release keeps it."""
        return {**asdict(self), "questions": list(self.questions)}


def findings(release: Release) -> tuple[ReleasedFinding, ...]:
    """The findings of a release in their order. Raises ValueError where what was kept is none."""
    return tuple(
        annotated.made(ReleasedFinding, {**kept, "questions": tuple(kept["questions"])})
        for kept in release.findings
    )


def numbered(release: Release, number: int) -> ReleasedFinding | None:
    """The finding of that number in a release."""
    return next((finding for finding in findings(release) if finding.number == number), None)
