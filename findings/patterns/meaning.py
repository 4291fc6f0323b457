"""How alike texts are, on three kinds of evidence. Each step further from the words themselves counts half as much.

Words they share, the rare ones counting more: TF-IDF with sublinear counts over stems (Salton and Buckley, 1988).
What those words speak of: texts that share no word may both speak of staffing (``concepts``). What the framework says
of the same things: each text is laid beside the definition of every kind of factor, and texts that lie near the same
kinds are alike (explicit semantic analysis, Gabrilovich and Markovitch, 2007).
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from findings.frameworks import shipped
from findings.frameworks.framework import Kind
from findings.patterns import concepts, wording

Matrix = NDArray[np.float64]

WORDS, CONCEPTS, KINDS = 4 / 7, 2 / 7, 1 / 7
# The share of texts that lie less near to the kinds than those whose nearness counts in full.
FULL = 0.75
SMALLEST = 1e-9
DECIMALS = 6


def likeness(texts: Sequence[str]) -> Matrix:
    """A square of likenesses from 0 to 1, in the order given."""
    stems = [wording.stems(text) for text in texts]
    # The cosine of rows that stand side by side is the weighted mean of their cosines.
    parts = ((WORDS, _weighed(stems)), (CONCEPTS, _concepts(texts)), (KINDS, _near_kinds(stems)))
    rows = np.hstack([(part * np.sqrt(weight)).astype(np.float32) for weight, part in parts])
    # Rounded, so that the order in which a machine adds up decides nothing between equals.
    return from_0_to_1((rows @ rows.T).astype(np.float64).round(DECIMALS))


def from_0_to_1(table: Matrix) -> Matrix:
    """The table itself, mended: rounding may carry a cosine a hair outside its bounds."""
    return np.clip(table, 0.0, 1.0, out=table)


def _weighed(texts: Sequence[Sequence[str]]) -> Matrix:
    """One row a text of unit length, one column a stem that more than one text has."""
    counts = [Counter(text) for text in texts]
    spread = Counter(stem for count in counts for stem in count)
    rarity = {stem: np.log((1 + len(texts)) / (1 + times)) + 1 for stem, times in spread.items()}
    columns = {stem: number for number, stem in enumerate(sorted(s for s in spread if spread[s] > 1))}
    table = np.zeros((len(texts), max(1, len(columns))))
    for row, count in enumerate(counts):
        weights = {stem: (1 + np.log(times)) * rarity[stem] for stem, times in count.items()}
        length = np.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        for stem, weight in weights.items():
            if stem in columns:
                table[row, columns[stem]] = weight / length
    return table


def _concepts(texts: Sequence[str]) -> Matrix:
    """Each text as a row of what it speaks of, of unit length; what few texts speak of counts for more."""
    columns = {concept: number for number, concept in enumerate(concepts.names())}
    table = np.zeros((len(texts), len(columns)))
    for row, text in enumerate(texts):
        for concept, much in concepts.spoken_of(text).items():
            table[row, columns[concept]] = np.sqrt(much)
    rarity = np.log((1 + len(texts)) / (1 + (table > 0).sum(axis=0))) + 1
    return _unit(table * rarity)


def _near_kinds(texts: Sequence[Sequence[str]]) -> Matrix:
    """Each text as a row of how near it lies to the definition of every kind of factor.

    A text that lies near none says little by it, and so counts for less.
    """
    kinds = [wording.stems(_told(kind)) for kind in shipped.load().kinds]
    together = _weighed([*kinds, *texts])
    near = together[len(kinds) :] @ together[: len(kinds)].T
    lengths = np.linalg.norm(near, axis=1, keepdims=True)
    full = max(float(np.quantile(lengths, FULL)), SMALLEST)
    return from_0_to_1(near / np.maximum(lengths, full))


def _told(kind: Kind) -> str:
    return f"{kind.name} {kind.group} {' '.join(kind.also)} {kind.definition}"


def _unit(table: Matrix) -> Matrix:
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    unit: Matrix = np.divide(table, lengths, out=np.zeros_like(table), where=lengths > 0)
    return unit
