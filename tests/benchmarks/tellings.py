"""Candidates for one event told by several, among fifty thousand entries."""

from collections.abc import Mapping, Sequence

from tests.benchmarks.figure import Figure, timed
from tests.benchmarks.material import AGENCIES, Row
from timeline import merge, when
from timeline.entry import Entry


def figures(rows: Mapping[str, Sequence[Row]]) -> list[Figure]:
    """Measured once: it has no floor, only seconds."""
    found = [_entry(code, number, row) for code, own in rows.items() for number, row in enumerate(own)]
    return [Figure("Same-event candidates over 50,000 entries", timed(lambda: merge.candidates(found)), 5)]


def _entry(code: str, number: int, row: Row) -> Entry:
    moment = when.read(f"{row.day:%d/%m/%Y}", row.time)
    return Entry(
        f"{code}-{number}", AGENCIES[code], moment, row.what, told_by=row.told_by, action=row.outcome
    )
