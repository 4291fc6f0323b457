"""An entry as it is written out: its words in codes or as received, with what was found out about it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline.entry import Entry, Place
from timeline.names import Glossary
from timeline.when import When


@dataclass(frozen=True)
class Line:
    """An entry with the codes of those it names, the episodes it is part of, and the event that it tells of.

    ``event`` is a number that entries of one event share. ``is_withdrawn``: its agency sent the file again without it.
    """

    entry: Entry
    people: tuple[str, ...] = ()
    episodes: tuple[int, ...] = ()
    event: int | None = None
    is_withdrawn: bool = False


def codes(entry: Entry, glossary: Glossary) -> tuple[str, ...]:
    """The codes of those whom an entry names, each once, as they come in its words and columns."""
    texts = (entry.what, entry.told_by, entry.seen, entry.said, entry.action, entry.source, *entry.people)
    further = (text for _, text in entry.further)
    return tuple(dict.fromkeys(span.code for text in (*texts, *further) for span in glossary.spans(text)))


def coded(entry: Entry, code: Callable[[str], str]) -> Entry:
    """An entry with every text of it in codes."""
    place = entry.place
    return replace(
        entry,
        agency=code(entry.agency),
        when=_coded(entry.when, code),
        what=code(entry.what),
        source=code(entry.source),
        people=tuple(code(name) for name in entry.people),
        told_by=code(entry.told_by),
        seen=code(entry.seen),
        said=code(entry.said),
        action=code(entry.action),
        further=tuple((code(heading), code(text)) for heading, text in entry.further),
        place=Place(code(place.file), code(place.part), place.row) if place else None,
        warnings=tuple(code(warning) for warning in entry.warnings),
        recorded=_coded(entry.recorded, code) if entry.recorded else None,
    )


def _coded(when: When, code: Callable[[str], str]) -> When:
    return replace(when, written=code(when.written))
