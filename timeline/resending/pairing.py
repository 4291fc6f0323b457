"""Which earlier entry is which entry of now. The surest pairs are made first; what is doubtful stays apart."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from timeline.resending import alike, nearness, sifting
from timeline.resending.traits import Traits

Pairs = dict[str, str]
_Key = Callable[[Traits], Hashable]

_TELLING = 5
"""So many words, the same in both, are one entry even where the date is another."""


def pairs(earlier: Sequence[Traits], now: Sequence[Traits]) -> Pairs:
    """Ids of earlier entries with the ids of what they are now. Neither order has a say."""
    unpaired = _Unpaired(sorted(earlier, key=_rank), sorted(now, key=_rank))
    unpaired.same(lambda each: (each.words, each.others, each.moment))
    unpaired.same(lambda each: (each.words, each.others, each.written), mended=True)
    unpaired.same(lambda each: (each.words, each.written), mended=True)
    unpaired.same(lambda each: (each.words, each.moment))
    unpaired.same(lambda each: (each.words, each.entry.when.start.date()))
    unpaired.dated_anew()
    unpaired.worded_anew(lambda each: each.written, mended=True)
    unpaired.worded_anew(lambda each: each.entry.when.start.date())
    unpaired.both_anew()
    return unpaired.found


class _Unpaired:
    """What is left to be paired, and the pairs found so far."""

    def __init__(self, earlier: Sequence[Traits], now: Sequence[Traits]) -> None:
        self.found: Pairs = {}
        self._taken: set[str] = set()
        self._earlier, self._now = list(earlier), list(now)

    def same(self, key: _Key, *, mended: bool = False, telling: bool = False) -> None:
        """Pair what has the same key: first where both stand in the same row, then in the order of the rows."""
        there = _by(key, self._now)
        before = [each for each in self._those(mended) if not telling or len(each.tokens) >= _TELLING]
        for value, ones in _by(key, before).items():
            others = there.get(value, [])
            self._take(_in_place(ones, others))
        self._settle()

    def dated_anew(self) -> None:
        """Pair the same words under another date: the nearest dates first, and short words only near by."""
        there = _by(lambda each: each.words, self._now)
        for words, ones in _by(lambda each: each.words, self._earlier).items():
            others = there.get(words, [])
            if len(ones) * len(others) <= sifting.FEW:
                near = [(one, other) for one in ones for other in others if _may_be_redated(one, other)]
                self._take(sorted(near, key=_by_days))
            else:
                inorder = zip(sorted(ones, key=_start), sorted(others, key=_start), strict=False)
                self._take((one, other) for one, other in inorder if _may_be_redated(one, other))
        self._settle()

    def worded_anew(self, key: _Key, *, mended: bool = False) -> None:
        """Pair words that are alike under one key, the most alike first."""
        there = _by(key, self._now)
        weighed = []
        for value, ones in _by(key, self._those(mended)).items():
            weighed += _weighed(ones, there.get(value, []), alike.ENOUGH)
        self._take(_best_first(weighed))
        self._settle()

    def both_anew(self) -> None:
        """Pair words that are plainly alike under a date that may be a slip of the pen."""
        weighed = _weighed(self._earlier, self._now, alike.PLAINLY)
        self._take(_best_first([each for each in weighed if _is_near(each[1], each[2])]))
        self._settle()

    def _those(self, mended: bool) -> list[Traits]:
        return [each for each in self._earlier if each.is_mended or not mended]

    def _take(self, wanted: Iterable[tuple[Traits, Traits]]) -> None:
        for one, other in wanted:
            if one.entry.id not in self.found and other.entry.id not in self._taken:
                self.found[one.entry.id] = other.entry.id
                self._taken.add(other.entry.id)

    def _settle(self) -> None:
        self._earlier = [each for each in self._earlier if each.entry.id not in self.found]
        self._now = [each for each in self._now if each.entry.id not in self._taken]


def _weighed(
    ones: Sequence[Traits], others: Sequence[Traits], enough: float
) -> list[tuple[float, Traits, Traits]]:
    scored = [(alike.score(one, other), one, other) for one, other in sifting.candidates(ones, others)]
    return [each for each in scored if each[0] >= enough]


def _best_first(weighed: list[tuple[float, Traits, Traits]]) -> list[tuple[Traits, Traits]]:
    found = sorted(weighed, key=lambda each: (-round(each[0], 6), _rank(each[1]), _rank(each[2])))
    return [(one, other) for _, one, other in found]


def _by(key: _Key, traits: Iterable[Traits]) -> dict[Hashable, list[Traits]]:
    found: dict[Hashable, list[Traits]] = defaultdict(list)
    for each in traits:
        found[key(each)].append(each)
    return found


def _in_place(ones: Sequence[Traits], others: Sequence[Traits]) -> list[tuple[Traits, Traits]]:
    standing = {other.rank[:2]: other for other in others if other.entry.place}
    here = [(one, standing[one.rank[:2]]) for one in ones if one.rank[:2] in standing]
    stay, stood = {one.entry.id for one, _ in here}, {other.entry.id for _, other in here}
    left = [one for one in ones if one.entry.id not in stay]
    free = [other for other in others if other.entry.id not in stood]
    return [*here, *zip(left, free, strict=False)]


def _may_be_redated(one: Traits, other: Traits) -> bool:
    return len(one.tokens) >= _TELLING or _is_near(one, other)


def _is_near(one: Traits, other: Traits) -> bool:
    return nearness.is_near(one.entry.when, other.entry.when)


def _by_days(pair: tuple[Traits, Traits]) -> tuple[int, tuple[str, int, str], tuple[str, int, str]]:
    one, other = pair
    return nearness.apart(one.entry.when, other.entry.when), _rank(one), _rank(other)


def _start(traits: Traits) -> tuple[Hashable, tuple[str, int, str]]:
    return traits.entry.when.start, traits.rank


def _rank(traits: Traits) -> tuple[str, int, str]:
    return traits.rank
