"""What the summary of a focus group is composed from."""

from dataclasses import dataclass
from itertools import chain

from findings.focus_groups.asking import Prompt, StepKind
from findings.focus_groups.compared import Pair
from findings.focus_groups.permitted import Contributed
from findings.focus_groups.ranking import Placed
from findings.focus_groups.recurrence import Recurrence
from findings.focus_groups.small_numbers import Shown


@dataclass(frozen=True)
class Told:
    """One prompt with what the room made of it.

    ``answered`` is how many answered it at all. ``sentence`` says in words what the numbers say, where somebody wrote
    that. ``counts`` has how often each choice was taken, by its key; ``by_group`` the same by group, as far as it may
    be shown; ``placed`` what was put in order.
    """

    prompt: Prompt
    answered: int
    sentence: str = ""
    counts: tuple[tuple[str, int], ...] = ()
    by_group: Shown | None = None
    placed: tuple[Placed, ...] = ()
    contributed: tuple[Contributed, ...] = ()


@dataclass(frozen=True)
class ToldStep:
    """One step with its prompts."""

    kind: StepKind
    title: str
    prompts: tuple[Told, ...]


@dataclass(frozen=True)
class Summary:
    """What a focus group came to. ``themes`` are in the order of how often they recur; texts are in codes.

    ``disagreements`` and ``not_shown`` are sentences: where people see it differently, and what is left out and why.
    """

    title: str
    partnership: str
    kind: str
    held_on: str
    side: str
    present: int
    purpose: str = ""
    steps: tuple[ToldStep, ...] = ()
    themes: tuple[Recurrence, ...] = ()
    disagreements: tuple[str, ...] = ()
    questionnaires: tuple[Pair, ...] = ()
    not_shown: tuple[str, ...] = ()

    @property
    def people(self) -> int:
        """How many took part at least: cards may come from people whom nobody counted."""
        return max([self.present, *(told.answered for step in self.steps for told in step.prompts)])

    @property
    def contributed(self) -> tuple[Contributed, ...]:
        """Everything that was written."""
        asked = [told.contributed for step in self.steps for told in step.prompts]
        asked += [
            each.contributed for pair in self.questionnaires for each in (pair.before, pair.after) if each
        ]
        return tuple(chain.from_iterable(asked))
