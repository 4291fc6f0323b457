"""Which group of participants words are kept under: never fewer than five people, so that no one stands alone in it."""

from collections.abc import Mapping

LEAST = 5
"""How many people a group has at least. Fewer are not told apart."""

EVERYONE_ELSE = "everyone_else"


def buckets(heads: Mapping[str, int], least: int = LEAST) -> dict[str, str]:
    """For each sector or role in the room, the group that its people are kept under.

    It is its own where it has enough people, and everyone else where it has not. Where everyone else would be too few,
    the smallest group joins them. Where fewer than two groups are left, nobody is told apart: all are under "".
    """
    present = {label: count for label, count in heads.items() if count > 0}
    own = {label for label, count in present.items() if label and count >= least}
    others = sum(count for label, count in present.items() if label not in own)
    if own and 0 < others < least:
        own.remove(min(own, key=lambda label: (present[label], label)))
    if len(own) + (len(own) < len(present)) < 2:
        return dict.fromkeys(present, "")
    return {label: label if label in own else EVERYONE_ELSE for label in present}


def joining(kept: Mapping[str, str], heads: Mapping[str, int], newcomer: str) -> dict[str, str]:
    """The groups once somebody of the sector or role ``newcomer`` has come late. ``heads`` are those before them.

    Groups are joined and never divided, so that what was written can be moved along with its group.
    """
    used = set(kept.values())
    if newcomer in kept:
        return dict(kept)
    if not used - {""}:
        return {**kept, newcomer: ""}
    if EVERYONE_ELSE not in used:
        smallest = min(used, key=lambda bucket: (_size(kept, heads, bucket), bucket))
        kept = {label: EVERYONE_ELSE if bucket == smallest else bucket for label, bucket in kept.items()}
    return {**kept, newcomer: EVERYONE_ELSE}


def _size(kept: Mapping[str, str], heads: Mapping[str, int], bucket: str) -> int:
    return sum(heads.get(label, 0) for label, its in kept.items() if its == bucket)
