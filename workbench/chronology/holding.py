"""What a waiting file holds: its entries as they were read, and the rows that have no date yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from timeline.entry import Entry, Place
from timeline.reading.found import PROBLEM, Reading
from timeline.when import Precision, When
from workbench.chronology import preview
from workbench.persistence.stores import sources as store
from workbench.persistence.tables.source import Source


@dataclass(frozen=True)
class Held:
    """Entries in the order of the file, and the words of each row that waits for a date, with its place."""

    entries: tuple[Entry, ...]
    waiting: tuple[tuple[Place, str], ...]


def read(found: Reading) -> Held:
    """What a reading gave just now."""
    waiting = [(row, row.problem) for row in found.problems]
    return Held(
        found.entries,
        tuple((Place(found.file, row.part, row.number), problem.text) for row, problem in waiting if problem),
    )


def kept(db: Session, source: Source) -> Held:
    """What was read when the file came, or when somebody last changed how it is read."""
    places = {row_id: place for place, row_id in store.row_ids(db, source).items()}
    return Held(
        tuple(
            _entry(told, Place(source.name, *places[row_id])) for told, row_id in store.kept(source) if row_id
        ),
        tuple(
            (Place(source.name, row.part, row.number), preview.words(row, source))
            for row in store.rows(db, source, PROBLEM)
        ),
    )


def _entry(told: Mapping[str, Any], place: Place) -> Entry:
    precision, recorded = Precision(told["precision"]), told["recorded"]
    return Entry(
        id=f"{place.file}:{place.part}:{place.row}",
        agency="",
        when=When(told["starts"], precision, told["ends"], told["certain"], told["written"]),
        what=told["what"],
        source=told["source"],
        people=tuple(told["people"]),
        told_by=told["told_by"],
        seen=told["seen"],
        said=told["said"],
        action=told["action"],
        further=tuple((heading, text) for heading, text in told["further"]),
        place=place,
        warnings=tuple(told["warnings"]),
        recorded=When(recorded, Precision.DAY) if recorded else None,
    )
