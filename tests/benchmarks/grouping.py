"""Two thousand factors put beside those that are like them: grouping alone, and suggesting with reasons."""

import random

from findings.factors import Factor
from findings.frameworks import shipped
from findings.patterns import concepts, grouping
from tests.benchmarks.figure import Figure, timed

FACTORS = 2_000
_PEOPLE = ("The worker", "A nurse", "The school", "Nobody at the practice", "The duty desk", "Each service")
_WAYS = ("spoke of {} and not of {}", "had {} before {}", "took {} for {}", "was told of {} after {}")


def figures() -> list[Figure]:
    """The middle of three turns of each."""
    told = factors()
    return [
        Figure("Grouping of 2,000 factors", timed(lambda: grouping.groups(told), 3), 1),
        Figure(
            "Suggested patterns of 2,000 factors, with reasons", timed(lambda: grouping.suggest(told), 3), 1.5
        ),
    ]


def factors(number: int = FACTORS) -> list[Factor]:
    """Factors of fifteen episodes and nine agencies, each in words of its own, the same at every run."""
    chance = random.Random(1987)
    kinds = shipped.load().kinds
    words = sorted({word for phrases in concepts.listed().values() for word in phrases})
    return [
        Factor(
            id=f"{n:04d}",
            note=_sentence(chance, words),
            quote=" ".join(_sentence(chance, words) for _ in range(2)),
            kind=(kind := chance.choice(kinds)).code,
            level=kind.level.value,
            helped=chance.random() < 0.2,
            episode=f"episode {chance.randint(1, 15)}",
            agency=f"agency {chance.randint(1, 9)}",
            informant=f"role {chance.randint(1, 20)}",
        )
        for n in range(number)
    ]


def _sentence(chance: random.Random, words: list[str]) -> str:
    one, other, third = chance.sample(words, 3)
    return f"{chance.choice(_PEOPLE)} {chance.choice(_WAYS).format(one, other)}, with {third}."
