"""What stands on the lead's screen."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from findings.focus_groups import asking
from findings.focus_groups.asking import Prompt, Way
from timeline import names
from workbench.facilitating import acts
from workbench.page import coding, revealed
from workbench.page.revealed import Tally
from workbench.persistence.stores import attendance, contributions, facilitation
from workbench.persistence.stores.contributions import BATCH, HELD, SENT
from workbench.persistence.tables.contribution import Contribution
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep


@dataclass(frozen=True)
class Text:
    """An answer that may be read. ``named`` are words in it that look like somebody's name and have no code."""

    row: Contribution
    named: tuple[str, ...]
    is_for_the_room: bool


@dataclass(frozen=True)
class Asked:
    """A prompt of the current step: how many answered, and once it is read what they answered."""

    prompt: Prompt
    answered: int
    tally: Tally | None
    texts: tuple[Text, ...]


@dataclass(frozen=True)
class Press:
    """A button that moves the room on: what it does to which step, and what it says."""

    act: str
    step: FocusStep
    label: str


@dataclass(frozen=True)
class Line:
    """A step in the list of all."""

    row: FocusStep
    is_here: bool
    is_done: bool


@dataclass(frozen=True)
class Screen:
    """The lead's screen. ``unread`` answers were written since the last reading."""

    focus_group: FocusGroup
    current: FocusStep | None
    at: str
    present: int
    unread: int
    asked: tuple[Asked, ...]
    lines: tuple[Line, ...]
    next: Press | None
    others: tuple[Press, ...]

    @property
    def held(self) -> int:
        """How many texts wait to be let through."""
        texts = [text for asked in self.asked for text in asked.texts]
        return sum(text.row.state == HELD and text.is_for_the_room for text in texts)

    @property
    def has_batch(self) -> bool:
        """Whether enough wait to be read together."""
        return _has_batch(self.current, self.unread)

    @property
    def key(self) -> str:
        """Changes whenever more than a count does."""
        return _key(self.focus_group, self.has_batch)


def of(db: Session, focus_group: FocusGroup) -> Screen:
    """The screen as it is now."""
    current = attendance.current(focus_group)
    unread = facilitation.states(db, current).get(SENT, 0) if current else 0
    next_press, others = _presses(focus_group, current)
    return Screen(
        focus_group,
        current,
        acts.stands_at(focus_group),
        attendance.present(db, focus_group),
        unread,
        _asked(db, current) if current else (),
        tuple(_line(step, current) for step in focus_group.steps),
        next_press,
        others,
    )


def state(db: Session, focus_group: FocusGroup) -> tuple[str, dict[str, int]]:
    """The key of the screen and its counts, without a word of what was written."""
    current = attendance.current(focus_group)
    unread = facilitation.states(db, current).get(SENT, 0) if current else 0
    answered = contributions.answered(db, current) if current else {}
    prompts = current.prompts if current else ()
    counts = {f"answered-{prompt['key']}": answered.get(prompt["key"], 0) for prompt in prompts}
    present = attendance.present(db, focus_group)
    return _key(focus_group, _has_batch(current, unread)), {"present": present, **counts}


def _has_batch(current: FocusStep | None, unread: int) -> bool:
    return _is_read(current) and unread >= BATCH


def _is_read(step: FocusStep | None) -> bool:
    return step is not None and step.phase in (acts.READING, acts.SHOWN)


def _key(focus_group: FocusGroup, has_batch: bool) -> str:
    return f"{focus_group.moves} {has_batch}"


def _asked(db: Session, step: FocusStep) -> tuple[Asked, ...]:
    counts = contributions.answered(db, step)
    is_read = _is_read(step)
    read = [row for row in contributions.of_step(db, step) if row.state != SENT] if is_read else []
    return tuple(
        Asked(
            prompt,
            counts.get(prompt.key, 0),
            revealed.tally(prompt, read) if is_read and prompt.way is not Way.WORDS else None,
            tuple(_text(row) for row in read if row.prompt == prompt.key and row.words),
        )
        for prompt in asking.from_json(step.prompts)
    )


def _text(row: Contribution) -> Text:
    return Text(row, names.unknown(row.words, coding.glossary()), revealed.is_for_the_room(row))


def _line(step: FocusStep, current: FocusStep | None) -> Line:
    is_here = current is not None and step.id == current.id
    return Line(step, is_here, _is_read(step))


def _presses(focus_group: FocusGroup, current: FocusStep | None) -> tuple[Press | None, tuple[Press, ...]]:
    """The next thing to press, where there is one, and what else can be done at this step."""
    if focus_group.state != "open":
        return None, ()
    following = _following(focus_group, current)
    if current is None:
        return Press("go", following, f"Begin with “{following.title}”") if following else None, ()
    on = (Press("go", following, f"Go on to “{following.title}”"),) if following else ()
    again = (Press("write-on", current, "Let writing go on"),) if current.prompts else ()
    match current.phase:
        case acts.WAITING:
            return Press("open", current, "Open this step"), on
        case acts.WRITING:
            return Press("stop", current, "Stop writing and read"), ()
        case acts.READING:
            return Press("show", current, "Show on the screen"), (*again, *on)
    return on[0] if on else None, again


def _following(focus_group: FocusGroup, current: FocusStep | None) -> FocusStep | None:
    after = current.position if current else 0
    return next((step for step in focus_group.steps if step.position > after), None)
