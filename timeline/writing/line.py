"""An entry as it is written out: its words in codes or as received, with what was found out about it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from timeline.entry import Entry, Place
from timeline.names import Coded, Glossary
from timeline.when import When

_KEPT = 5_000


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


class View:
    """How texts are written: in codes, or as they were received. Texts that come again are looked at once."""

    def __init__(self, glossary: Glossary, *, named: bool) -> None:
        def received(text: str) -> Coded:
            return Coded(text, glossary.spans(text))

        look = received if named else glossary.coded_with_map
        self._seen: Callable[[str], Coded] = lru_cache(_KEPT)(look)

    def text(self, text: str) -> str:
        """A text as it is written."""
        return self._seen(text).text

    def entry(self, entry: Entry) -> Entry:
        """An entry with every text of it as it is written."""
        place = entry.place
        return replace(
            entry,
            agency=self.text(entry.agency),
            when=self._when(entry.when),
            what=self.text(entry.what),
            source=self.text(entry.source),
            people=tuple(map(self.text, entry.people)),
            told_by=self.text(entry.told_by),
            seen=self.text(entry.seen),
            said=self.text(entry.said),
            action=self.text(entry.action),
            further=tuple((self.text(heading), self.text(text)) for heading, text in entry.further),
            place=Place(self.text(place.file), self.text(place.part), place.row) if place else None,
            warnings=tuple(map(self.text, entry.warnings)),
            recorded=self._when(entry.recorded) if entry.recorded else None,
        )

    def people(self, entry: Entry) -> tuple[str, ...]:
        """The codes of those whom an entry names, each once, as they come in its words and columns."""
        return tuple(dict.fromkeys(span.code for text in _texts(entry) for span in self._seen(text).spans))

    def _when(self, when: When) -> When:
        return replace(when, written=self.text(when.written))


def _texts(entry: Entry) -> Iterator[str]:
    yield from (entry.what, entry.told_by, entry.seen, entry.said, entry.action, entry.source)
    yield from entry.people
    yield from (text for _, text in entry.further)
