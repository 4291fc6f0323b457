"""What the page of the background shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from workbench.persistence.stores.background import KINDS, Band


@dataclass(frozen=True)
class Group:
    """The bands of one kind."""

    label: str
    bands: tuple[Band, ...]


def groups(bands: Sequence[Band]) -> list[Group]:
    """Bands by their kind, in the order in which kinds are offered, each by when it begins."""
    order = list(KINDS)
    ranked = sorted(bands, key=lambda band: order.index(band.kind) if band.kind in order else len(order))
    return [Group(label, tuple(some)) for label, some in groupby(ranked, key=lambda band: band.label)]
