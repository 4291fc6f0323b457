"""People in a case under codes: who is named, and the coded and the named view of a text."""

import re
from collections.abc import Sequence

from timeline.entry import Entry

_FULL = re.compile(r"\b[A-Z][a-z]+(?:-[A-Z][a-z]+)? (?:[A-Z][a-z]+|[A-Z]{3,})\b")


def found(entries: Sequence[Entry]) -> tuple[str, ...]:
    """The people named in these entries."""
    people = {name.strip() for entry in entries for cell in entry.people for name in re.split(r"[;,]", cell) if name.strip()}
    return tuple(sorted(people))
