"""What a room sees of a step once it is shown: on its wall, and on phones for those who cannot see the wall.

Texts that were let through and whose writers let others than the review team read them; what the room chose, and what
it put in order, of all who were read together, and never of fewer than five. Everything in an order that says nothing.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from findings.focus_groups import asking, ranking
from findings.focus_groups.asking import Prompt, Way
from findings.focus_groups.groups import LEAST
from findings.focus_groups.permitted import Use
from findings.focus_groups.ranking import Placed
from workbench.persistence.stores import contributions
from workbench.persistence.tables.contribution import Contribution
from workbench.persistence.tables.focus_group import FocusStep


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


@dataclass(frozen=True)
class Revealed:
    """What may be seen of the answers to one prompt: a ``tally``, where it offers choices, or ``texts`` as received."""

    prompt: Prompt
    tally: Tally | None
    texts: tuple[str, ...]

    @property
    def is_anything(self) -> bool:
        """Whether there is anything to see."""
        return bool(self.texts) or (self.tally is not None and not self.tally.is_too_few)


def of_step(db: Session, step: FocusStep) -> tuple[Revealed, ...]:
    """What the room sees of each prompt of a step."""
    read = [row for row in contributions.of_step(db, step) if row.state != contributions.SENT]
    return tuple(
        Revealed(
            prompt,
            None if prompt.way is Way.WORDS else tally(prompt, read),
            tuple(row.words for row in read if row.prompt == prompt.key and row.words and is_seen(row)),
        )
        for prompt in asking.from_json(step.prompts)
    )


def is_seen(row: Contribution) -> bool:
    """Whether a text was let through and may be seen."""
    return row.state == contributions.OPEN and is_for_the_room(row)


def is_for_the_room(row: Contribution) -> bool:
    """Whether its writer lets others than the review team read it."""
    return Use(row.use).allows(Use.PARAPHRASE)


def tally(prompt: Prompt, read: Sequence[Contribution]) -> Tally:
    """How the room answered a prompt that offers choices, of what was read."""
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
