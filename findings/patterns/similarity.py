"""How alike two factors are: in their words, and in what people said of them.

Words are weighed by TF-IDF with sublinear counts over stems (Salton and Buckley, 1988) and compared by cosine. Latent
semantic analysis (Deerwester et al., 1990) brings together texts that share no word but share neighbours.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from findings.factors import Factor
from findings.patterns import wording

Matrix = NDArray[np.float64]

# Words are most of it. A shared kind is a person's own judgement that two things are alike; a shared group of kinds
# or level is a weaker one.
WORDS, KIND, GROUP, LEVEL = 0.6, 0.22, 0.12, 0.06
# Fewer texts than this say too little about which words keep company.
ENOUGH_FOR_COMPANY = 20
MEANINGS = 40


def between(factors: Sequence[Factor]) -> Matrix:
    """A square of likenesses from 0 to 1, in the order given; a factor's likeness to itself is 0."""
    if not factors:
        return np.zeros((0, 0))
    parts = [(WORDS, of_texts([f"{factor.note} {factor.quote}" for factor in factors]))]
    for weight, marks in (
        (KIND, [factor.kind for factor in factors]),
        (GROUP, [factor.kind.split(".")[0] for factor in factors]),
        (LEVEL, [factor.level for factor in factors]),
    ):
        if any(marks):
            parts.append((weight, _same(marks)))
    total = np.average([part for _, part in parts], axis=0, weights=[weight for weight, _ in parts])
    np.fill_diagonal(total, 0.0)
    return total


def of_texts(texts: Sequence[str]) -> Matrix:
    """A square of likenesses of texts by their words alone."""
    weighed = _weighed([wording.stems(text) for text in texts])
    alike = weighed @ weighed.T
    if len(texts) >= ENOUGH_FOR_COMPANY:
        alike = (alike + _by_company(weighed)) / 2
    return _from_0_to_1(alike)


def ranked(factors: Sequence[Factor]) -> dict[str, tuple[str, ...]]:
    """For each factor all others, the most alike first."""
    ids = [factor.id for factor in factors]
    alike = between(factors)
    orders = np.argsort(-alike, axis=1, kind="stable")
    return {
        own: tuple(ids[other] for other in order if other != number)
        for number, (own, order) in enumerate(zip(ids, orders, strict=True))
    }


def _weighed(texts: Sequence[Sequence[str]]) -> Matrix:
    """One row a text of unit length, one column a stem."""
    counts = [Counter(text) for text in texts]
    spread = Counter(stem for count in counts for stem in count)
    columns = {stem: number for number, stem in enumerate(sorted(spread))}
    table = np.zeros((len(texts), max(1, len(columns))))
    for row, count in enumerate(counts):
        for stem, times in count.items():
            rarity = np.log((1 + len(texts)) / (1 + spread[stem])) + 1
            table[row, columns[stem]] = (1 + np.log(times)) * rarity
    return _unit(table)


def _by_company(weighed: Matrix) -> Matrix:
    """Likeness in the space of the strongest meanings, found from the square of texts, which is small."""
    values, vectors = np.linalg.eigh(weighed @ weighed.T)
    count = min(MEANINGS, max(2, len(weighed) // 4))
    meanings = _unit(vectors[:, -count:] * np.sqrt(np.clip(values[-count:], 0, None)))
    return _from_0_to_1(meanings @ meanings.T)


def _same(marks: Sequence[str]) -> Matrix:
    numbers = {mark: number for number, mark in enumerate(sorted(set(marks)))}
    column = np.array([numbers[mark] for mark in marks])
    given = np.array([bool(mark) for mark in marks])
    alike: Matrix = ((column[:, None] == column) & given[:, None] & given).astype(np.float64)
    return alike


def _unit(table: Matrix) -> Matrix:
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    scaled: Matrix = np.divide(table, lengths, out=np.zeros_like(table), where=lengths > 0)
    return scaled


def _from_0_to_1(table: Matrix) -> Matrix:
    """Rounding may carry a cosine a hair outside its bounds."""
    return np.minimum(np.maximum(table, 0.0), 1.0)
