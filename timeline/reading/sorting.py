"""What each row of a chronology is: an entry, a problem or a named skip."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline import when
from timeline.entry import Entry, Place
from timeline.reading import headings, layout, naming, sequence
from timeline.reading.choices import Choices
from timeline.reading.dating import Dated, Dating
from timeline.reading.found import ENTRY, PROBLEM, SKIP, Column, Problem, Row
from timeline.reading.grid import Grid, Line
from timeline.reading.headings import Heading
from timeline.reading.role import Role
from timeline.when import Unreadable

HIDDEN = "The row is hidden in the file"
RECORDED_BEFORE = "The date of recording is before the date of what was recorded"
STRAY = "The date stands out of the order of the rows around it"
_NARRATIVE = (Role.WHAT, Role.ACTION, Role.OUTCOME, Role.SAID)


@dataclass
class _Draft:
    """A row while its table is read: later rows may add words to it, or a remark."""

    line: Line
    skip: str | None = None
    dated: Dated | None = None
    problem: Unreadable | None = None
    more: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


class Sorter:
    """Sorts the rows of one table below its heading."""

    def __init__(
        self,
        file: str,
        agency: str,
        grid: Grid,
        heading: Heading,
        columns: Sequence[Column],
        choices: Choices,
        month_first: bool = False,
    ) -> None:
        self._file, self._agency, self._grid, self._heading, self._choices = (
            file,
            agency,
            grid,
            heading,
            choices,
        )
        self._columns = columns
        self._places: dict[Role, list[int]] = {}
        for column in columns:
            self._places.setdefault(column.role, []).append(column.index)
        self._dating = Dating(self._places, grid, month_first)
        self._drafts: list[_Draft] = []
        self._open: _Draft | None = None
        self._last_dated = max(
            (
                position
                for position, line in enumerate(grid.lines)
                if self._dating.has_date(line) and len(line.filled) > 1
            ),
            default=-1,
        )

        self._blank_leans = self._blanks_stand_for_the_date_above()

    def rows(self) -> tuple[Row, ...]:
        """Every row of the table, in its order."""
        for position, line in enumerate(self._grid.lines):
            self._drafts.append(self._draft(position, line))
        dated = [draft for draft in self._drafts if draft.dated]
        for position in sequence.strays([draft.dated.when for draft in dated if draft.dated]):
            dated[position].warnings.append(STRAY)
        return tuple(self._row(draft) for draft in self._drafts)

    def _draft(self, position: int, line: Line) -> _Draft:
        place = (self._grid.part, line.number)
        if line.deleted or place in self._choices.rows_left_out:
            return _Draft(line, skip="left_out")
        mended = self._choices.whens.get(place)
        if mended is not None and line.filled:
            return self._mended(line, mended)
        skip = self._skip(position, line)
        if skip == "continuation" and self._open:
            self._open.more.append(self._words(line))
        if skip:
            return _Draft(line, skip=skip)
        return self._told(line)

    def _skip(self, position: int, line: Line) -> str | None:
        if position in self._heading.rows:
            return "header"
        if not line.filled:
            return "blank"
        if position < (self._heading.rows[0] if self._heading.rows else 0):
            return "title"
        if headings.repeats(line, self._heading, self._grid.lines):
            return "repeated_header"
        if not self._places.get(Role.WHEN):
            return None
        return self._between(position, line)

    def _between(self, position: int, line: Line) -> str | None:
        """A row below the heading that may be no entry."""
        filled = line.filled
        words = self._places.get(Role.WHAT, [])
        if layout.is_foot(line, position < self._last_dated, words) and not self._is_dated(line):
            return "footer"
        first = line.text(filled[0]).strip()
        if len(filled) == 1 and (layout.is_across(line, self._grid.width) or filled[0] not in words):
            return self._single(position, line, first)
        if len(filled) == 1 and layout.is_band(first):
            self._begin(first)
            return "subheading"
        if not self._dating.has_date(line) and self._only_words(line):
            if self._open is None:
                return None
            if (
                len(filled) == 1
                and layout.is_shouted(first)
                and not layout.goes_on(first)
                and len(first) < 90
            ):
                self._begin(first)
                return "subheading"
            return "continuation"
        return None

    def _single(self, position: int, line: Line, first: str) -> str | None:
        """A row with one cell that is not the column of what happened, or is as wide as the table."""
        dated = self._is_dated(line)
        if dated and not layout.is_band(first) and line.filled[0] in self._places.get(Role.WHEN, ()):
            return None
        if layout.begins_with_date(first):
            return None
        if self._before_heading_again(position) or self._is_title_again(first):
            return "title"
        if self._open and (len(first) > 150 or (len(first) > 40 and layout.goes_on(first))):
            return "continuation"
        if (
            position > self._last_dated
            and self._last_dated >= 0
            and not layout.is_across(line, self._grid.width)
        ):
            return "footer"
        self._begin(first)
        return "subheading"

    def _begin(self, words: str) -> None:
        self._dating.year = layout.year_of(words)

    def _is_dated(self, line: Line) -> bool:
        try:
            self._dating.read(line)
        except Unreadable:
            return False
        return True

    def _before_heading_again(self, position: int) -> bool:
        following = next(
            (line for line in self._grid.lines[position + 1 : position + 4] if line.filled), None
        )
        return following is not None and headings.repeats(following, self._heading, self._grid.lines)

    def _is_title_again(self, words: str) -> bool:
        above = self._grid.lines[: self._heading.rows[0]] if self._heading.rows else ()
        plain = _without_figures(words)
        return any(plain == _without_figures(line.text(index)) for line in above for index in line.filled)

    def _only_words(self, line: Line) -> bool:
        narrative = {index for role in _NARRATIVE for index in self._places.get(role, ())}
        return set(line.filled) <= narrative and bool(set(line.filled) & set(self._places.get(Role.WHAT, ())))

    def _blanks_stand_for_the_date_above(self) -> bool:
        """Whether so many full rows lack a date that leaving it blank must be this table's way of repeating it."""
        below = self._grid.lines[self._heading.last + 1 :]
        full = [
            line
            for line in below
            if len(line.filled) > 1 and any(line.text(i) for i in self._places.get(Role.WHAT, ()))
        ]
        blank = [line for line in full if not self._dating.has_date(line) and not self._only_words(line)]
        return len(blank) >= 3 and len(blank) >= 0.3 * len(full) and len(blank) < len(full)

    def _told(self, line: Line) -> _Draft:
        draft = _Draft(line)
        if not self._places.get(Role.WHEN):
            sentence = (
                "No column of this table was understood as the date. Choose the column that "
                "says when it happened"
            )
            draft.problem = Unreadable("no_date_column", sentence)
            return draft
        try:
            draft.dated = self._dating.read(line, self._blank_leans)
            draft.warnings += draft.dated.remarks
        except Unreadable as problem:
            draft.problem = problem
        self._open = draft
        return draft

    def _mended(self, line: Line, words: str) -> _Draft:
        draft = _Draft(line)
        try:
            moment, remarks = when.examine(words)
            draft.dated = Dated(replace(moment, written=words), remarks)
        except Unreadable as problem:
            draft.problem = problem
        self._open = draft
        return draft

    def _words(self, line: Line) -> str:
        texts = [line.text(index).strip() for index in line.filled]
        return "\n".join(text for text in texts if text)

    def _row(self, draft: _Draft) -> Row:
        line = draft.line
        row = Row(self._grid.part, line.number, line.texts, SKIP, None, None, draft.skip, line.physical)
        if draft.skip:
            return row
        what = "\n".join([self._joined(line, Role.WHAT), *draft.more]).strip()
        if draft.problem:
            text = what or self._words(line)
            problem = Problem(draft.problem.kind, draft.problem.sentence, draft.problem.seen, text)
            return replace(row, outcome=PROBLEM, problem=problem)
        return replace(row, outcome=ENTRY, entry=self._entry(draft, what))

    def _entry(self, draft: _Draft, what: str) -> Entry:
        line, dated = draft.line, draft.dated
        assert dated is not None
        warnings = [*draft.warnings]
        if line.hidden:
            warnings.append(HIDDEN)
        if not what:
            what = self._beside(line)
            warnings.append("Nothing stands in the column of what happened")
        recorded = self._dating.recorded(line)
        if recorded and recorded.latest < dated.when.earliest:
            warnings.append(RECORDED_BEFORE)
        return Entry(
            id=f"{self._file}:{self._grid.part}:{line.number}",
            agency=" ".join(self._joined(line, Role.AGENCY, " ").split()) or self._agency,
            when=dated.when,
            what=what,
            source=self._joined(line, Role.SOURCE, "; "),
            people=naming.people([line.shown(index) for index in self._places.get(Role.PEOPLE, ())]),
            told_by=self._joined(line, Role.TOLD_BY, "; "),
            seen=self._joined(line, Role.SEEN, "; "),
            said=self._joined(line, Role.SAID),
            action=self._joined(line, Role.ACTION),
            further=self._further(line),
            place=Place(self._file, self._grid.part, line.number),
            warnings=tuple(dict.fromkeys(warnings)),
            recorded=recorded,
        )

    def _joined(self, line: Line, role: Role, between: str = "\n") -> str:
        texts = (line.shown(index).strip() for index in self._places.get(role, ()))
        return between.join(text for text in texts if text)

    def _beside(self, line: Line) -> str:
        for role in (Role.OUTCOME, Role.ACTION, Role.SAID, Role.OTHER):
            words = self._joined(line, role)
            if words:
                return words
        return ""

    def _further(self, line: Line) -> tuple[tuple[str, str], ...]:
        kept = (Role.OTHER, Role.OUTCOME, Role.WORKER, Role.REFERENCE, Role.ENTERED)
        found = []
        for column in self._columns:
            text = line.shown(column.index).strip() if column.role in kept else ""
            if text:
                found.append((column.heading or f"Column {column.index + 1}", text))
        return tuple(found)


def _without_figures(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalpha())
