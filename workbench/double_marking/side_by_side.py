"""What two made of one text: passage by passage, and how far they agree, in words before figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from findings import agreement, passages
from workbench.page import said
from workbench.page.marked.texts import Text
from workbench.persistence.stores import anchoring, double_marking
from workbench.persistence.stores.double_marking import DROPPED, JOINED, KEPT, Decided
from workbench.persistence.tables.double_marking import BlindMark, DoubleMarking

ONE, OTHER, BOTH, NEITHER = "one", "other", "both", "neither"
_OUTCOMES = {
    ONE: (KEPT, JOINED),
    OTHER: (JOINED, KEPT),
    BOTH: (KEPT, KEPT),
    NEITHER: (DROPPED, DROPPED),
}
# What can become of a passage, before and after it is settled; {one} and {other} are the names of the two.
_OF_BOTH = {
    ONE: ("Keep what {one} marked, for both", "Kept what {one} marked, for both"),
    OTHER: ("Keep what {other} marked, for both", "Kept what {other} marked, for both"),
    BOTH: ("Keep both, as two factors", "Kept both, as two factors"),
    NEITHER: ("Keep neither", "Kept neither"),
}
_KEEP_IT, _LEAVE_IT = ("Keep it", "Kept"), ("Do not keep it", "Not kept")
_OF_THE_ONE = {ONE: _KEEP_IT, NEITHER: _LEAVE_IT}
_OF_THE_OTHER = {OTHER: _KEEP_IT, NEITHER: _LEAVE_IT}


@dataclass(frozen=True)
class Row:
    """A passage that both marked, or only one of them. ``names`` are the two."""

    number: int
    names: tuple[str, str]
    marks: tuple[BlindMark | None, BlindMark | None]
    differs: tuple[str, ...] = ()

    @property
    def choice(self) -> str:
        """The name of the field that says what becomes of it."""
        return f"passage_{self.number}"

    @property
    def reason(self) -> str:
        """The name of the field that says why it is not kept."""
        return f"why_{self.number}"

    @property
    def heading(self) -> str:
        """Who marked it."""
        if all(self.marks):
            return "Both marked it"
        return f"Only {self.names[0] if self.marks[0] else self.names[1]} marked it"

    @property
    def choices(self) -> list[tuple[str, str]]:
        """What can become of it."""
        return [(value, self._named(offered)) for value, (offered, _) in self._possible.items()]

    @property
    def chosen(self) -> str:
        """What was chosen for it; empty while nothing is."""
        outcomes = tuple(mark.outcome for mark in self.marks if mark)
        fitting = (value for value in self._possible if self._outcomes(value) == outcomes)
        return next(fitting, "")

    @property
    def why(self) -> str:
        """Why it was not kept."""
        return next((mark.why for mark in self.marks if mark and mark.why), "")

    @property
    def became(self) -> str:
        """What became of it, in words; empty while nothing is chosen."""
        return self._named(self._possible[self.chosen][1]) if self.chosen else ""

    def decided(self, choice: str, why: str) -> Decided:
        """What a choice means for its marks."""
        there = [mark for mark in self.marks if mark]
        return Decided(list(zip(there, self._outcomes(choice), strict=True)), why)

    @property
    def _possible(self) -> Mapping[str, tuple[str, str]]:
        if all(self.marks):
            return _OF_BOTH
        return _OF_THE_ONE if self.marks[0] else _OF_THE_OTHER

    def _named(self, words: str) -> str:
        one, other = self.names
        return words.format(one=one, other=other)

    def _outcomes(self, choice: str) -> tuple[str, ...]:
        both = zip(self.marks, _OUTCOMES[choice], strict=True)
        return tuple(outcome for mark, outcome in both if mark)


@dataclass(frozen=True)
class Agreed:
    """How far the two agree. Figures are None where there is nothing to count."""

    sentences: Sequence[str]
    shared: float | None
    kappa: float | None


@dataclass(frozen=True)
class SideBySide:
    """A comparison, in the order of the text."""

    rows: Sequence[Row]
    agreed: Agreed


def compare(db: Session, marking: DoubleMarking, text: Text) -> SideBySide:
    """What the two made of a text, once both have finished; before, there is nothing in it."""
    marks = double_marking.of_both(db, marking)
    names = _names(marking)
    # What was settled stays as it was compared, whatever becomes of the text.
    words = {} if marking.settled_at else text.words
    one, other = ([_as_marked(words, mark) for mark in each] for each in marks)
    found = agreement.compare(one, other)
    by_id = {mark.id: mark for each in marks for mark in each}
    return SideBySide(_rows(text, found, by_id, names), _agreed(text, found, (one, other), names))


def _names(marking: DoubleMarking) -> tuple[str, str]:
    one, other = (marker.user.name for marker in marking.markers)
    return one, other


def _as_marked(words: anchoring.Texts, mark: BlindMark) -> agreement.Mark:
    """A mark where its words stand now; where they stood, if they are not found."""
    now = anchoring.found(mark, words)
    part, start, end = (
        (now.part, now.passage.start, now.passage.end) if now else (mark.text_part, mark.start, mark.end)
    )
    return agreement.Mark(mark.id, part, start, end, mark.kind, mark.level, mark.helped)


def _rows(
    text: Text, found: agreement.Comparison, by_id: dict[str, BlindMark], names: tuple[str, str]
) -> list[Row]:
    order = [part.key for part in text.parts]
    each = [
        *((pair.one, (pair.one, pair.other), _differing(pair)) for pair in found.pairs),
        *((mark, (mark, None), ()) for mark in found.only_one),
        *((mark, (None, mark), ()) for mark in found.only_other),
    ]
    each.sort(
        key=lambda row: (order.index(row[0].part) if row[0].part in order else -1, row[0].start, row[0].id)
    )
    return [
        Row(number, names, (_kept(by_id, one), _kept(by_id, other)), differs)
        for number, (_, (one, other), differs) in enumerate(each, 1)
    ]


def _kept(by_id: dict[str, BlindMark], mark: agreement.Mark | None) -> BlindMark | None:
    return by_id[mark.id] if mark else None


def _differing(pair: agreement.Pair) -> tuple[str, ...]:
    told = (("kind", pair.same_kind), ("level", pair.same_level), ("helped", pair.same_direction))
    return tuple(name for name, is_same in told if not is_same)


def _agreed(
    text: Text,
    found: agreement.Comparison,
    marks: tuple[Sequence[agreement.Mark], Sequence[agreement.Mark]],
    names: tuple[str, str],
) -> Agreed:
    sentences = [(part.key, stretch) for part in text.parts for stretch in passages.sentences(part.received)]
    return Agreed(_in_words(found, names), agreement.shared(*marks), agreement.kappa(sentences, *marks))


def _in_words(found: agreement.Comparison, names: tuple[str, str]) -> list[str]:
    one, other = names
    told = [f"{one} and {other} both marked {said.plural(len(found.pairs), 'passage')}."]
    if found.pairs:
        kind = sum(pair.same_kind for pair in found.pairs)
        level = sum(pair.same_level for pair in found.pairs)
        direction = sum(pair.same_direction for pair in found.pairs)
        told.append(
            f"Of these, {kind} {'has' if kind == 1 else 'have'} the same kind from both, {level} the same level, "
            f"and of {direction} both say alike whether it helped or made it harder."
        )
    alone = said.plural(len(found.only_one), "passage")
    return [*told, f"{one} alone marked {alone}, {other} alone {len(found.only_other)}."]
