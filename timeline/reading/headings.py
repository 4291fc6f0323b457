"""Where the heading of a table is: one row, or two of which the upper spans the lower."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.reading import evidence, vocabulary
from timeline.reading.grid import Line
from timeline.reading.role import Role

SEARCHED = 60
_LONGEST = 90
_TIMES = (Role.WHEN, Role.ENTERED, Role.TIME, Role.UNTIL)


@dataclass(frozen=True)
class Heading:
    """The rows of the heading (positions, not numbers) and its words by column; no rows where there is none.

    ``lowest`` are the words of the row nearest to the data, where there is more than one.
    """

    rows: tuple[int, ...]
    words: tuple[str, ...]
    lowest: tuple[str, ...] = ()

    @property
    def last(self) -> int:
        """The position of its last row, -1 where there is none."""
        return self.rows[-1] if self.rows else -1


def find(lines: Sequence[Line], width: int) -> Heading:
    """The heading: by known words first, else the row of short words above the first row with a date."""
    scores = [_score(line) for line in lines[:SEARCHED]]
    best = max(scores, default=0.0)
    if best >= 2:
        return _with_levels(lines, scores.index(best), width)
    first = _first_dated(lines)
    if first is None:
        return _undated(lines, width)
    for position in range(first - 1, -1, -1):
        if lines[position].filled:
            if _could_be(lines[position], len(lines[first].filled)):
                return _with_levels(lines, position, width)
            break
    return Heading((), ("",) * width)


class Printed:
    """A heading as it may be printed again further down: its words, or one of its rows."""

    def __init__(self, heading: Heading, lines: Sequence[Line]) -> None:
        rows = (lines[row].texts for row in heading.rows)
        forms = (_keyed(texts) for texts in (heading.words, *rows))
        self._forms = list({tuple(form.items()): form for form in forms if form}.values())

    def again(self, line: Line) -> bool:
        """Whether a row is the heading, or one of its rows, printed again."""
        return not line.moments and any(_same(line, form) for form in self._forms)

    def rearranged(self, line: Line) -> bool:
        """Whether a row has the words of the heading over other columns: a table of its own begins there."""
        if line.moments or len(line.filled) < 2 or any(len(line.texts[at]) > _LONGEST for at in line.filled):
            return False
        found = {_key(line.texts[at]) for at in line.filled}
        return any(
            len(found & set(form.values())) >= 0.7 * max(len(found), len(form)) for form in self._forms
        )


def _same(line: Line, form: Mapping[int, str]) -> bool:
    filled = line.filled
    most = max(len(filled), len(form))
    same = differ = 0
    for index in filled:
        if form.get(index) == _key(line.texts[index]):
            same += 1
        else:
            differ += 1
            if differ > 0.3 * most:
                return False
    return same >= 2 and same >= 0.7 * most


def looks_like_one(line: Line) -> bool:
    """Whether a row is a heading by its own words, wherever it stands."""
    return _score(line) >= 3


def _undated(lines: Sequence[Line], width: int) -> Heading:
    """The heading of a table without any date: its first full row, where most of its words are known ones."""
    position = next((at for at, line in enumerate(lines[:SEARCHED]) if len(line.filled) >= 2), None)
    if position is not None:
        texts = [lines[position].text(index) for index in lines[position].filled]
        known = sum(len(text) <= 50 and bool(vocabulary.match(text)) for text in texts)
        if known >= 0.5 * len(texts) and len(lines) > position + 1:
            return _with_levels(lines, position, width)
    return Heading((), ("",) * width)


def _score(line: Line) -> float:
    """How much a row looks like a heading by its words; 0 where it holds a date or lacks a word for when."""
    filled = line.filled
    if len(filled) < 2 or line.moments or any(len(line.texts[index]) > _LONGEST + 20 for index in filled):
        return 0.0
    matched, roles = 0.0, set()
    for index in filled:
        text = line.text(index).strip()
        if len(text) > _LONGEST or evidence.is_date(text):
            return 0.0
        found = vocabulary.match(text) if len(text) <= _LONGEST else ()
        if found and found[0].strength >= 0.3 * len(text.split()):
            matched += 1
            roles.add(found[0].role)
    if not roles & set(_TIMES) or len(roles) < 2 or matched < 0.5 * len(filled):
        return 0.0
    return matched


def _with_levels(lines: Sequence[Line], position: int, width: int) -> Heading:
    rows = [position]
    if position and _spans_next(lines[position - 1], lines[position]):
        rows.insert(0, position - 1)
    elif position + 1 < len(lines) and _spans_next(lines[position], lines[position + 1]):
        rows.append(position + 1)
    words: list[list[str]] = [[] for _ in range(width)]
    for row in rows:
        for index, text in _spread(lines[row]).items():
            if index < width and text not in words[index]:
                words[index] = [upper for upper in words[index] if not _said_again(upper, text)] + [text]
    lowest = tuple(levels[-1] if levels else "" for levels in words)
    return Heading(tuple(rows), tuple(" ".join(levels) for levels in words), lowest)


def _said_again(upper: str, lower: str) -> bool:
    """Whether the lower of two levels begins with all that the upper says: "Job" above "Job no"."""
    return f"{_key(lower)} ".startswith(f"{_key(upper)} ")


def _spans_next(upper: Line, lower: Line) -> bool:
    """Whether the upper row is a level above the lower: wide cells, more than one, over short undated cells."""
    if len(upper.filled) < 2 or len(lower.filled) < 2 or upper.moments or lower.moments:
        return False
    if not upper.spans and not lower.carried:
        return False
    under = {index for start, wide in upper.spans.items() for index in range(start, start + wide)}
    if not under & set(lower.filled) and not lower.carried:
        return False
    return all(
        len(line.text(i)) <= _LONGEST and not evidence.is_date(line.text(i))
        for line in (upper, lower)
        for i in line.filled
    )


def _spread(line: Line) -> dict[int, str]:
    """The words of a heading row over every column that they span."""
    words = {}
    for index in line.filled:
        for column in range(index, index + line.spans.get(index, 1)):
            words[column] = " ".join(line.text(index).split())
    return words


def _first_dated(lines: Sequence[Line]) -> int | None:
    for position, line in enumerate(lines[: SEARCHED * 2]):
        if len(line.filled) >= 2 and any(
            index in line.moments or evidence.is_date(line.text(index).strip()) for index in line.filled
        ):
            return position
    return None


def _could_be(line: Line, width: int) -> bool:
    filled = line.filled
    short = all(len(line.text(index)) <= 50 and not evidence.is_date(line.text(index)) for index in filled)
    wordy = sum(any(character.isalpha() for character in line.text(index)) for index in filled) >= 0.7 * len(
        filled
    )
    return short and wordy and len(filled) >= 2 and len(filled) >= 0.6 * width


def _keyed(texts: Sequence[str]) -> dict[int, str]:
    return {index: _key(text) for index, text in enumerate(texts) if text.strip()}


def _key(text: str) -> str:
    return " ".join(text.lower().split())
