"""What the pages of focus groups show."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from findings.focus_groups import asking
from findings.focus_groups.asking import Prompt, StepKind
from findings.focus_groups.parts import About
from findings.focus_groups.plans import MeetingKind
from workbench.page import coding
from workbench.page.said import plural
from workbench.persistence.stores import episodes, focus_groups, patterns
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep
from workbench.persistence.tables.review import Review

STATES = {
    "planned": "Planned, not yet open",
    "open": "Open now",
    "closed": "Closed",
}
_GLYPHS = {"planned": "not begun", "open": "going", "closed": "done"}
_SIDES = (
    ("operational", "Operational", "People who work with families."),
    ("strategic", "Strategic", "People who decide how the work is set up."),
    ("", "Neither side", "Where the two are not kept apart."),
)


@dataclass(frozen=True)
class Listed:
    """A focus group in the list of all."""

    row: FocusGroup
    kind: str
    state: str
    extent: str

    @property
    def glyph(self) -> str:
        """The small picture beside its state."""
        return _GLYPHS[self.row.state]


@dataclass(frozen=True)
class Side:
    """The focus groups of one side."""

    heading: str
    who: str
    groups: tuple[Listed, ...]


@dataclass(frozen=True)
class Asked:
    """A step of a focus group with what it asks."""

    row: FocusStep
    prompts: Sequence[Prompt]

    @property
    def kind(self) -> str:
        """What the step is for, in words."""
        return StepKind(self.row.kind).label


@dataclass(frozen=True)
class Opened:
    """A focus group by itself."""

    listed: Listed
    steps: Sequence[Asked]


def sides(db: Session, review: Review) -> list[Side]:
    """The focus groups of a review, each side by itself; a side that has none is left out."""
    listed = [_listed(row) for row in focus_groups.of_review(db, review)]
    found = [
        Side(heading, who, tuple(each for each in listed if each.row.side == key))
        for key, heading, who in _SIDES
    ]
    return [side for side in found if side.groups]


def opened(row: FocusGroup) -> Opened:
    """A focus group with its steps."""
    return Opened(_listed(row), [Asked(step, asking.from_json(step.prompts)) for step in row.steps])


def about_episodes(db: Session, review: Review) -> Sequence[About]:
    """The episodes to choose from, as participants may know of them: in codes, whoever asks."""
    code = coding.glossary().coded
    return [About(key, code(title)) for key, _, title in episodes.titles(db, review)]


def about_patterns(db: Session, review: Review) -> Sequence[About]:
    """The patterns to choose from that were not set aside, in codes too."""
    code = coding.glossary().coded
    rows = patterns.of_review(db, review)
    return [About(row.id, code(row.title)) for row in rows if not row.is_set_aside]


def _listed(row: FocusGroup) -> Listed:
    minutes = sum(step.minutes for step in row.steps)
    lasting = f", {plural(minutes, 'minute')}" if minutes else ""
    return Listed(
        row, MeetingKind(row.kind).label, STATES[row.state], f"{plural(len(row.steps), 'step')}{lasting}"
    )
