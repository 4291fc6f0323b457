"""The kinds of review there are, and what each changes: its legal ground, its clock, and whom it is about."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """``days`` is the usual time from start to report, None where no figure is set."""

    key: str
    label: str
    ground: str
    subject: str
    days: int | None = None


KINDS: tuple[Kind, ...] = (
    Kind(
        "lcspr",
        "Local child safeguarding practice review",
        "Children Act 2004 and Working Together, England",
        "child",
        183,
    ),
    Kind("rapid", "Rapid review", "Working Together, England", "child", 21),
    Kind("sar", "Safeguarding adults review", "Care Act 2014, section 44, England", "adult", 183),
    Kind(
        "sar_rapid",
        "Safeguarding adults review in rapid time",
        "Care Act 2014, section 44, England",
        "adult",
        21,
    ),
    Kind(
        "dardr",
        "Domestic abuse related death review",
        "Domestic Violence, Crime and Victims Act 2004, section 9",
        "adult",
        183,
    ),
    Kind(
        "psii",
        "Patient safety incident investigation",
        "Patient Safety Incident Response Framework, NHS England",
        "patient",
    ),
    Kind("susr", "Single unified safeguarding review", "Wales", "person"),
    Kind(
        "learning_scotland", "Learning review", "National guidance for learning reviews, Scotland", "person"
    ),
    Kind("cmr", "Case management review", "Northern Ireland", "child"),
    Kind("learning", "Learning review outside a statutory process", "Agreed by the partnership", "person"),
)

BY_KEY = {kind.key: kind for kind in KINDS}


def of(key: str) -> Kind:
    """The kind behind a key."""
    return BY_KEY[key]
