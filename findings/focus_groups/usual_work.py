"""What a room answered about its usual work, as evidence of how usual something is."""

from collections.abc import Mapping
from dataclasses import dataclass

from findings.focus_groups.asking import USUAL
from findings.focus_groups.groups import LEAST
from findings.report import phrases

PER_CENT_FROM = 20
"""From how many answers on shares are told. Of fewer, one person would be more than five per cent."""


@dataclass(frozen=True)
class Poll:
    """How often each answer of USUAL was given. ``who`` was asked, such as "a focus group of practitioners".

    ``present`` is how many were in the room; 0 where nobody counted.
    """

    who: str
    present: int
    counts: Mapping[str, int]

    @property
    def answered(self) -> int:
        """How many gave any answer."""
        return sum(self.counts.get(choice.key, 0) for choice in USUAL)


def sentence(poll: Poll) -> str:
    """What the room answered, with its numbers; without them where fewer than five answered."""
    if poll.answered < LEAST:
        return (
            f"Some people in {poll.who} were asked whether this happens in their usual work. "
            "Too few answered for numbers to be given."
        )
    room = f" with {poll.present} people" if poll.present >= poll.answered else ""
    return f"In {poll.who}{room}, {_everybody(poll)}: {_told(poll)}."


def difference(one: Poll, other: Poll) -> str:
    """How far two groups see it differently, in a sentence. Both stay as they are. Empty where one may not be shown."""
    if min(one.answered, other.answered) < LEAST:
        return ""
    mine, theirs = _middle(one), _middle(other)
    if not (mine and theirs):
        return f"Most people in {(one if not mine else other).who} could not say."
    told = f"People in {one.who} tend to say {_range(mine)}, people in {other.who} {_range(theirs)}"
    if mine[1] >= theirs[0] and theirs[1] >= mine[0]:
        return f"{told}: the two see it alike."
    apart = max(mine[0] - theirs[1], theirs[0] - mine[1])
    return f"{told}: they see it {'very' if apart > 1 else 'somewhat'} differently, and both stand."


# What somebody says of how often it happens, from seldom to often; whoever cannot say is left out of it.
_SCALE = ("never", "sometimes", "often")


def _everybody(poll: Poll) -> str:
    return f"all {poll.answered} answered" if poll.answered == poll.present else f"{poll.answered} answered"


def _told(poll: Poll) -> str:
    said = [(key, number) for key in reversed(_SCALE) if (number := _counted(poll, key))]
    told = [f"{number} that it {key} does" for key, number in said]
    if said:
        told[0] = f"{said[0][1]} said that this {said[0][0]} happens in their usual work"
    unsure = _counted(poll, "cannot_say")
    return phrases.listed([*told, *([f"{unsure} could not say"] if unsure else [])])


def _counted(poll: Poll, key: str) -> str:
    """How many gave an answer; nothing where nobody did."""
    count = poll.counts.get(key, 0)
    if not count or poll.answered < PER_CENT_FROM:
        return str(count or "")
    return f"{count} ({round(100 * count / poll.answered)} per cent)"


def _middle(poll: Poll) -> tuple[int, int] | None:
    """Between which answers the middle of the room lies, of those who could say; None where most could not."""
    said = [at for at, key in enumerate(_SCALE) for _ in range(poll.counts.get(key, 0))]
    if 2 * len(said) < poll.answered:
        return None
    return said[(len(said) - 1) // 2], said[len(said) // 2]


def _range(middle: tuple[int, int]) -> str:
    return " or ".join(_SCALE[at] for at in sorted(set(middle)))
