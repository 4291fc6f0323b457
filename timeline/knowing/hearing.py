"""Which entry is meant where another agency writes that it was told."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from timeline.entry import Entry
from timeline.merging import blocking, rarity
from timeline.merging.likeness import ENOUGH, Scales
from timeline.merging.trace import Trace
from timeline.merging.wording import Wording

_SENT = 3.0
"""What it adds that the teller's own entry says it told the hearer."""


@dataclass(frozen=True)
class Heard:
    """An entry says that it heard from an agency, and this entry of that agency is what it seems to have heard of."""

    hearer: Entry
    teller: Entry
    words: str
    reasons: tuple[str, ...]


def heard(
    traces: Sequence[Trace],
    wording: Wording,
    sent: Collection[tuple[str, str]],
    shown: Callable[[str], str],
) -> Iterator[Heard]:
    """What entries heard of, each with the one entry of each teller that fits best, in the order of the traces.

    ``sent`` are the ids of entries, with an agency, that say they told that agency; ``shown`` is how the words of an
    entry may be quoted.
    """
    scales = Scales(traces, rarity.of(each.ideas for each in traces), wording, shown)
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for hearer, teller in _tellings(traces):
        weight = scales.weight(min(hearer, teller), max(hearer, teller))
        if (traces[teller].entry.id, traces[hearer].sender) in sent:
            weight += _SENT
        key = hearer, traces[teller].sender
        if weight >= ENOUGH and (key not in best or weight > best[key][0]):
            best[key] = weight, teller
    for (hearer, _), (_, teller) in sorted(best.items()):
        one, other = min(hearer, teller), max(hearer, teller)
        yield Heard(
            traces[hearer].entry, traces[teller].entry, traces[hearer].told, scales.reasons(one, other)
        )


def _tellings(traces: Sequence[Trace]) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing of which one says that it heard from the sender of the other, the hearer first."""
    for one, other in blocking.pairs(traces):
        for hearer, teller in ((other, one), (one, other)):
            later, earlier = traces[hearer], traces[teller]
            if later.told and later.first >= earlier.first and later.told_by(earlier):
                yield hearer, teller
