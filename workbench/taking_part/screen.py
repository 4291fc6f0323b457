"""What stands on a phone: where the room is, and one question of a step at a time."""

from dataclasses import dataclass, replace

from flask import url_for
from sqlalchemy.orm import Session

from findings.focus_groups import asking
from findings.focus_groups.asking import Choice, Prompt, Way
from findings.focus_groups.permitted import Use
from workbench import clock
from workbench.auth.place import Place
from workbench.page import revealed
from workbench.page.revealed import Revealed
from workbench.persistence.stores import attendance
from workbench.persistence.stores.contributions import Answer
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep
from workbench.taking_part import in_codes, own, sent
from workbench.taking_part.own import Own
from workbench.taking_part.sent import Sent


@dataclass(frozen=True)
class Asked:
    """One question on the screen. ``earlier`` are one's own answers to it; ``changes`` is the one being changed.

    ``draft`` is what stands in the boxes, ``problem`` what is wrong with it.
    """

    prompt: Prompt
    number: int
    of: int
    earlier: tuple[Own, ...]
    changes: Own | None
    draft: Answer
    problem: str = ""

    @property
    def nth(self) -> int:
        """Under which number of one's own answers it will be kept."""
        return self.changes.at.nth if self.changes else own.free(self.earlier)

    @property
    def others(self) -> tuple[Own, ...]:
        """One's own answers beside the one on the screen."""
        return tuple(each for each in self.earlier if each != self.changes)

    @property
    def uses(self) -> tuple[Use, ...]:
        """How an answer may be used."""
        return tuple(Use)

    @property
    def ranked(self) -> tuple[Choice, ...]:
        """What is put in order, the first first."""
        offered = {choice.key: choice for choice in self.prompt.choices}
        return tuple(offered[key] for key in self.draft.chosen if key in offered)

    @property
    def left_out(self) -> tuple[Choice, ...]:
        """What is not put in order."""
        return tuple(choice for choice in self.prompt.choices if choice.key not in self.draft.chosen)


@dataclass(frozen=True)
class Screen:
    """What is on a phone just now. ``page`` is its template; ``mine`` are one's own answers to the step."""

    page: str
    focus_group: FocusGroup
    step: FocusStep | None = None
    asked: Asked | None = None
    mine: tuple[Own, ...] = ()
    revealed: tuple[Revealed, ...] = ()

    @property
    def title(self) -> str:
        """What the step is called."""
        return self._coded(self.step.title if self.step else "")

    @property
    def words(self) -> str:
        """What is said about the step."""
        return self._coded(self.step.words if self.step else "")

    @property
    def ask(self) -> str:
        """The question."""
        return self._coded(self.asked.prompt.ask if self.asked else "")

    @property
    def hint(self) -> str:
        """What helps with the question."""
        return self._coded(self.asked.prompt.hint if self.asked else "")

    @property
    def tag(self) -> str:
        """As of which move of the room this is, in the form in which a phone asks for a later one."""
        return f'"{tag(self.focus_group)}"'

    @property
    def at(self) -> str:
        """Where the room is, so that a phone can tell a new place from a new time on the clock."""
        group, step = self.focus_group, attendance.current(self.focus_group)
        return " ".join(
            (group.state, str(group.is_paused), step.id if step else "", step.phase if step else "")
        )

    @property
    def left_out(self) -> tuple[tuple[int, str], ...]:
        """The questions of the step that one has not answered, with their numbers."""
        answered = {each.at.prompt for each in self.mine}
        prompts = asking.from_json(self.step.prompts) if self.step else ()
        return tuple(
            (n, self._coded(each.ask)) for n, each in enumerate(prompts, 1) if each.key not in answered
        )

    @property
    def is_current(self) -> bool:
        """Whether the room is at this step."""
        return self.step is not None and self.step.id == self.focus_group.step_id

    @property
    def minutes_left(self) -> int | None:
        """How many minutes the timer has left, begun ones counted; None without a timer."""
        until = self.focus_group.timer_until
        if until is None or not self.is_current:
            return None
        return max(0, -int((clock.now() - until).total_seconds() // 60))

    def address(self, number: int) -> str:
        """Where another question of the same step is, or after the last what was sent."""
        assert self.step
        if self.is_current:
            return url_for("taking_part.here", step=self.step.id, ask=number)
        return url_for("taking_part.step", step_here=self.step.id, ask=number)

    def _coded(self, text: str) -> str:
        return in_codes.shown(self.focus_group, text)


def tag(focus_group: FocusGroup) -> str:
    """Changes whenever the facilitator did something that a screen has to show."""
    return f"{focus_group.handle}-{focus_group.moves}"


def of_room(db: Session, place: Place, step: FocusStep | None, number: int) -> Screen:
    """Where the room is. ``number`` is the question wanted; 0 is the first that one has not answered."""
    group = place.focus_group
    if group.state != "open":
        return Screen("ended", group, mine=own.answers(db, place, group.steps))
    if group.is_paused or step is None:
        return Screen("paused" if group.is_paused else "before", group)
    if not step.prompts:
        return Screen("words", group, step)
    if step.phase == "writing":
        return of_step(db, place, step, number)
    mine = own.answers(db, place, [step])
    shown = revealed.of_step(db, step) if step.phase == "shown" else ()
    pages = {"waiting": "soon", "reading": "reading", "shown": "shown"}
    return Screen(pages[step.phase], group, step, mine=mine, revealed=shown)


def of_step(db: Session, place: Place, step: FocusStep, number: int, answer: str = "") -> Screen:
    """One question of a step, with the answer of one's own that is to be changed; after the last, what was sent."""
    mine = own.answers(db, place, [step])
    prompts = asking.from_json(step.prompts)
    answered = {each.at.prompt for each in mine}
    if not number:
        open = [at for at, prompt in enumerate(prompts, 1) if prompt.key not in answered]
        number = open[0] if open else len(prompts) + 1
    if number > len(prompts):
        return Screen("sent", place.focus_group, step, mine=mine)
    prompt = prompts[number - 1]
    earlier = tuple(each for each in mine if each.at.prompt == prompt.key)
    changes = _changed(prompt, earlier, answer)
    asked = Asked(prompt, number, len(prompts), earlier, changes, _draft(prompt, changes))
    return Screen("ask", place.focus_group, step, asked, mine)


def again(
    db: Session, place: Place, step: FocusStep, given: Sent, draft: Answer, problem: str = ""
) -> Screen:
    """The question that was answered, with what was written in it."""
    shown = of_step(db, place, step, given.number, given.key)
    assert shown.asked
    return replace(shown, asked=replace(shown.asked, draft=draft, problem=problem))


def _changed(prompt: Prompt, earlier: tuple[Own, ...], answer: str) -> Own | None:
    """A choice or an order is given once, and changed when it is given again."""
    if prompt.way is not Way.WORDS:
        return earlier[0] if earlier else None
    return next((each for each in earlier if each.key == answer), None)


def _draft(prompt: Prompt, changes: Own | None) -> Answer:
    if changes:
        return Answer(changes.row.words, tuple(changes.row.chosen), changes.row.use)
    in_order = tuple(choice.key for choice in prompt.choices) if prompt.way is Way.RANK else ()
    return Answer("", in_order, sent.usual_use())
