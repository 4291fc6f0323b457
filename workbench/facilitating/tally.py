"""What a room chose, and what it put in order: of all who were read together, and never of fewer than five."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from findings.focus_groups import ranking
from findings.focus_groups.asking import Prompt, Way
from findings.focus_groups.groups import LEAST
from findings.focus_groups.ranking import Placed
from workbench.persistence.tables.contribution import Contribution


@dataclass(frozen=True)
class Bar:
    """An answer, how many gave it, and how long its bar is out of a hundred."""

    words: str
    count: int
    length: float


@dataclass(frozen=True)
class Tally:
    """How the room answered a prompt that offers choices: ``bars``, or an ``order``; neither where too few did."""

    answered: int
    bars: tuple[Bar, ...] = ()
    order: tuple[Placed, ...] = ()

    @property
    def is_too_few(self) -> bool:
        """Whether so few answered that numbers could tell who said what."""
        return self.answered < LEAST


def of(prompt: Prompt, read: Sequence[Contribution]) -> Tally:
    """The answers to a prompt that were read."""
    chosen = [row.chosen for row in read if row.prompt == prompt.key and row.chosen]
    if len(chosen) < LEAST:
        return Tally(len(chosen))
    if prompt.way is Way.RANK:
        return Tally(len(chosen), order=ranking.together(prompt.choices, chosen))
    counts = Counter(keys[0] for keys in chosen)
    bars = (
        Bar(choice.words, counts[choice.key], round(100 * counts[choice.key] / len(chosen), 1))
        for choice in prompt.choices
    )
    return Tally(len(chosen), bars=tuple(bars))
