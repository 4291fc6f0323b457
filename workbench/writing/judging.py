"""What is said of the words of a finding, and the kinds of evidence there are."""

from collections.abc import Sequence

from findings.language import remarks as wording
from findings.language.remarks import Remark
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


def remarks(text: str, part: str, kept: Sequence[KeptRemark]) -> tuple[Remark, ...]:
    """The remarks on a part, in the order of the text. Words that a writer decided to keep there are left alone."""
    stay = {row.words for row in kept if row.part == part}
    return tuple(remark for remark in wording.of(text) if remark.words not in stay)
