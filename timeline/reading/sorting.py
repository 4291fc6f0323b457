"""What each row of a chronology is: an entry, a problem or a named skip."""

from collections.abc import Callable, Sequence

from timeline.reading import evidence, headings, layout, proposing, sequence
from timeline.reading.choices import Choices
from timeline.reading.dating import Dated, Dating
from timeline.reading.draft import Draft
from timeline.reading.found import Column
from timeline.reading.grid import Grid, Line
from timeline.reading.headings import Heading
from timeline.reading.role import Role
from timeline.when import Unreadable

HIDDEN = "The row is hidden in the file"
RECORDED_BEFORE = "The date of recording is before the date of what was recorded"
_NO_COLUMN = (
    "No column of this table was understood as the date. Choose the column that says when it happened"
)
_NARRATIVE = (Role.WHAT, Role.ACTION, Role.OUTCOME, Role.SAID)


class Sorter:
    """Sorts the rows of one table below its heading."""

    def __init__(
        self,
        grid: Grid,
        heading: Heading,
        columns: Sequence[Column],
        choices: Choices,
        month_first: bool = False,
    ) -> None:
        self._grid, self._heading, self._choices = grid, heading, choices
        self._width = grid.width
        self._places: dict[Role, list[int]] = {}
        for column in columns:
            self._places.setdefault(column.role, []).append(column.index)
        self._words = frozenset(self._places.get(Role.WHAT, ()))
        self._narrative = frozenset(index for role in _NARRATIVE for index in self._places.get(role, ()))
        self._printed = headings.Printed(heading, grid.lines)
        self._dating = Dating(self._places, grid, month_first)
        self._month_first = month_first
        self._open: Draft | None = None
        self._footed = False
        self._last_dated = self._last_with_a_date()
        self._blank_leans = self._blanks_stand_for_the_date_above()

    def drafts(self) -> tuple[Draft, ...]:
        """Every row of the table, in its order."""
        drafts = [self._draft(position, line) for position, line in enumerate(self._grid.lines)]
        sequence.remark(drafts)
        proposing.propose(drafts, self._month_first)
        return tuple(drafts)

    def _draft(self, position: int, line: Line) -> Draft:
        place = (self._grid.part, line.number)
        if line.deleted or place in self._choices.rows_left_out:
            return Draft(line, "left_out")
        mended = self._choices.whens.get(place)
        if mended is not None and line.filled:
            return self._dated(line, lambda: self._dating.mended(line, mended))
        skip = self._skip(position, line)
        if skip == "continuation" and self._open:
            self._open.more += (layout.words(line),)
        self._footed = skip == "footer" and position > self._last_dated >= 0
        if skip:
            return Draft(line, skip)
        if not self._dating.columns and not self._dating.stands_above:
            return Draft(line, problem=Unreadable("no_date_column", _NO_COLUMN))
        return self._dated(line, lambda: self._dating.read(line, self._blank_leans))

    def _dated(self, line: Line, read: Callable[[], Dated]) -> Draft:
        """A row that tells of something, with its moment or with what is wrong about it."""
        draft = self._open = Draft(line, recorded=self._dating.recorded(line))
        try:
            dated = read()
        except Unreadable as problem:
            draft.problem = problem
            return draft
        draft.when, warnings = dated.when, dated.remarks
        if line.hidden:
            warnings += (HIDDEN,)
        if draft.recorded and draft.recorded.latest < dated.when.earliest:
            warnings += (RECORDED_BEFORE,)
        draft.warnings = warnings
        return draft

    def _skip(self, position: int, line: Line) -> str | None:
        if position in self._heading.rows:
            return "header"
        if not line.filled:
            return "blank"
        if position < (self._heading.rows[0] if self._heading.rows else 0):
            return "title"
        if self._printed.again(line):
            return "repeated_header"
        if self._heads_the_rows_below(position, line):
            self._dating.begin(line.text(line.filled[0]))
            return "subheading"
        return self._between(position, line) if self._dating.columns else None

    def _between(self, position: int, line: Line) -> str | None:
        """A row below the heading that may be no entry."""
        filled = line.filled
        if layout.is_foot(line, position < self._last_dated, self._words) and not self._dating.gives_date(
            line
        ):
            return "footer"
        first = line.text(filled[0]).strip()
        if len(filled) == 1 and (layout.is_across(line, self._width) or filled[0] not in self._words):
            return self._single(position, line, first)
        if len(filled) == 1 and layout.is_band(first):
            self._dating.begin(first)
            return "subheading"
        if self._open is None or not self._only_words(line) or self._dating.has_date(line):
            return None
        if len(filled) == 1 and layout.is_shouted(first) and not layout.goes_on(first) and len(first) < 90:
            self._dating.begin(first)
            return "subheading"
        return "continuation"

    def _single(self, position: int, line: Line, first: str) -> str | None:
        """A row with one cell that is not the column of what happened, or is as wide as the table."""
        if self._footed:
            return "footer"
        dated = self._dating.gives_date(line)
        if dated and not layout.is_band(first) and line.filled[0] in self._dating.columns:
            return None
        if layout.begins_with_date(first):
            return None
        if self._before_heading_again(position) or self._is_title_again(first):
            return "title"
        if self._open and (len(first) > 150 or (len(first) > 40 and layout.goes_on(first))):
            return "continuation"
        if position > self._last_dated and self._last_dated >= 0 and not layout.is_across(line, self._width):
            return "footer"
        self._dating.begin(first)
        return "subheading"

    def _heads_the_rows_below(self, position: int, line: Line) -> bool:
        """Whether a row is no more than a date, over a full row that has none of its own."""
        if len(line.filled) > 1 or not evidence.is_bare_date(line.text(line.filled[0]).strip()):
            return False
        below = next((each for each in self._grid.lines[position + 1 :] if each.filled), None)
        return below is not None and len(below.filled) > 1 and not self._dating.has_date(below)

    def _before_heading_again(self, position: int) -> bool:
        following = next(
            (line for line in self._grid.lines[position + 1 : position + 4] if line.filled), None
        )
        return following is not None and self._printed.again(following)

    def _is_title_again(self, words: str) -> bool:
        above = self._grid.lines[: self._heading.rows[0]] if self._heading.rows else ()
        plain = _without_figures(words)
        return any(plain == _without_figures(line.text(index)) for line in above for index in line.filled)

    def _only_words(self, line: Line) -> bool:
        return self._narrative.issuperset(line.filled) and not self._words.isdisjoint(line.filled)

    def _last_with_a_date(self) -> int:
        """The position of the last full row with a date, -1 where there is none."""
        lines = self._grid.lines
        full = (at for at in range(len(lines) - 1, -1, -1) if len(lines[at].filled) > 1)
        return next((at for at in full if self._dating.has_date(lines[at])), -1)

    def _blanks_stand_for_the_date_above(self) -> bool:
        """Whether so many full rows lack a date that leaving it blank must be this table's way of repeating it."""
        below = self._grid.lines[self._heading.last + 1 :]
        full = [line for line in below if len(line.filled) > 1 and not self._words.isdisjoint(line.filled)]
        blank = [line for line in full if not self._dating.has_date(line) and not self._only_words(line)]
        return len(blank) >= 3 and len(blank) >= 0.3 * len(full) and len(blank) < len(full)


def _without_figures(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalpha())
