"""What the pages of focus groups show."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from findings.focus_groups.asking import Prompt
from findings.focus_groups.groups import LEAST
from findings.focus_groups.parts import About
from findings.focus_groups.plans import MeetingKind
from workbench import clock
from workbench.focus_groups.beforehand import TO_FILL_IN
from workbench.focus_groups.forms import ASKS, SIDES, PlanForm
from workbench.page import coding, inviting
from workbench.page.inviting import Invitation
from workbench.page.said import day, plural
from workbench.persistence.stores import attendance, contributions, episodes, focus_groups, patterns
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
    """A step of a focus group with what it asks, and what may be done with it."""

    row: FocusStep
    kind: str
    prompts: Sequence[Prompt]
    is_settled: bool
    goes_up: bool
    goes_down: bool


@dataclass(frozen=True)
class Opened:
    """A focus group by itself. ``invitation`` is there while somebody can join."""

    listed: Listed
    side: str
    asks: str
    steps: Sequence[Asked]
    present: int
    contributions: int
    invitation: Invitation | None
    is_unfinished: bool
    may_be_removed: bool

    @property
    def is_changeable(self) -> bool:
        """Whether people can still change what they wrote."""
        last = self.listed.row.changeable_until
        return last is not None and last >= clock.now().date()

    @property
    def is_small(self) -> bool:
        """Whether so few are in the room that people can guess who wrote what."""
        return 0 < self.present < LEAST


def sides(db: Session, review: Review) -> list[Side]:
    """The focus groups of a review, each side by itself; a side that has none is left out."""
    listed = [_listed(row) for row in focus_groups.of_review(db, review)]
    found = [
        Side(heading, who, tuple(each for each in listed if each.row.side == key))
        for key, heading, who in _SIDES
    ]
    return [side for side in found if side.groups]


def opened(db: Session, row: FocusGroup) -> Opened:
    """A focus group with its steps, and who can come in."""
    return Opened(
        _listed(row),
        next(heading for key, heading, _ in _SIDES if key == row.side),
        ASKS[row.asks],
        [_asked(row, step) for step in row.steps],
        attendance.present(db, row),
        len(contributions.of_focus_group(db, row)) if row.state == "closed" else 0,
        inviting.invitation(row),
        any(blank in row.support for blank in TO_FILL_IN),
        focus_groups.may_be_removed(db, row),
    )


def saved(form: PlanForm, row: FocusGroup) -> list[tuple[str, str]]:
    """What is kept of the fields of a form, in words, each under its label."""
    chosen = {
        "kind": MeetingKind(row.kind).label,
        "side": SIDES[row.side],
        "asks": ASKS[row.asks],
        "moderates": "Yes" if row.moderates else "No",
        "changeable_until": day(row.changeable_until),
    }
    return [
        (form[name].label.text, chosen[name] if name in chosen else coding.coded(getattr(row, name)))
        for name in form.words
    ]


def about_episodes(db: Session, review: Review) -> Sequence[About]:
    """The episodes to choose from, as participants may know of them: in codes, whoever asks."""
    code = coding.glossary().coded
    return [About(key, code(title)) for key, _, title in episodes.titles(db, review)]


def about_patterns(db: Session, review: Review) -> Sequence[About]:
    """The patterns to choose from that were not set aside, in codes too."""
    code = coding.glossary().coded
    rows = patterns.of_review(db, review)
    return [About(row.id, code(row.title)) for row in rows if not row.is_set_aside]


def _asked(row: FocusGroup, step: FocusStep) -> Asked:
    asked = focus_groups.as_step(step)
    up, down = (focus_groups.may_move(row, step, by) for by in (-1, 1))
    return Asked(step, asked.kind.label, asked.prompts, focus_groups.is_settled(row, step), up, down)


def _listed(row: FocusGroup) -> Listed:
    minutes = sum(step.minutes for step in row.steps)
    lasting = f", {plural(minutes, 'minute')}" if minutes else ""
    return Listed(
        row, MeetingKind(row.kind).label, STATES[row.state], f"{plural(len(row.steps), 'step')}{lasting}"
    )
