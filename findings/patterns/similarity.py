"""How alike two factors are: in what they say, and in what people said of them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from findings.factors import Factor
from findings.patterns import meaning
from findings.patterns.meaning import Matrix

Marks = NDArray[np.bool_]

# Words are most of it. A shared kind is a person's own judgement that two things are alike; a shared group of kinds
# or level is a weaker one. Helped or hindered does not part two factors: what went well belongs to the same story.
WORDS, KIND, GROUP, LEVEL = 0.6, 0.22, 0.12, 0.06
# A pattern holds beyond one episode, and two notes on one episode share words because they tell of the same day.
SAME_EPISODE = 0.75


def between(factors: Sequence[Factor]) -> Matrix:
    """A square of likenesses from 0 to 1, in the order given; a factor's likeness to itself is 0."""
    if not factors:
        return np.zeros((0, 0))
    total = meaning.likeness([f"{factor.note} {factor.quote}" for factor in factors])
    total *= WORDS
    weights = WORDS
    for weight, marks in (
        (KIND, [factor.kind for factor in factors]),
        (GROUP, [factor.kind.split(".")[0] for factor in factors]),
        (LEVEL, [factor.level for factor in factors]),
    ):
        if any(marks):
            total += weight * _same(marks)
            weights += weight
    total *= np.where(_same([factor.episode for factor in factors]), SAME_EPISODE / weights, 1 / weights)
    np.fill_diagonal(total, 0.0)
    return meaning.from_0_to_1(total)


def ranked(factors: Sequence[Factor]) -> dict[str, tuple[str, ...]]:
    """For each factor all others, the most alike first. The order in which factors are given changes nothing."""
    everybody = sorted(factors, key=lambda factor: factor.id)
    ids = [factor.id for factor in everybody]
    orders = np.argsort(-between(everybody), axis=1, kind="stable")
    return {
        own: tuple(ids[other] for other in order if other != number)
        for number, (own, order) in enumerate(zip(ids, orders, strict=True))
    }


def _same(marks: Sequence[str]) -> Marks:
    numbers = {mark: number for number, mark in enumerate(sorted(set(marks)))}
    column = np.array([numbers[mark] for mark in marks])
    given = np.array([bool(mark) for mark in marks])
    same: Marks = (column[:, None] == column[None, :]) & given[:, None] & given[None, :]
    return same
