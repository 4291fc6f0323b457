"""What a phone sends: an answer, where it belongs, and what to do next."""

from dataclasses import dataclass, replace

from flask import abort, request, session

from findings.focus_groups import asking
from findings.focus_groups.asking import Prompt, Way
from findings.focus_groups.permitted import Use
from workbench.page.form import tidy
from workbench.persistence.stores import contributions
from workbench.persistence.stores.contributions import Answer
from workbench.persistence.tables.focus_group import FocusStep
from workbench.taking_part import own

LONGEST = 4000
TOO_LONG = f"Use at most {LONGEST:,} characters; what does not fit can be another answer"
_USE = "use"


@dataclass(frozen=True)
class Sent:
    """An answer as it arrived. ``number`` is the question's; ``was`` the digest of the answer it changes.

    ``as_it_is``: its writer has seen what could name somebody, and means it. ``then`` is what was pressed.
    """

    prompt: Prompt
    number: int
    answer: Answer
    nth: int
    on_card: bool
    was: str
    as_it_is: bool
    then: str

    @property
    def key(self) -> str:
        """The name of the answer that it changes, as ``own`` has it."""
        return own.called(self.nth, self.on_card) if self.was else ""

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        return not (self.answer.words or self.answer.chosen)


def read(step: FocusStep) -> Sent:
    """The answer in the present request. Whatever no page of ours sends is refused."""
    prompts = asking.from_json(step.prompts)
    keys = [prompt.key for prompt in prompts]
    asked = request.form.get("prompt", "")
    if asked not in keys:
        abort(400)
    prompt = prompts[keys.index(asked)]
    return Sent(
        prompt,
        keys.index(asked) + 1,
        Answer(_words(prompt), _chosen(prompt), _use()),
        nth=nth(),
        on_card=on_card(),
        was=request.form.get("was", ""),
        as_it_is="as_it_is" in request.form,
        then=request.form.get("then", ""),
    )


def nth() -> int:
    """Under which number of its writer's it is kept."""
    number = request.form.get("nth", "0")
    if number not in map(str, range(contributions.MOST + 1)):
        abort(400)
    return int(number)


def on_card() -> bool:
    """Whether it was written on the paper card of the receipt."""
    return request.form.get("on_card") == "yes"


def moved(given: Sent, act: str, key: str) -> Answer:
    """The order after one of its choices was moved up or down, left out or put back."""
    order = [each for each in given.answer.chosen if each != key]
    at = given.answer.chosen.index(key) if key in given.answer.chosen else len(order)
    if act in ("up", "down"):
        order.insert(max(0, at + (1 if act == "down" else -1)), key)
    elif act == "back" and key in [choice.key for choice in given.prompt.choices]:
        order.append(key)
    return replace(given.answer, chosen=tuple(order))


def usual_use() -> str:
    """How what was sent last from this device may be used. Only the device remembers it."""
    return str(session.get(_USE, Use.PARAPHRASE))


def remember_use(use: str) -> None:
    """Offer the same for the next answer."""
    session[_USE] = use


def forget_use() -> None:
    """Remember nothing on the device."""
    session.pop(_USE, None)


def _words(prompt: Prompt) -> str:
    return tidy(request.form.get("words")) if prompt.way is Way.WORDS else ""


def _chosen(prompt: Prompt) -> tuple[str, ...]:
    """Keys that the prompt offers, each once; one where one is to be chosen."""
    chosen = tuple(dict.fromkeys(request.form.getlist("chosen")))
    if not set(chosen) <= {choice.key for choice in prompt.choices} or (
        prompt.way is Way.CHOICE and len(chosen) > 1
    ):
        abort(400)
    return chosen


def _use() -> str:
    use = request.form.get("use", "")
    return use if use in list(Use) else Use.PARAPHRASE
