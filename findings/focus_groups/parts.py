"""The steps that plans are made of, in the order of an appreciative hour: discover what works, dream, design."""

from collections.abc import Iterator
from dataclasses import dataclass

from findings.focus_groups.asking import HARDER, HELPED, USUAL, Choice, Prompt, Step, StepKind, Way


@dataclass(frozen=True)
class About:
    """An episode or a pattern that a focus group works on, as far as participants may know of it."""

    id: str
    title: str


@dataclass(frozen=True)
class Chosen:
    """What the lead chose to work on."""

    episodes: tuple[About, ...]
    patterns: tuple[About, ...]
    questions: tuple[str, ...]


def welcome(_: Chosen) -> Iterator[Step]:
    """Why everybody is here, and how people are with one another."""
    yield Step(StepKind.WELCOME, "Welcome", _GROUND_RULES, minutes=5)


def introduction(_: Chosen) -> Iterator[Step]:
    """What those who worked with the family hope and fear before it begins."""
    yield Step(
        StepKind.QUESTION,
        "Before we begin",
        minutes=15,
        prompts=(
            Prompt("hope", "What would make this review worth your time?"),
            Prompt("fear", "What worries you about it?"),
            Prompt("ask", "What would you like us to understand about the work at that time?"),
        ),
    )


def discover(chosen: Chosen) -> Iterator[Step]:
    """Each episode as it looked to those who were there, what made it hard and what helped."""
    for episode in chosen.episodes:
        yield Step(
            StepKind.EPISODE,
            episode.title,
            "Think back to what you knew then, not to what is known now.",
            _each(20, chosen.episodes),
            episode.id,
            (
                Prompt(
                    "looked",
                    "How did it look from where you stood?",
                    "What you saw and heard, what you were trying to do, and what else was on your mind.",
                ),
                Prompt("hard", "What got in the way of doing it well?", _HARD, leaning=HARDER),
                Prompt("good", "What helped, or went well?", _GOOD, leaning=HELPED),
            ),
        )


def picture(chosen: Chosen) -> Iterator[Step]:
    """Each episode as the reviewers see it so far, for those who were there to put right."""
    for episode in chosen.episodes:
        yield Step(
            StepKind.EPISODE,
            episode.title,
            "This is how we see it so far. You were there.",
            _each(40, chosen.episodes),
            episode.id,
            (
                Prompt(
                    "right",
                    "Is our picture of it right?",
                    way=Way.CHOICE,
                    choices=(
                        Choice("right", "Yes, as far as I know"),
                        Choice("partly", "In part"),
                        Choice("wrong", "No, I saw it differently"),
                        Choice("cannot_say", "I cannot say"),
                    ),
                ),
                Prompt("looked", "What did you see differently, and from where?"),
                Prompt("hard", "What made it harder that we have not understood?", _HARD, leaning=HARDER),
                Prompt("good", "What was done well that we have not seen?", _GOOD, leaning=HELPED),
            ),
        )


def usual(chosen: Chosen) -> Iterator[Step]:
    """Whether each pattern is there in usual work, with a recent time where one comes to mind."""
    for pattern in chosen.patterns:
        yield Step(
            StepKind.PATTERN,
            pattern.title,
            "Think of your usual work, not of this case.",
            _each(15, chosen.patterns),
            pattern.id,
            (_HAPPENS, _RECENT, Prompt("differs", "Where is it different, and why?", _GOOD, leaning=HELPED)),
        )


def test(chosen: Chosen) -> Iterator[Step]:
    """Each pattern against what the managers of the agencies know."""
    for pattern in chosen.patterns:
        yield Step(
            StepKind.PATTERN,
            pattern.title,
            "Think of your agency as a whole.",
            _each(40, chosen.patterns),
            pattern.id,
            (
                _HAPPENS,
                Prompt("shown", "What else shows it?", "Figures, audits, inspections, other cases."),
                Prompt("against", "What speaks against it?", "A team or a time in which it was otherwise."),
                Prompt("known", "What is already changing?", leaning=HELPED),
            ),
        )


def own_questions(chosen: Chosen) -> Iterator[Step]:
    """Each question that the lead wrote, on a step of its own."""
    for number, question in enumerate(chosen.questions, start=1):
        title = "A question" if len(chosen.questions) == 1 else f"Question {number}"
        yield Step(StepKind.QUESTION, title, minutes=10, prompts=(Prompt("answer", question),))


def dream(_: Chosen) -> Iterator[Step]:
    """The work at its best."""
    ask = "On a day when this work is at its best, what would a family notice? What would you notice?"
    yield Step(StepKind.QUESTION, "At its best", minutes=5, prompts=(Prompt("best", ask),))


def design(_: Chosen) -> Iterator[Step]:
    """What it would take to come nearer to that."""
    ask = "What would have to be in place for that to be an ordinary day?"
    hint = "In the work, the team, the tools, or between agencies."
    yield Step(StepKind.QUESTION, "What it would take", minutes=5, prompts=(Prompt("takes", ask, hint),))


def rank(chosen: Chosen) -> Iterator[Step]:
    """What matters most: the patterns, where there are two at least, or else conditions of the work."""
    choices = tuple(Choice(each.id, each.title) for each in chosen.patterns)
    yield Step(
        StepKind.RANK,
        "What matters most",
        minutes=5,
        prompts=(
            Prompt(
                "matters",
                "Which of these matter most for your work? Put the one that matters most first.",
                "You may leave out any that do not matter to you.",
                Way.RANK,
                choices if len(choices) > 1 else CONDITIONS,
            ),
        ),
    )


def missing(_: Chosen) -> Iterator[Step]:
    """What nobody asked about."""
    ask = "What is missing? What should we have asked, and what would you have said?"
    yield Step(StepKind.MISSING, "What is missing", minutes=5, prompts=(Prompt("missing", ask),))


CONDITIONS: tuple[Choice, ...] = (
    Choice("time", "Time and caseloads"),
    Choice("supervision", "Room to think with somebody"),
    Choice("knowing", "Knowing whom to ring in other agencies"),
    Choice("systems", "Records and systems that work together"),
    Choice("thresholds", "Agreement on when to step in"),
    Choice("managers", "Managers who know what the work is like"),
    Choice("family", "Time to build trust with families"),
)
"""Conditions of the work that a room can put in order where it has no patterns to put in order."""

_GROUND_RULES = (
    "We want to learn what makes this work hard, and what makes it go well. Nobody is on trial here.\n\n"
    "- Write what you saw and thought. There are no wrong answers, and nobody knows which are yours.\n"
    "- Leave out names: say “the mother”, “my manager”.\n"
    "- What is said here stays here. What is learned here may go further.\n"
    "- Leave out any question. Take a break, or stop, whenever you like."
)
_HARD = "Think of the conditions of the work rather than of persons."
_GOOD = "Something somebody did, or something in how the work is set up."
_HAPPENS = Prompt("usual", "Does this happen in your usual work?", way=Way.CHOICE, choices=USUAL)
_RECENT = Prompt(
    "recent",
    "A recent time, if one comes to mind",
    "You may leave this empty.",
    leaning=HARDER,
)


def _each(minutes: int, chosen: tuple[About, ...]) -> int:
    return max(5, minutes // len(chosen))
