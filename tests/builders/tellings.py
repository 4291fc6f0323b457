"""Entries as agencies tell them, and the practice case as entries, without reading a file."""

import csv
import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from pathlib import Path
from typing import Any

from timeline.entry import Entry, Place
from timeline.when import Precision, When

MILL: dict[str, Any] = json.loads((Path(__file__).parent.parent / "mill" / "truth.json").read_text("utf-8"))
"""The practice case's right answers."""

_SEEN = {
    "Family members seen",
    "Who was seen",
    "Child / young person seen?",
    "Seen by us",
    "Persons seen",
    "Who was home",
}
_TOLD = {
    "Information received from",
    "Who told us",
    "Informed by",
    "Notified by",
    "Told by / shared with",
    "Told by",
}


def entry(id: str, agency: str, moment: str, what: str, **more: Any) -> Entry:
    """An entry; ``moment`` is a day or a minute in ISO form."""
    precision = Precision.MINUTE if "T" in moment else Precision.DAY
    return Entry(id, agency, When(datetime.fromisoformat(moment), precision), what, **more)


@dataclass(frozen=True)
class Case:
    """An invented case: its entries, and which pairs of them tell of one event."""

    entries: tuple[Entry, ...]
    same: frozenset[frozenset[str]]


def told(name: str) -> Case:
    """An invented case out of ``told/``; rows with the same letters under ``event`` tell of one event."""
    with (Path(__file__).parent / "told" / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="|", quoting=csv.QUOTE_NONE))
    events: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row["event"]:
            events[row["event"]].append(row["id"])
    return Case(
        tuple(
            entry(row["id"], row["agency"], row["when"], row["what"], told_by=row["told_by"]) for row in rows
        ),
        frozenset(frozenset(pair) for ids in events.values() for pair in combinations(ids, 2)),
    )


def mill() -> list[Entry]:
    """The 320 good rows of the practice case."""
    return [_of_row(row) for row in MILL["rows"] if row["expect"] == "event"]


def _of_row(row: dict[str, Any]) -> Entry:
    columns = row.get("columns") or {}
    end = row.get("end")
    when = When(
        _moment(row["start"]),
        Precision(row["precision"]),
        _moment(end) if end else None,
        not row["uncertain"],
    )
    return Entry(
        row["id"],
        row["agency"],
        when,
        row["text"],
        told_by=next((cell for heading, cell in columns.items() if heading in _TOLD), ""),
        seen=next((cell for heading, cell in columns.items() if heading in _SEEN), ""),
        further=tuple(
            (heading, cell)
            for heading, cell in columns.items()
            if heading not in _TOLD | _SEEN and cell != row["text"]
        ),
        place=Place(row["file"], str(row.get("table") or row.get("sheet") or ""), row["row"]),
    )


def _moment(written: str) -> datetime:
    return datetime.fromisoformat(written + {4: "-01-01", 7: "-01"}.get(len(written), ""))
