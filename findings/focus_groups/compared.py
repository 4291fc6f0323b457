"""Two questionnaires side by side: what a room said before, and what it said after."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from findings.focus_groups.asking import Choice, Prompt
from findings.focus_groups.groups import LEAST
from findings.focus_groups.permitted import Contributed


@dataclass(frozen=True)
class Answered:
    """A prompt with how often each of its choices was taken, by key, and with what was written."""

    prompt: Prompt
    counts: Mapping[str, int] = field(default_factory=dict)
    contributed: tuple[Contributed, ...] = ()

    @property
    def has_enough(self) -> bool:
        """Whether so many took a choice that they can be counted."""
        return sum(self.counts.values()) >= LEAST


@dataclass(frozen=True)
class Line:
    """How often a choice was taken before and after. None where too few answered to be counted, or it was no choice."""

    words: str
    before: int | None
    after: int | None


@dataclass(frozen=True)
class Pair:
    """What was asked before, after, or both times; what both asked has one key."""

    before: Answered | None
    after: Answered | None

    @property
    def ask(self) -> str:
        """The question, as it was put first."""
        return self._asked[0].prompt.ask

    @property
    def asked_again(self) -> str:
        """How the question was put after, where that was in other words."""
        return self._asked[-1].prompt.ask if self._asked[-1].prompt.ask != self.ask else ""

    @property
    def lines(self) -> tuple[Line, ...]:
        """The choices, each with how often it was taken; none where it was answered in words."""
        choices: dict[str, Choice] = {}
        for answered in self._asked:
            for choice in answered.prompt.choices:
                choices.setdefault(choice.key, choice)
        return tuple(
            Line(choice.words, _count(self.before, choice), _count(self.after, choice))
            for choice in choices.values()
        )

    @property
    def _asked(self) -> list[Answered]:
        return [answered for answered in (self.before, self.after) if answered]


def side_by_side(before: Sequence[Answered], after: Sequence[Answered]) -> tuple[Pair, ...]:
    """Each prompt of two questionnaires: those that both ask first, then those of the one, then those of the other."""
    earlier = {answered.prompt.key: answered for answered in before}
    later = {answered.prompt.key: answered for answered in after}
    keys = sorted(
        {**earlier, **later}, key=lambda key: (key not in earlier or key not in later, key not in earlier)
    )
    return tuple(Pair(earlier.get(key), later.get(key)) for key in keys)


def _count(answered: Answered | None, choice: Choice) -> int | None:
    if answered is None or not answered.has_enough or choice not in answered.prompt.choices:
        return None
    return answered.counts.get(choice.key, 0)
