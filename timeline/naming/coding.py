"""A text with codes in place of names, and positions in both views."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline.naming import spelling
from timeline.naming.spelling import Person, Spelling

_TOKEN = re.compile(r"[^\W_]+")

Edges = list[tuple[int, int]]


@dataclass(frozen=True)
class Span:
    """Where a name stands in a text as received, and the code shown in its place."""

    start: int
    end: int
    code: str


@dataclass(frozen=True)
class Coded:
    """The coded view of a text, and the way between it and the text as received."""

    text: str
    spans: tuple[Span, ...]

    def to_received(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the received text behind a stretch of the coded one; a code cut in two counts whole."""
        return _across(start, end, self._codes, self._names)

    def to_coded(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the coded text that shows a stretch of the received one; a name cut in two counts whole."""
        return _across(start, end, self._names, self._codes)

    @cached_property
    def _names(self) -> Edges:
        return [(span.start, span.end) for span in self.spans]

    @cached_property
    def _codes(self) -> Edges:
        edges, moved = [], 0
        for span in self.spans:
            begin = span.start + moved
            edges.append((begin, begin + len(span.code)))
            moved += len(span.code) - (span.end - span.start)
        return edges


class Glossary:
    """The people of a case and their codes.

    A surname that several people carry cannot be told apart by itself ("the Latimers", "Ms Latimer"), so it gets a
    code of its own: "Family A" for the first such surname, "Family B" for the next. An alias such as "Ms Latimer"
    says whose it is.
    """

    def __init__(self, people: Sequence[Person]) -> None:
        self.people = tuple(people)
        self._spellings: dict[str, list[Spelling]] = defaultdict(list)
        for each in self._every_spelling():
            self._spellings[each.first].append(each)
        codes = {person.code for person in people} | {
            each.code for group in self._spellings.values() for each in group
        }
        self._codes = _whole(codes)
        self._openings = set(self._spellings) | {
            first[0].lower() for code in codes if (first := _TOKEN.search(code))
        }

    def coded(self, text: str) -> str:
        """The text with a code in place of each name. Coding a coded text changes nothing."""
        return self.coded_with_map(text).text

    def coded_with_map(self, text: str) -> Coded:
        """The coded text, with the way between its positions and those of the text as received."""
        spans = self.spans(text)
        parts, done = [], 0
        for span in spans:
            parts += [text[done : span.start], span.code]
            done = span.end
        return Coded("".join([*parts, text[done:]]), spans)

    def spans(self, text: str) -> tuple[Span, ...]:
        """Where names stand in a text, left to right, the longest spelling at each place.

        A code that stands in the text already is found too, so that it is marked and stays what it is.
        """
        return tuple(self._find(text)) if text and self._openings else ()

    def _find(self, text: str) -> Iterator[Span]:
        openings = [token for token in _TOKEN.finditer(text) if token[0].lower() in self._openings]
        if not openings:
            return
        codes = {match.start(): match for match in self._codes.finditer(text)} if self._codes else {}
        kept = [match.span() for match in codes.values()]
        done = 0
        places = dict.fromkeys(codes, "") | {token.start(): token[0].lower() for token in openings}
        for start, first in sorted(places.items()):
            if start < done:
                continue
            if start in codes:
                found: Span | None = Span(start, codes[start].end(), codes[start][0])
            else:
                found = self._longest(text, start, first, kept)
            if found:
                yield found
                done = found.end

    def _longest(self, text: str, start: int, first: str, kept: Edges) -> Span | None:
        best: Span | None = None
        for each in self._spellings.get(first, ()):
            match = each.pattern.match(text, start)
            if not match or _runs_on(text, match.end()) or _overlaps(kept, start, match.end()):
                continue
            title = spelling.title_before(text, start)
            if title and _overlaps(kept, *title.span(1)):
                title = None
            if (best is None or match.end() > best.end) and spelling.is_name_here(
                each, text, start, match.end(), title
            ):
                best = Span(start, match.end(), each.code)
        return best

    def _every_spelling(self) -> Iterator[Spelling]:
        shared: dict[str, list[Person]] = defaultdict(list)
        for person in self.people:
            shared[person.surname.lower()].append(person)
            yield from spelling.of(person)
        families = 0
        taken = {person.code for person in self.people}
        for surname, holders in shared.items():
            if not surname:
                continue
            code = holders[0].code
            if len(holders) > 1:
                code, families = _family_code(families, taken)
            yield from spelling.surname(holders[0].surname, code)


def _family_code(number: int, taken: set[str]) -> tuple[str, int]:
    while True:
        letters = chr(ord("A") + number % 26) * (number // 26 + 1)
        number += 1
        if f"Family {letters}" not in taken:
            return f"Family {letters}", number


def _whole(codes: set[str]) -> re.Pattern[str] | None:
    longest_first = sorted(filter(None, codes), key=lambda code: (-len(code), code))
    if not longest_first:
        return None
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, longest_first))})(?![^\W_])")


def _runs_on(text: str, end: int) -> bool:
    return end < len(text) and text[end].isalnum()


def _overlaps(stretches: Edges, start: int, end: int) -> bool:
    at = bisect_left(stretches, (end, end))
    return at > 0 and stretches[at - 1][1] > start


def _across(start: int, end: int, here: Edges, there: Edges) -> tuple[int, int]:
    first = _place(start, bisect_right([edge[0] for edge in here], start) - 1, here, there, 0)
    last = _place(end, bisect_left([edge[0] for edge in here], end) - 1, here, there, 1)
    return first, max(first, last)


def _place(position: int, at: int, here: Edges, there: Edges, side: int) -> int:
    """Where a position lands: inside a stretch at its start (side 0) or end (side 1), else as far behind it."""
    if at < 0:
        return position
    behind = position - here[at][1]
    if behind < 0 or (behind == 0 and side == 1):
        return there[at][side]
    return there[at][1] + behind
