"""Drafts become rows and entries: their words are put together from the cells, as received."""

from collections.abc import Sequence

from timeline.entry import Entry, Place
from timeline.reading import layout, naming
from timeline.reading.draft import Draft, Drafted, Drafts
from timeline.reading.found import ENTRY, PROBLEM, SKIP, Problem, Reading, Row, Table
from timeline.reading.grid import Line
from timeline.reading.role import Role
from timeline.when import Unreadable, When

NO_WORDS = "Nothing stands in the column of what happened"
_INSTEAD_OF_WHAT = (Role.OUTCOME, Role.ACTION, Role.SAID, Role.OTHER)
_FURTHER = (Role.OTHER, Role.OUTCOME, Role.WORKER, Role.REFERENCE, Role.ENTERED)


def reading(drafted: Drafted) -> Reading:
    """The file with its entries."""
    tables = (
        Table(table.part, table.title, table.columns, _Rows(drafted, table).all()) for table in drafted.tables
    )
    return Reading(drafted.file, tuple(tables), drafted.notices)


class _Rows:
    """Composes the rows of one table."""

    def __init__(self, drafted: Drafted, table: Drafts) -> None:
        self._file, self._agency, self._table = drafted.file, drafted.agency, table
        places: dict[Role, list[int]] = {}
        for column in table.columns:
            places.setdefault(column.role, []).append(column.index)
        self._places = {role: tuple(indexes) for role, indexes in places.items()}
        self._headings = {
            column.index: column.heading or f"Column {column.index + 1}" for column in table.columns
        }
        self._further = [
            (column.index, self._headings[column.index])
            for column in table.columns
            if column.role in _FURTHER
        ]

    def all(self) -> tuple[Row, ...]:
        return tuple([self._row(draft) for draft in self._table.rows])

    def _row(self, draft: Draft) -> Row:
        line, part = draft.line, self._table.part
        if draft.when:
            entry = self._entry(draft, draft.when)
            return Row(part, line.number, line.texts, ENTRY, entry, line=line.physical)
        if draft.problem:
            problem = self._problem(draft, draft.problem)
            return Row(part, line.number, line.texts, PROBLEM, problem=problem, line=line.physical)
        return Row(part, line.number, line.texts, SKIP, skip=draft.skip, line=line.physical)

    def _problem(self, draft: Draft, problem: Unreadable) -> Problem:
        words = self._what(draft) or layout.words(draft.line)
        return Problem(problem.kind, problem.sentence, problem.seen, words, problem.proposed)

    def _entry(self, draft: Draft, moment: When) -> Entry:
        line, part = draft.line, self._table.part
        what = self._what(draft)
        return Entry(
            f"{self._file}:{part}:{line.number}",
            " ".join(self._joined(line, Role.AGENCY, " ").split()) or self._agency,
            moment,
            what or self._beside(line),
            self._joined(line, Role.SOURCE, "; "),
            self._people(line),
            self._joined(line, Role.TOLD_BY, "; "),
            self._joined(line, Role.SEEN, "; "),
            self._joined(line, Role.SAID),
            self._joined(line, Role.ACTION),
            self._kept_beside(line),
            Place(self._file, part, line.number),
            draft.warnings if what else (*draft.warnings, NO_WORDS),
            draft.recorded,
        )

    def _what(self, draft: Draft) -> str:
        what = self._joined(draft.line, Role.WHAT)
        return "\n".join((what, *draft.more)).strip() if draft.more else what

    def _joined(self, line: Line, role: Role, between: str = "\n") -> str:
        indexes: Sequence[int] = self._places.get(role, ())
        if len(indexes) < 2:
            return line.shown(indexes[0]).strip() if indexes else ""
        texts = (line.shown(index).strip() for index in indexes)
        return between.join(text for text in texts if text)

    def _people(self, line: Line) -> tuple[str, ...]:
        indexes = self._places.get(Role.PEOPLE, ())
        return naming.people([line.shown(index) for index in indexes]) if indexes else ()

    def _beside(self, line: Line) -> str:
        return next(filter(None, (self._joined(line, role) for role in _INSTEAD_OF_WHAT)), "")

    def _kept_beside(self, line: Line) -> tuple[tuple[str, str], ...]:
        pairs = [(heading, line.shown(index).strip()) for index, heading in self._further]
        for index in self._places.get(Role.PEOPLE, ()):
            if not naming.people([line.shown(index)]):
                pairs.append((self._headings[index], line.shown(index).strip()))
        return tuple([pair for pair in pairs if pair[1]])
