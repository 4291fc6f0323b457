"""What somebody wrote themselves, found by the secret that only they hold."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from findings.focus_groups import asking
from findings.focus_groups.asking import Prompt
from findings.focus_groups.permitted import Use
from workbench.auth.place import Place, Written
from workbench.persistence.stores import contributions
from workbench.persistence.tables.contribution import Contribution
from workbench.persistence.tables.focus_group import FocusStep


@dataclass(frozen=True)
class Own:
    """An answer of one's own: where it stands among one's answers, and the prompt with its number in the step."""

    row: Contribution
    at: Written
    prompt: Prompt
    number: int

    @property
    def key(self) -> str:
        """Its name among one's own answers to the prompt."""
        return called(self.at.nth, self.at.on_card)

    @property
    def digest(self) -> str:
        """Tells an edit which words it changes."""
        return contributions.said(self.row).digest

    @property
    def chosen(self) -> tuple[str, ...]:
        """What was chosen or put in order, in words."""
        words = {choice.key: choice.words for choice in self.prompt.choices}
        return tuple(words[key] for key in self.row.chosen if key in words)

    @property
    def use(self) -> Use:
        """How it may be used."""
        return Use(self.row.use)


def answers(db: Session, place: Place, steps: Iterable[FocusStep]) -> tuple[Own, ...]:
    """All that somebody wrote to these steps, in the order in which it was asked."""
    steps = tuple(steps)
    asked = {
        (step.id, prompt.key): (prompt, number)
        for step in steps
        for number, prompt in enumerate(asking.from_json(step.prompts), 1)
    }
    found = place.locators(steps)
    rows = contributions.own(db, place.focus_group, found)
    own = [Own(row, found[row.locator], *asked[row.step_id, row.prompt]) for row in rows]
    return tuple(
        sorted(own, key=lambda each: (each.at.step.position, each.number, each.at.on_card, each.at.nth))
    )


def called(nth: int, on_card: bool) -> str:
    """What an answer is called among its writer's answers to one prompt."""
    return f"{'card' if on_card else 'here'}-{nth}"


def free(answers: Iterable[Own]) -> int:
    """The first number that none of these answers to one prompt has."""
    taken = {each.at.nth for each in answers if not each.at.on_card}
    return next(number for number in range(len(taken) + 1) if number not in taken)
