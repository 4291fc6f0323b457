"""What the wall shows of a step, for those who cannot see the wall."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from findings.focus_groups import asking, groups, ranking
from findings.focus_groups.asking import Prompt, Way
from findings.focus_groups.permitted import Use
from workbench.persistence.stores import contributions
from workbench.persistence.tables.contribution import Contribution
from workbench.persistence.tables.focus_group import FocusStep


@dataclass(frozen=True)
class Revealed:
    """What was let through of the answers to a prompt: texts, how many chose each answer, or an order, first first."""

    ask: str
    texts: tuple[str, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    order: tuple[str, ...] = ()

    @property
    def is_anything(self) -> bool:
        """Whether there is anything to see."""
        return bool(self.texts or self.counts or self.order)


def of_step(db: Session, step: FocusStep) -> tuple[Revealed, ...]:
    """What the room sees of each prompt, in an order that says nothing."""
    read = [row for row in contributions.of_step(db, step) if row.state != contributions.SENT]
    return tuple(
        _of_prompt(prompt, [row for row in read if row.prompt == prompt.key])
        for prompt in asking.from_json(step.prompts)
    )


def _of_prompt(prompt: Prompt, rows: Sequence[Contribution]) -> Revealed:
    if prompt.way is Way.WORDS:
        return Revealed(
            prompt.ask, texts=tuple(row.words for row in rows if row.words and _is_for_the_room(row))
        )
    chosen = [row.chosen for row in rows if row.chosen]
    if len(chosen) < groups.LEAST:
        return Revealed(prompt.ask)
    if prompt.way is Way.RANK:
        placed = ranking.together(prompt.choices, chosen)
        return Revealed(prompt.ask, order=tuple(each.choice.words for each in placed))
    found = Counter(keys[0] for keys in chosen)
    return Revealed(prompt.ask, counts=tuple((each.words, found[each.key]) for each in prompt.choices))


def _is_for_the_room(row: Contribution) -> bool:
    """Whether it was let through, and its writer lets others than the review team read it."""
    return row.state == contributions.OPEN and Use(row.use).allows(Use.PARAPHRASE)
