"""What is said of the words of a finding, and the kinds of evidence there are."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.persistence.tables.finding import KeptRemark

LONGEST = 20_000
EVIDENCE_KINDS = (
    "case group",
    "review team",
    "focus group",
    "audit",
    "data",
    "inspection",
    "research",
    "other review",
)


@dataclass(frozen=True)
class Remarked:
    """A phrase that was remarked on: where it stands, why, and another way to say it; that may be empty."""

    phrase: str
    start: int
    end: int
    why: str
    instead: str


def remarks(text: str, part: str, kept: Sequence[KeptRemark]) -> tuple[Remarked, ...]:
    return ()
