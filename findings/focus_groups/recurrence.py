"""Themes in the order of how often they recur, and where two people who gave them by themselves agree."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from findings.report import phrases


@dataclass(frozen=True)
class Given:
    """A theme that somebody gave to a contribution. ``prompt`` is what it answers, ``side`` the side of the group."""

    theme: str
    contribution: str
    by: str = ""
    prompt: str = ""
    side: str = ""


@dataclass(frozen=True)
class Recurrence:
    """In how many contributions a theme recurs, of all prompts and sides and of each."""

    theme: str
    times: int
    by_prompt: Mapping[str, int]
    by_side: Mapping[str, int]


@dataclass(frozen=True)
class Agreement:
    """Which themes two people gave: contribution and theme, in order."""

    both: tuple[tuple[str, str], ...]
    only_one: tuple[tuple[str, str], ...]
    only_other: tuple[tuple[str, str], ...]

    def words(self, one: str, other: str) -> str:
        """How far they agree, in a sentence, the two by these names."""
        alone = [
            f"{name} alone gave {len(pairs)}"
            for name, pairs in ((one, self.only_one), (other, self.only_other))
            if pairs
        ]
        if not (self.both or alone):
            return f"Neither {one} nor {other} has given a theme yet."
        if not alone:
            return f"{one} and {other} agree on {_all(len(self.both))}."
        both = f"both gave {_themes(len(self.both))}" if self.both else "gave no theme alike"
        return f"{phrases.listed([f'{one} and {other} {both}', *alone])}."


def in_order(given: Iterable[Given]) -> tuple[Recurrence, ...]:
    """Each theme that was given, the one that recurs most often first. Two who gave the same count once."""
    told = {(each.theme, each.contribution): each for each in given}
    by_theme: dict[str, list[Given]] = {}
    for each in told.values():
        by_theme.setdefault(each.theme, []).append(each)
    found = [
        Recurrence(theme, len(its), Counter(each.prompt for each in its), Counter(each.side for each in its))
        for theme, its in by_theme.items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.times, each.theme.casefold(), each.theme)))


def agreement(given: Collection[Given], one: str, other: str) -> Agreement:
    """What two people made of the same contributions, each by themselves."""
    mine, theirs = (
        {(each.contribution, each.theme) for each in given if each.by == name} for name in (one, other)
    )
    return Agreement(tuple(sorted(mine & theirs)), tuple(sorted(mine - theirs)), tuple(sorted(theirs - mine)))


def _themes(number: int) -> str:
    return "1 theme" if number == 1 else f"{number} themes"


def _all(number: int) -> str:
    return "the one theme that was given" if number == 1 else f"all {number} themes"
