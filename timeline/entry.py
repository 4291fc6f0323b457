"""One line of one agency's chronology, and where it stood."""

from dataclasses import dataclass, field

from timeline.when import When


@dataclass(frozen=True)
class Place:
    """Where a row stands in what an agency sent: file name, table or sheet, and the row's own number."""

    file: str
    part: str
    row: int


@dataclass(frozen=True)
class Entry:
    """One line of a chronology. ``what`` and the other words are as received; nothing is tidied.

    ``recorded`` is when it was written down, where the agency says so.
    """

    id: str
    agency: str
    when: When
    what: str
    source: str = ""
    people: tuple[str, ...] = ()
    told_by: str = ""
    seen: str = ""
    said: str = ""
    action: str = ""
    further: tuple[tuple[str, str], ...] = ()
    place: Place | None = None
    warnings: tuple[str, ...] = field(default=())
    recorded: When | None = None
