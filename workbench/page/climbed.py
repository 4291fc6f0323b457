"""Ladders of whys as pages show them: their rungs with the question before each, and how far they go, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from findings import ladder
from findings.ladder import About, Reach
from workbench.page import kinds
from workbench.persistence.stores import ladders
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.ladder import Ladder, Rung
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class Step:
    """A rung with the question it answers. ``doubt`` is what speaks against what it is said to be about."""

    row: Rung
    asked: str
    where: str
    doubt: str


@dataclass(frozen=True)
class Climbed:
    """A ladder with its rungs, how far it reaches, and what is asked next."""

    row: Ladder
    steps: Sequence[Step]
    reach: Reach
    says: str
    next_question: str


def of_review(db: Session, review: Review) -> list[Climbed]:
    """All ladders of a review."""
    return [one(row) for row in ladders.of_review(db, review)]


def of_episode(db: Session, episode: Episode) -> list[Climbed]:
    """The ladders of an episode."""
    return [one(row) for row in ladders.of_episode(db, episode)]


def one(row: Ladder) -> Climbed:
    """One ladder."""
    pure = ladders.as_findings(row)
    steps = [_step(row.is_good, number, rung) for number, rung in enumerate(row.rungs, 1)]
    return Climbed(row, steps, pure.reach, pure.says, ladder.question(row.is_good, len(steps) + 1))


def only_about_people(marked: Sequence[Factor]) -> bool:
    """Whether each of these factors names something about a person; those without a kind are left out."""
    found = [kind for factor in marked if (kind := kinds.kind(factor.kind))]
    return ladder.only_about_people(found)


def doubt(rung: Rung) -> str:
    """What speaks against what a rung is said to be about, or what it seems to be about where nobody has said."""
    seems = ladder.suggest(rung.words, kinds.kind(rung.factor.kind) if rung.factor else None)
    if seems is None or seems.about == rung.about:
        return ""
    return f"{seems.why} {_ASKED[seems.about]}"


def _step(is_good: bool, number: int, rung: Rung) -> Step:
    where = " · ".join(filter(None, (_ABOUT[About(rung.about)], kinds.LEVELS.get(rung.level, ""))))
    return Step(rung, ladder.question(is_good, number), where, doubt(rung))


_ABOUT = {
    About.UNSAID: "Not said yet what it is about",
    About.PERSON: "A person",
    About.CONDITION: "A condition of the work",
}
_ASKED = {
    About.PERSON: "Is this rung about a person?",
    About.CONDITION: "Is this rung about a condition of the work?",
}
