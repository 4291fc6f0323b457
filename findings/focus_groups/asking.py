"""What a focus group is asked: steps, one after another, each with its prompts."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from findings import annotated

HARDER, HELPED = "harder", "helped"
"""What an answer may become as a factor: something that made good practice harder, or that helped it."""


class Unreadable(ValueError):
    """What was read back holds no prompts."""


class StepKind(StrEnum):
    """What a step is for."""

    WELCOME = "welcome"
    BEFORE = "before"
    EPISODE = "episode"
    PATTERN = "pattern"
    QUESTION = "question"
    RANK = "rank"
    MISSING = "missing"
    AFTER = "after"

    @property
    def label(self) -> str:
        """The kind in words."""
        return _LABELS[self]


class Way(StrEnum):
    """How a prompt is answered: in one's own words, by one of its choices, or by putting them in order."""

    WORDS = "words"
    CHOICE = "choice"
    RANK = "rank"


@dataclass(frozen=True)
class Choice:
    """One of the answers that a prompt offers."""

    key: str
    words: str


@dataclass(frozen=True)
class Prompt:
    """One thing that is asked. ``key`` names it within its step.

    ``leaning`` says what an answer may become as a factor: HARDER, HELPED, or neither.
    """

    key: str
    ask: str
    hint: str = ""
    way: Way = Way.WORDS
    choices: tuple[Choice, ...] = ()
    leaning: str = ""


@dataclass(frozen=True)
class Step:
    """One stage of a focus group. ``about`` is the id of its episode or pattern; the kind says which of them.

    ``minutes`` is how long it is meant to take; 0 is as long as it takes.
    """

    kind: StepKind
    title: str
    words: str = ""
    minutes: int = 0
    about: str = ""
    prompts: tuple[Prompt, ...] = ()


USUAL = (
    Choice("never", "Never"),
    Choice("sometimes", "Sometimes"),
    Choice("often", "Often"),
    Choice("cannot_say", "I cannot say"),
)
"""How often something happens in somebody's usual work."""


def as_json(prompts: Iterable[Prompt]) -> list[dict[str, Any]]:
    """Prompts as plain values, for keeping."""
    return [_plain(prompt) | {"choices": [_plain(each) for each in prompt.choices]} for prompt in prompts]


def from_json(kept: object) -> tuple[Prompt, ...]:
    """Prompts as they were kept. Raises Unreadable for anything else, as a file made by somebody might hold."""
    if not isinstance(kept, list):
        raise Unreadable("Prompts are a list")
    prompts = tuple(_prompt(each) for each in kept)
    _tell_apart([prompt.key for prompt in prompts])
    return prompts


_LABELS = {
    StepKind.WELCOME: "Welcome and ground rules",
    StepKind.BEFORE: "Questionnaire before",
    StepKind.EPISODE: "One episode",
    StepKind.PATTERN: "Usual work",
    StepKind.QUESTION: "A question",
    StepKind.RANK: "What matters most",
    StepKind.MISSING: "What is missing",
    StepKind.AFTER: "Questionnaire after",
}


def _plain(node: Prompt | Choice) -> dict[str, Any]:
    values = {each.name: getattr(node, each.name) for each in fields(node)}
    return {name: str(value) if isinstance(value, Way) else value for name, value in values.items()}


def _prompt(told: object) -> Prompt:
    values = _mapping(told)
    choices = values.get("choices", [])
    if not isinstance(choices, list) or values.get("way", Way.WORDS) not in list(Way):
        raise Unreadable("A prompt is answered in words, by a choice or by an order")
    made = {"choices": tuple(_made(Choice, _mapping(each)) for each in choices)}
    prompt: Prompt = _made(Prompt, values | made | {"way": Way(values.get("way", Way.WORDS))})
    _check(prompt)
    return prompt


def _check(prompt: Prompt) -> None:
    if not prompt.ask.strip():
        raise Unreadable("A prompt asks nothing")
    if prompt.leaning not in (HARDER, HELPED, ""):
        raise Unreadable("A prompt leans neither way")
    if bool(prompt.choices) is (prompt.way is Way.WORDS):
        raise Unreadable("Choices go with a choice or an order, and with nothing else")
    _tell_apart([choice.key for choice in prompt.choices])


def _tell_apart(keys: list[str]) -> None:
    if "" in keys or len(set(keys)) < len(keys):
        raise Unreadable("Two of them cannot be told apart")


def _mapping(told: object) -> dict[str, Any]:
    if not isinstance(told, dict) or not all(isinstance(name, str) for name in told):
        raise Unreadable("This is neither a prompt nor a choice")
    return told


def _made(kind: Any, values: dict[str, Any]) -> Any:
    try:
        return annotated.made(kind, values)
    except ValueError as why:
        raise Unreadable(str(why)) from why
