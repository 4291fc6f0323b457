"""The questionnaires before and after. What both ask has one key, so that they can be set side by side."""

from collections.abc import Iterator

from findings.focus_groups.asking import Choice, Prompt, Step, StepKind, Way
from findings.focus_groups.parts import Chosen

HOW_MUCH: tuple[Choice, ...] = (
    Choice("a_lot", "A lot"),
    Choice("a_little", "A little"),
    Choice("not_much", "Not much"),
    Choice("not_at_all", "Not at all"),
    Choice("cannot_say", "I cannot say"),
)


def before(_: Chosen) -> Iterator[Step]:
    """What people bring with them."""
    yield Step(
        StepKind.BEFORE,
        "Before we talk",
        "Each by yourself. We put the answers together, and nobody is told who gave which.",
        minutes=30,
        prompts=(
            _how_much("changed", "How much have reviews like this one changed your own practice?"),
            Prompt("how", "If they have, how? If not, what stood in the way?"),
            _HEARD,
            Prompt("enable", "What would make it easier for you and your colleagues to learn from a review?"),
            Prompt("works", "What does your own service do that others could take up?"),
        ),
    )


def after(_: Chosen) -> Iterator[Step]:
    """What people take away."""
    yield Step(
        StepKind.AFTER,
        "Looking back",
        "Each by yourself again.",
        minutes=30,
        prompts=(
            Prompt("helpful", "What was most useful to you today?"),
            Prompt("messages", "What do you take away as the main messages?"),
            _HEARD,
            Prompt("enable", "Now that you have talked: what would make it easier to learn from a review?"),
            Prompt("else", "Is there anything else you want to say?"),
        ),
    )


def _how_much(key: str, ask: str) -> Prompt:
    return Prompt(key, ask, way=Way.CHOICE, choices=HOW_MUCH)


_HEARD = _how_much("heard", "How much does what practitioners say change how the work is set up?")
