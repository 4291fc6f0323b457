"""What was said in one focus group, by step and prompt, and what was made of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy.orm import Session

from findings.focus_groups import asking, recurrence
from findings.focus_groups.asking import Prompt
from findings.focus_groups.permitted import Use
from findings.focus_groups.recurrence import Given
from workbench.auth.seat import Seat
from workbench.page import polled
from workbench.persistence.stores import cited, contributed, contributions, themes, users
from workbench.persistence.stores.contributed import Made
from workbench.persistence.tables.contribution import Contribution, Theme
from workbench.persistence.tables.finding import Evidence, Finding
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep

ALLOWED = {
    Use.TEAM: "For the review team only",
    Use.PARAPHRASE: "May be told in other words",
    Use.QUOTATION: "May be quoted",
}
_AT_ONCE = 200


@dataclass(frozen=True)
class Filters:
    """Which contributions to list; empty means all. ``prompt`` is a step and its prompt."""

    theme: str = ""
    prompt: str = ""
    unused: str = ""

    @property
    def are_set(self) -> bool:
        """Whether anything is left out."""
        return any((self.theme, self.prompt, self.unused))


@dataclass(frozen=True)
class Line:
    """A contribution in words. ``others`` are themes that others gave, unseen until one has given some oneself."""

    row: Contribution
    prompt: Prompt
    own: tuple[Theme, ...]
    others: tuple[Theme, ...]
    made: Made

    @property
    def use(self) -> Use:
        """How it may be used."""
        return Use(self.row.use)

    @property
    def allowed(self) -> str:
        """The same in words."""
        return ALLOWED[self.use]

    @property
    def may_be_evidence(self) -> bool:
        """Whether a finding may rest on it."""
        return self.use.allows(Use.PARAPHRASE)

    @property
    def is_waiting(self) -> bool:
        """Whether nobody has said yet what becomes of it."""
        return not (self.made.is_anything or self.row.not_used_why)

    @property
    def is_hidden(self) -> bool:
        """Whether whoever led the focus group hid it."""
        return self.row.state == contributions.HIDDEN

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The themes one may see, one's own first."""
        return tuple(dict.fromkeys((*self.own, *self.others)))


@dataclass(frozen=True)
class Polled:
    """What a room answered about its usual work, and what rests on it."""

    words: str
    uses: tuple[tuple[Evidence, Finding], ...]


@dataclass(frozen=True)
class Asked:
    """A prompt with what was written to it."""

    prompt: Prompt
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Stage:
    """A step with what was said in it."""

    step: FocusStep
    asked: tuple[Asked, ...]
    poll: Polled | None


@dataclass(frozen=True)
class Differs:
    """How far one agrees with somebody else about themes, and the contributions to talk about."""

    words: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Listing:
    """Everything on the page. All that can be read is used, set aside or waiting; ``unread`` cannot be read yet."""

    stages: tuple[Stage, ...]
    hidden: tuple[Line, ...]
    lines: tuple[Line, ...]
    shown: int
    unread: int
    themes: Sequence[Theme]
    prompts: Sequence[tuple[str, str]]
    differs: tuple[Differs, ...]

    @property
    def is_long(self) -> bool:
        """Whether it is too much for one page, and is read prompt by prompt."""
        return self.shown > _AT_ONCE

    @property
    def used(self) -> int:
        """How many became a factor, or something that a finding rests on."""
        return sum(line.made.is_anything for line in self.lines)

    @property
    def waiting(self) -> int:
        """How many nobody has said anything about yet."""
        return sum(line.is_waiting for line in self.lines)

    @property
    def set_aside(self) -> int:
        """How many are not used, with a reason."""
        return len(self.lines) - self.used - self.waiting


def listing(db: Session, seat: Seat, group: FocusGroup, filters: Filters) -> Listing:
    """What was said in a focus group and is asked for."""
    rows = contributions.of_focus_group(db, group)
    readable = [row for row in rows if contributions.may_be_read(group, row)]
    everything = lines(db, seat, group, readable)
    shown = [line for line in everything if not line.is_hidden and _is_asked_for(line, filters)]
    return Listing(
        stages=tuple(_stages(db, group, shown, filters)),
        hidden=tuple(line for line in everything if line.is_hidden and _is_asked_for(line, filters)),
        lines=tuple(everything),
        shown=len(shown),
        unread=sum(bool(row.words.strip()) for row in rows if not contributions.may_be_read(group, row)),
        themes=sorted({theme for line in everything for theme in line.themes}, key=lambda theme: theme.title),
        prompts=list(_prompts(group, everything)),
        differs=tuple(_differs(db, seat, everything)),
    )


def lines(db: Session, seat: Seat, group: FocusGroup, rows: Sequence[Contribution]) -> list[Line]:
    """Those contributions that were made in words, in their order."""
    asked = {
        (step.id, prompt.key): prompt for step in group.steps for prompt in asking.from_json(step.prompts)
    }
    written = [row for row in rows if row.words.strip() and (row.step_id, row.prompt) in asked]
    by_id = {theme.id: theme for theme in themes.of_review(db, seat.review)}
    made, given = contributed.made(db, written), themes.given(db, written)
    own: dict[str, list[Theme]] = {}
    others: dict[str, list[Theme]] = {}
    for each in given:
        whose = own if each.given_by == seat.user.id else others
        whose.setdefault(each.contribution_id, []).append(by_id[each.theme_id])
    return [
        Line(
            row,
            asked[row.step_id, row.prompt],
            tuple(own.get(row.id, ())),
            tuple(others.get(row.id, ())) if row.id in own else (),
            made[row.id],
        )
        for row in written
    ]


def _is_asked_for(line: Line, filters: Filters) -> bool:
    return (
        filters.theme in ("", *(theme.id for theme in line.themes))
        and filters.prompt in ("", _place(line))
        and (line.is_waiting or not filters.unused)
    )


def _place(line: Line) -> str:
    return f"{line.row.step_id}.{line.row.prompt}"


def _prompts(group: FocusGroup, everything: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """The prompts that were answered in words."""
    titles = {step.id: step.title for step in group.steps}
    for place, same in groupby(everything, key=_place):
        line = next(same)
        yield place, f"{titles[line.row.step_id]}: {line.prompt.ask}"


def _stages(db: Session, group: FocusGroup, shown: Sequence[Line], filters: Filters) -> Iterator[Stage]:
    uses = cited.counted(db, group.steps)
    for step in group.steps:
        here = [line for line in shown if line.row.step_id == step.id]
        asked = tuple(
            Asked(prompt, its)
            for prompt in asking.from_json(step.prompts)
            if (its := tuple(line for line in here if line.prompt.key == prompt.key))
        )
        words = "" if filters.are_set else polled.said(db, step)
        poll = Polled(words, tuple(uses[step.id])) if words else None
        if asked or poll:
            yield Stage(step, asked, poll)


def _differs(db: Session, seat: Seat, everything: Sequence[Line]) -> Iterator[Differs]:
    """How far one agrees with each other reviewer, about what both have given themes to."""
    given = [
        Given(each.theme_id, each.contribution_id, each.given_by)
        for each in themes.given(db, [line.row for line in everything if line.own])
    ]
    for member in users.members(db, seat.review):
        both = {each.contribution for each in given if each.by == member.user_id}
        if member.user_id != seat.user.id and both:
            told = [each for each in given if each.contribution in both]
            found = recurrence.agreement(told, seat.user.id, member.user_id)
            apart = {contribution for contribution, _ in (*found.only_one, *found.only_other)}
            lines = tuple(line for line in everything if line.row.id in apart)
            yield Differs(found.words(seat.user.name, member.user.name), lines)
