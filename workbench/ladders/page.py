"""What the pages of ladders show."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from findings.ladder import Reach
from workbench.page import climbed
from workbench.page.climbed import Climbed
from workbench.page.said import listed
from workbench.persistence.stores import episodes, factors
from workbench.persistence.tables.episode import Account, Episode
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.review import Review

_TOLD = ("trying", "could_see", "else_going_on", "seemed_usual", "options")


@dataclass(frozen=True)
class Under:
    """An episode with its ladders in the list of all."""

    episode: Episode
    ladders: Sequence[Climbed]
    only_people: bool


@dataclass(frozen=True)
class Around:
    """What stands around a ladder while it is written: the factors of its episode, and what accounts say."""

    factors: Sequence[Factor]
    accounts: Sequence[tuple[Account, Sequence[str]]]


def everything(db: Session, review: Review) -> list[Under]:
    """Every episode with its ladders."""
    known = climbed.of_review(db, review)
    marked = factors.of_review(db, review)
    return [
        Under(
            episode,
            [each for each in known if each.row.episode_id == episode.id],
            climbed.only_about_people([one for one in marked if one.episode_id == episode.id]),
        )
        for episode in episodes.of_review(db, review)
    ]


def reached(shown: Sequence[Under]) -> str:
    """How many ladders reach how far, in words; empty where there is none."""
    counted = Counter(each.reach for under in shown for each in under.ladders)
    begun = counted[Reach.NOWHERE] + counted[Reach.UNSAID]
    said = (
        (
            counted[Reach.CONDITION],
            "has reached a condition of the work",
            "have reached a condition of the work",
        ),
        (counted[Reach.PERSON], "still ends at a person", "still end at a person"),
        (begun, "is only begun", "are only begun"),
    )
    return listed([f"{count} {one if count == 1 else many}" for count, one, many in said if count])


def around(db: Session, episode: Episode) -> Around:
    """What may help to find the next why."""
    told = [(account, tuple(_words(account))) for account in episode.accounts]
    return Around(factors.of_episode(db, episode), [(account, words) for account, words in told if words])


def _words(account: Account) -> Iterator[str]:
    return (words for name in _TOLD if (words := getattr(account, name).strip()))
