"""A team session by nine themes. The key of each prompt is the group of the framework ``nine_themes`` it goes with."""

from collections.abc import Iterator

from findings.focus_groups.asking import Prompt, Step, StepKind
from findings.focus_groups.parts import Chosen


def themes(_: Chosen) -> Iterator[Step]:
    """Each theme on a step of its own."""
    for key, title, ask in _THEMES:
        yield Step(StepKind.QUESTION, title, minutes=5, prompts=(Prompt(key, ask, _HINT),))


def taken_away(_: Chosen) -> Iterator[Step]:
    """What the team will do with it."""
    ask = "What is the one thing you want to find out, or do, before you meet again?"
    yield Step(StepKind.AFTER, "What we take away", minutes=5, prompts=(Prompt("next", ask),))


_HINT = "Think of a family you work with now. Leave out names and anything that would tell who they are."
_THEMES = (
    (
        "nine_together",
        "Working together and sharing information",
        "Which services work with this family, and how does each learn what the others see?",
    ),
    (
        "nine_judgement",
        "Judgement and uncertainty",
        "What are we sure of, what have we taken on trust, and who has helped us to think about it?",
    ),
    (
        "nine_adults",
        "Adults’ difficulties together",
        "Which difficulties do the adults carry (their mental health, violence, alcohol or drugs, a learning "
        "disability), and what do several of them mean together for the child?",
    ),
    (
        "nine_identity",
        "Identity, culture, heritage and language",
        "What do we know about who this family is to itself, and in which language can each of them tell us?",
    ),
    (
        "nine_teenagers",
        "Teenagers and care leavers",
        "What does this young person’s age bring with it, and who would they go to if something were wrong?",
    ),
    (
        "nine_fathers",
        "Fathers and other carers",
        "Who else cares for the child, in the home or outside it? Who of us has met them, and if nobody, why?",
    ),
    (
        "nine_permanence",
        "A lasting home early",
        "What is the plan for where this child grows up, by when, and what if it does not work?",
    ),
    (
        "nine_neglect",
        "Neglect",
        "How would neglect show in this home, what is it doing to the child, and what would good enough be?",
    ),
    (
        "nine_voice",
        "The voice of child and family",
        "What is the child telling us, in words or otherwise? How does the family see it?",
    ),
)
