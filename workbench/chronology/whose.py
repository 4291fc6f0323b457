"""Whose file this may be: likeness between an agency and the file's name and opening words. A guess, to be checked."""

import re
from collections.abc import Sequence

from timeline.merging.agencies import kinds_named
from timeline.reading.found import Reading
from workbench.persistence.tables.agency import Agency

_CODE, _WORD, _KIND, _TITLE, _HEADING = 4, 2, 3, 2, 1
_ENOUGH = 2
_TOO_COMMON = frozenset(
    (
        "agency",
        "and",
        "association",
        "authority",
        "board",
        "care",
        "centre",
        "chronology",
        "council",
        "department",
    )
    + (
        "for",
        "foundation",
        "health",
        "log",
        "of",
        "office",
        "partnership",
        "review",
        "safeguarding",
        "service",
    )
    + ("services", "support", "team", "the", "timeline", "trust")
)
_WORDS = re.compile(r"[^\W_]+")


def likely(name: str, reading: Reading, agencies: Sequence[Agency]) -> Agency | None:
    """The agency that the file most looks like; none where nothing speaks for one, or as much for another."""
    opening = _opening(reading)
    weighed = sorted(
        ((_weight(agency, name, opening), agency) for agency in agencies), key=lambda pair: -pair[0]
    )
    if not weighed or weighed[0][0] < _ENOUGH:
        return None
    clear = len(weighed) == 1 or weighed[0][0] > weighed[1][0]
    return weighed[0][1] if clear else None


def _weight(agency: Agency, name: str, opening: str) -> int:
    called = name.replace("_", " ")
    in_name, in_opening = _words(called), _words(opening)
    own = _words(agency.name) - _TOO_COMMON
    kinds = kinds_named(agency.name)
    weight = _CODE if agency.code.lower() in in_name else 0
    weight += _WORD * len(own & in_name) + _TITLE * bool(own and own <= in_opening)
    weight += _KIND * bool(kinds & kinds_named(called)) + _TITLE * bool(kinds & kinds_named(opening))
    return weight + _HEADING * (agency.code.lower() in in_opening)


def _opening(reading: Reading) -> str:
    """What stands above and beside the entries: titles, sheets, headings."""
    skipped = [row for row in reading.skips if row.skip in ("title", "subheading", "header", "footer")]
    lines = [cell for row in skipped[:20] for cell in row.cells]
    return " . ".join([*(table.title for table in reading.tables), *lines])


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORDS.findall(text))
