"""A file that was sent again, laid beside what the earlier one gave: nothing is replaced, only shown."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from timeline.entry import Entry
from timeline.resending import halves, pairing, traits
from timeline.resending.part import Part
from timeline.resending.traits import Traits

__all__ = ["Addition", "Change", "Difference", "Part", "Withdrawal", "compare", "differing"]


@dataclass(frozen=True)
class Change:
    """An entry before and now, and the parts in which it differs."""

    earlier: Entry
    now: Entry
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Addition:
    """An entry that the earlier file did not have. ``split_from`` is the earlier one within which its words stood."""

    entry: Entry
    split_from: Entry | None = None


@dataclass(frozen=True)
class Withdrawal:
    """An entry that is not in the file any longer. ``joined_to`` is the one within which its words stand now."""

    entry: Entry
    joined_to: Entry | None = None


@dataclass(frozen=True)
class Difference:
    """Every earlier entry is in one of unchanged, changed, withdrawn; every present one in unchanged, changed, added.

    Pairs hold the earlier entry first. The order is that of the file sent again; withdrawn, of the earlier one.
    """

    unchanged: tuple[tuple[Entry, Entry], ...]
    changed: tuple[Change, ...]
    added: tuple[Addition, ...]
    withdrawn: tuple[Withdrawal, ...]


def compare(earlier: Sequence[Entry], now: Sequence[Entry], mended: Collection[str] = ()) -> Difference:
    """What differs between the entries of a file and those of the same file sent again. Ids tell entries apart.

    ``mended`` are ids of earlier entries whose date a reviewer put right: there the date counts as changed only
    where the agency now writes another one.
    """
    counting = traits.counting(earlier) & traits.counting(now)
    before = {each.entry.id: each for each in traits.of(earlier, counting, mended)}
    after = {each.entry.id: each for each in traits.of(now, counting, ())}
    became = pairing.pairs(list(before.values()), list(after.values()))
    was = {new: old for old, new in became.items()}
    parts = {new: traits.differing(before[old], after[new]) for new, old in was.items()}
    changed = [Change(before[was[id]].entry, after[id].entry, parts[id]) for id in after if parts.get(id)]
    return Difference(
        tuple((before[was[id]].entry, after[id].entry) for id in after if id in was and not parts[id]),
        tuple(changed),
        _added(before, after, was, parts),
        _withdrawn(before, after, became, parts),
    )


def differing(earlier: Entry, now: Entry) -> tuple[Part, ...]:
    """The parts in which two states of one entry differ."""
    (before,), (after,) = traits.of([earlier], (), ()), traits.of([now], (), ())
    return traits.differing(before, after)


def _added(
    before: dict[str, Traits],
    after: dict[str, Traits],
    was: dict[str, str],
    parts: dict[str, tuple[Part, ...]],
) -> tuple[Addition, ...]:
    new = [traits for id, traits in after.items() if id not in was]
    kept = {old for id, old in was.items() if not parts[id]}
    torn = halves.within(new, [traits for id, traits in before.items() if id not in kept])
    return tuple(
        Addition(each.entry, before[torn[each.entry.id]].entry if each.entry.id in torn else None)
        for each in new
    )


def _withdrawn(
    before: dict[str, Traits],
    after: dict[str, Traits],
    became: dict[str, str],
    parts: dict[str, tuple[Part, ...]],
) -> tuple[Withdrawal, ...]:
    gone = [traits for id, traits in before.items() if id not in became]
    joined = halves.within(gone, [traits for id, traits in after.items() if parts.get(id, True)])
    return tuple(
        Withdrawal(each.entry, after[joined[each.entry.id]].entry if each.entry.id in joined else None)
        for each in gone
    )
