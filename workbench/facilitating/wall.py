"""What the screen in the room shows: only what the facilitator has revealed, always in codes, a page at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from sqlalchemy.orm import Session

from findings.focus_groups import asking
from findings.focus_groups.asking import Prompt, StepKind
from workbench.facilitating import acts
from workbench.page import coding, inviting, revealed
from workbench.page.inviting import Invitation
from workbench.page.revealed import Revealed, Tally
from workbench.persistence.stores import attendance, contributions
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep
from workbench.persistence.tables.review import Review

# A page of the wall has about so many lines of so many letters.
_LINES, _LETTERS = 11, 80


@dataclass(frozen=True)
class Leaf:
    """One page of what is shown of a step: a prompt with its tally, or with some of its texts."""

    prompt: Prompt
    tally: Tally | None = None
    texts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Wall:
    """The screen as it is now. ``scene`` is before, over, paused, or the phase of ``step``, where there is one."""

    scene: str
    present: int
    invitation: Invitation | None
    step: FocusStep | None = None
    prompts: tuple[Prompt, ...] = ()
    answered: int = 0
    leaves: tuple[Leaf, ...] = ()
    page: int = 1

    @property
    def leaf(self) -> Leaf | None:
        """The page that is open."""
        return self.leaves[self.page - 1] if self.leaves else None

    @property
    def next_question(self) -> int:
        """The page on which the next question begins; 0 where there is none, or it is the next page anyway."""
        ahead = enumerate(self.leaves[self.page :], start=self.page + 1)
        found = next((page for page, leaf in ahead if self.leaf and leaf.prompt != self.leaf.prompt), 0)
        return found if found > self.page + 1 else 0

    @property
    def kind(self) -> str:
        """What kind of step it is."""
        return StepKind(self.step.kind).label if self.step else ""


def of(db: Session, review: Review, focus_group: FocusGroup, page: int) -> Wall:
    """The screen of a focus group, at a page of what is shown."""
    step, scene = attendance.current(focus_group), scene_of(focus_group)
    present, invitation = attendance.present(db, focus_group), inviting.invitation(focus_group)
    if not step or scene in ("before", "over", "paused"):
        return Wall(scene, present, invitation)
    leaves = shown(db, review, step) if scene == acts.SHOWN else ()
    return Wall(
        scene,
        present,
        invitation,
        step,
        asking.from_json(step.prompts),
        answered(db, step),
        leaves,
        min(max(page, 1), max(len(leaves), 1)),
    )


def scene_of(focus_group: FocusGroup) -> str:
    """What there is to see."""
    if focus_group.state != "open":
        return "before" if focus_group.state == "planned" else "over"
    step = attendance.current(focus_group)
    return "paused" if focus_group.is_paused else step.phase if step else "before"


def answered(db: Session, step: FocusStep) -> int:
    """How many people at least have answered a step. Nobody can be followed from one prompt to the next."""
    return max(contributions.answered(db, step).values(), default=0)


def shown(db: Session, review: Review, step: FocusStep) -> tuple[Leaf, ...]:
    """Everything of a step that the room may see, in pages."""
    return tuple(leaf for each in revealed.of_step(db, step) for leaf in _leaves(each, review))


def _leaves(shown: Revealed, review: Review) -> Iterator[Leaf]:
    if shown.tally:
        yield Leaf(shown.prompt, shown.tally)
    said = (coding.coded_in(text, review) for text in shown.texts)
    yield from (Leaf(shown.prompt, texts=texts) for texts in _filled(said))


def _filled(texts: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Texts in pages that can be read from the back of a room."""
    page: list[str] = []
    lines = 0
    for text in texts:
        needed = 1 + sum(ceil(max(len(line), 1) / _LETTERS) for line in text.splitlines())
        if page and lines + needed > _LINES:
            yield tuple(page)
            page, lines = [], 0
        page.append(text)
        lines += needed
    if page:
        yield tuple(page)
