"""The flow ledger as a page shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from timeline import knowledge
from timeline.knowledge import Cell, Delay, Ledger
from workbench.page import said
from workbench.persistence.stores import agencies, entry_words, key_facts, told
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.told import KeyFact

MOST_WORST = 10


@dataclass(frozen=True)
class Box:
    """A cell of the table: what it says, and what shows it, an entry or a telling by its id."""

    agency: Agency
    words: str
    beneath: str
    entry_id: str
    told_id: str
    never: bool


@dataclass(frozen=True)
class Row:
    """A fact with a box for every agency."""

    fact: KeyFact
    boxes: tuple[Box, ...]


@dataclass(frozen=True)
class Page:
    """All of the ledger. First, reached and never add up to every fact in every agency."""

    agencies: Sequence[Agency]
    rows: tuple[Row, ...]
    worst: tuple[tuple[KeyFact, Box], ...]
    first: int
    reached: int
    never: int


def of(db: Session, review: Review) -> Page:
    """The ledger of a review."""
    facts, rows = key_facts.of_review(db, review), agencies.of_review(db, review)
    ledger = (
        knowledge.ledger(
            key_facts.as_timeline(facts),
            entry_words.silent(db, review),
            told.as_timeline(db, review),
            [row.id for row in rows],
        )
        if facts
        else Ledger(())
    )
    by_id, by_agency = {fact.id: fact for fact in facts}, {row.id: row for row in rows}
    return Page(
        rows,
        tuple(
            Row(by_id[line.fact.id], tuple(_box(cell, by_agency) for cell in line.cells))
            for line in ledger.lines
        ),
        tuple((by_id[line.fact.id], _box(cell, by_agency)) for line, cell in ledger.worst[:MOST_WORST]),
        len(rows) * len(facts) - ledger.reached - ledger.never,
        ledger.reached,
        ledger.never,
    )


def delay_words(delay: Delay) -> str:
    """How long after the first, as honestly as the dates allow."""
    if delay.most is None:
        return "nobody wrote when"
    if delay.most == 0:
        return "the same day, later"
    if delay.least == delay.most:
        return f"{said.plural(delay.most, 'day')} later"
    return f"{delay.least:,} to {said.plural(delay.most, 'day')} later"


def _box(cell: Cell, rows: Mapping[str, Agency]) -> Box:
    agency = rows[cell.agency]
    if cell.learned is None:
        return Box(agency, "Never, as far as anybody wrote", "", "", "", True)
    told = cell.learned.told
    beneath = f"Told {_span(cell)}" if told else f"Own entry, {_span(cell)}"
    return Box(agency, _words(cell), beneath, cell.learned.entry.id, told.id if told else "", False)


def _words(cell: Cell) -> str:
    if cell.is_first:
        return "Knew first"
    words = delay_words(cell.delay) if cell.delay else "nobody wrote when"
    words = words[:1].upper() + words[1:]
    return f"{words}, or perhaps first" if cell.may_be_first else words


def _span(cell: Cell) -> str:
    """The day on which it learned, or the first and the last that the dates allow."""
    assert cell.since
    first, last = cell.since
    if last is None:
        return f"after {_day(first)}"
    return _day(last) if first == last else f"{_day(first)} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
