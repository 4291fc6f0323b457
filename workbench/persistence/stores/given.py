"""What a file gives of an entry, by the columns that keep it, or in bytes while the file waits to be added."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import orjson

from timeline import entry as timeline_entry
from timeline.when import Precision, When
from workbench.persistence.stores import dated

Columns = dict[str, Any]
Kept = tuple[Columns, str | None]
_MOMENTS = ("starts", "ends", "latest", "sorts_at", "recorded")


def columns(entry: timeline_entry.Entry) -> Columns:
    """What a file says of an entry."""
    return {
        **moment(entry.when),
        "written": entry.when.written,
        "what": entry.what,
        "source": entry.source,
        "people": list(entry.people),
        "told_by": entry.told_by,
        "seen": entry.seen,
        "said": entry.said,
        "action": entry.action,
        "further": [list(pair) for pair in entry.further],
        "warnings": list(entry.warnings),
        "recorded": _day(entry.recorded),
    }


def moment(when: When) -> Columns:
    """When it was, and where it stands because of that."""
    return {**dated.columns(when), "sorts_at": when.start}


def to_bytes(entries: Sequence[Kept]) -> bytes:
    """Entries with the ids of their rows."""
    return orjson.dumps(entries)


def from_bytes(kept: bytes) -> list[Kept]:
    """The same again."""
    return [(_again(written), row_id) for written, row_id in orjson.loads(kept)]


def _again(written: Columns) -> Columns:
    for name in _MOMENTS:
        if written[name] is not None:
            written[name] = datetime.fromisoformat(written[name])
    return written


def _day(recorded: When | None) -> datetime | None:
    """The day a row was written down; none where that is known less closely."""
    return recorded.start if recorded and recorded.precision in (Precision.MINUTE, Precision.DAY) else None
