"""What the page of a file shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from sqlalchemy.orm import Session

from timeline import names, when
from timeline.reading.found import PROBLEM, SKIP, SKIP_WORDS
from timeline.reading.role import Role
from workbench.chronology import decided
from workbench.persistence.stores import sources as store
from workbench.persistence.tables.source import Source, SourceRow

A_PAGE = 50
_OWN_TERMS = 3
_TERMS = {
    "blank": ("is blank", "are blank"),
    "header": ("heading", "headings"),
    "repeated_header": ("repeats the heading", "repeat the heading"),
    "title": ("title", "titles"),
    "subheading": ("heading between rows", "headings between rows"),
    "footer": ("total or note at the foot", "totals and notes at the foot"),
    "other_table": ("in a table that is no chronology", "in tables that are no chronology"),
    "continuation": ("goes on from the row above", "go on from the row above"),
    "left_out": ("left out by you", "left out by you"),
}


@dataclass(frozen=True)
class Asked:
    """A row that needs somebody: where it stands, what is written there, why it stopped, and the answer so far.

    ``proposed`` is the moment that the rows around it leave as the only one; ``tick`` is the field that takes it.
    """

    place: str
    field: str
    seen: str
    text: str
    sentence: str
    answer: str
    problem: str = ""
    understood: str = ""
    proposed: str = ""
    tick: str = ""


@dataclass(frozen=True)
class Column:
    """A column as it was read, with the field that changes it."""

    field: str
    number: int
    heading: str
    role: Role
    reason: str


@dataclass(frozen=True)
class Table:
    """A table or sheet of the file."""

    field: str
    title: str
    rows: int
    entries: int
    problems: int
    is_left_out: bool
    columns: tuple[Column, ...]

    @property
    def is_chronology(self) -> bool:
        """Whether anything of it goes into the timeline."""
        return bool(self.entries or self.problems)


@dataclass(frozen=True)
class Preview:
    """A file, checked."""

    source: Source
    rows: int
    entries: int
    problems: int
    terms: tuple[tuple[int, str], ...]
    tables: tuple[Table, ...]
    asked: tuple[Asked, ...]
    page: int
    pages: int
    skipped: tuple[tuple[str, tuple[SourceRow, ...]], ...]
    unknown: tuple[str, ...]
    first: tuple[tuple[str, str], ...]
    notices: tuple[str, ...]
    errors: tuple[tuple[str, str], ...] = field(default=())

    @property
    def left_out(self) -> int:
        """How many rows are neither entries nor problems."""
        return self.rows - self.entries - self.problems


def of(
    db: Session,
    source: Source,
    glossary: names.Glossary,
    *,
    page: int = 1,
    written: Mapping[str, str] | None = None,
    problems: Mapping[str, str] | None = None,
) -> Preview:
    """The page of a file; ``written`` and ``problems`` are what came back with an answer that was not understood."""
    total, choices = source.sum, store.choices(source)
    answered = () if source.state != store.WAITING else tuple(choices.whens)
    pages = max(1, -(-store.count(db, source, PROBLEM, answered) // A_PAGE))
    page = min(max(page, 1), pages)
    rows = store.rows(db, source, PROBLEM, besides=answered, offset=(page - 1) * A_PAGE, limit=A_PAGE)
    asking = _Asking(source, choices.whens, written or {}, problems or {})
    return Preview(
        source=source,
        rows=total.get("rows", 0),
        entries=total.get("entries", 0),
        problems=total.get("problems", 0),
        terms=_terms(total.get("skips", {})),
        tables=_tables(source, choices.parts_left_out),
        asked=tuple(asking.of(row) for row in rows),
        page=page,
        pages=pages,
        skipped=_skipped(store.rows(db, source, SKIP, limit=500)),
        unknown=tuple(name for name in total.get("names", []) if not glossary.spans(name)),
        first=tuple((moment, what) for moment, what in total.get("first", [])),
        notices=tuple(total.get("notices", [])),
        errors=tuple((problems or {}).items()),
    )


@dataclass(frozen=True)
class _Asking:
    source: Source
    whens: Mapping[tuple[str, int], str]
    written: Mapping[str, str]
    problems: Mapping[str, str]

    def of(self, row: SourceRow) -> Asked:
        tables = self.source.sum.get("tables", [])
        number = next(n for n, table in enumerate(tables) if table["part"] == row.part)
        name = decided.when_field(number, row.number)
        kept = self.whens.get((row.part, row.number), "")
        return Asked(
            place=place(row, self.source),
            field=name,
            seen=row.seen or "No date",
            text=words(row, self.source),
            sentence=row.sentence,
            answer=self.written.get(name, kept),
            problem=self.problems.get(name, ""),
            understood=_understood(kept) if row.outcome != PROBLEM else "",
            proposed="" if kept else self._proposed(row),
            tick=decided.tick_field(number, row.number),
        )

    def _proposed(self, row: SourceRow) -> str:
        proposals = self.source.sum.get("proposed", [])
        return next(
            (words for part, number, words in proposals if (part, number) == (row.part, row.number)), ""
        )


def place(row: SourceRow, source: Source) -> str:
    """Where a row stands in its file, in words: "Table 2, row 14", or "row 14" where there is one table."""
    titles = {table["part"]: table["title"] for table in source.sum.get("tables", [])}
    title = titles.get(row.part, "")
    line = f" (line {row.line})" if row.line and row.line != row.number else ""
    return f"{title}, row {row.number}{line}" if title else f"row {row.number}{line}"


def _understood(words: str) -> str:
    try:
        return when.read(words).words()
    except when.Unreadable:
        return ""


def words(row: SourceRow, source: Source) -> str:
    """What a row says happened; where no column is for that, all that stands in it but its date."""
    tables = source.sum.get("tables", [])
    columns: Sequence[Sequence[object]] = next(
        (table["columns"] for table in tables if table["part"] == row.part), []
    )
    told = [index for index, _heading, role, _reason in columns if role == Role.WHAT]
    words = [row.cells[index] for index in told if isinstance(index, int) and index < len(row.cells)]
    return " ".join(" ".join(words or [cell for cell in row.cells if cell != row.seen]).split())


def _terms(skips: Mapping[str, int]) -> tuple[tuple[int, str], ...]:
    """The rows left out, as terms of a sum: the largest kinds each, what is over together."""
    kinds = sorted(skips.items(), key=lambda pair: (-pair[1], pair[0]))
    own = kinds if len(kinds) <= _OWN_TERMS else kinds[: _OWN_TERMS - 1]
    over = sum(count for _, count in kinds[len(own) :])
    terms = [(count, _TERMS.get(kind, (kind, kind))[count > 1]) for kind, count in own]
    return tuple([*terms, (over, "left out otherwise")] if over else terms)


def _tables(source: Source, left_out: frozenset[str]) -> tuple[Table, ...]:
    return tuple(
        Table(
            decided.table_field(n),
            table["title"],
            table["rows"],
            table["entries"],
            table["problems"],
            table["part"] in left_out,
            tuple(
                Column(decided.column_field(n, index), index + 1, heading, Role(role), reason)
                for index, heading, role, reason in table["columns"]
            ),
        )
        for n, table in enumerate(source.sum.get("tables", []))
    )


def _skipped(rows: Sequence[SourceRow]) -> tuple[tuple[str, tuple[SourceRow, ...]], ...]:
    by_kind = sorted(rows, key=lambda row: row.reason)
    return tuple(
        (SKIP_WORDS.get(kind, kind), tuple(found))
        for kind, found in groupby(by_kind, key=lambda row: row.reason)
    )
