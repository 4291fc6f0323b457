"""The timeline as JSON, for programs; docs/timeline-export.md says what each part means."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, BinaryIO

from timeline.when import When
from timeline.writing.line import Line

FORMAT, VERSION = "case-review-timeline", 1


def write(head: Mapping[str, Any], lines: Iterable[Line], out: BinaryIO) -> None:
    """Write one object: what is known of the whole, then the entries, one a line, as they come."""
    opening = json.dumps({"format": FORMAT, "version": VERSION, **head}, ensure_ascii=False, indent=1)
    _put(out, opening.removesuffix("\n}") + ',\n "entries": [')
    between = "\n  "
    for line in lines:
        _put(out, between + json.dumps(entry(line), ensure_ascii=False))
        between = ",\n  "
    _put(out, "\n ]\n}\n")


def entry(line: Line) -> dict[str, Any]:
    """One entry with everything that is known of it."""
    told = line.entry
    return {
        "id": told.id,
        "agency": told.agency,
        "when": moment(told.when),
        "recorded": moment(told.recorded) if told.recorded else None,
        "what": told.what,
        "told_by": told.told_by,
        "seen": told.seen,
        "said": told.said,
        "action": told.action,
        "source": told.source,
        "named_in_columns": list(told.people),
        "further": [{"heading": heading, "text": text} for heading, text in told.further],
        "people": list(line.people),
        "episodes": list(line.episodes),
        "event": line.event,
        "withdrawn": line.is_withdrawn,
        "remarks": list(told.warnings),
        "place": {"file": told.place.file, "part": told.place.part, "row": told.place.row}
        if told.place
        else None,
    }


def moment(when: When) -> dict[str, Any]:
    """When something was: as written, in words, and as it sorts, never closer than it was written."""
    return {
        "written": when.written,
        "words": when.words(),
        "start": when.iso_start(),
        "end": when.iso_end(),
        "precision": when.precision.value,
        "certain": when.certain,
        "earliest": _to_the_minute(when.earliest),
        "latest": _to_the_minute(when.latest),
    }


def _to_the_minute(instant: datetime) -> str:
    return instant.isoformat(timespec="minutes")


def _put(out: BinaryIO, text: str) -> None:
    _ = out.write(text.encode("utf-8", "replace"))
