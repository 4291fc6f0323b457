"""How a review stands, as far as its quality markers ask for it: plain counts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Agency:
    """An agency that took part: whether its records are in the timeline, and whether somebody of it was heard."""

    name: str
    has_records: bool
    has_voice: bool


@dataclass(frozen=True)
class Side:
    """People on one side who were offered a part: how many in all, took it, and declined."""

    offered: int = 0
    taken: int = 0
    declined: int = 0


@dataclass(frozen=True)
class Work:
    """Everything that is counted.

    ``day`` is the day since the start, of ``of_days`` where a kind of review has a clock. ``conditions`` are factors
    that name a condition of work; the others name something about a person. ``texts`` are the keys of those of method,
    limits and confidence that are written.
    """

    day: int
    of_days: int | None
    questions: int = 0
    is_promised: bool = False
    agencies: tuple[Agency, ...] = ()
    family: Side = Side()
    practitioners: Side = Side()
    episodes: int = 0
    with_standard: int = 0
    with_factors: int = 0
    with_good_practice: int = 0
    factors: int = 0
    conditions: int = 0
    views_from_inside: int = 0
    findings: int = 0
    whole_findings: int = 0
    rest_outside: int = 0
    texts: frozenset[str] = frozenset()
    rounds: int = 0
    comments: int = 0
    unsettled_comments: int = 0
    settled_items: int = 0
    releases: int = 0
    responses: int = 0
    with_sign: int = 0
