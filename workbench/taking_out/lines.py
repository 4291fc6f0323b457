"""Entries as they are written out, some hundred at a time, so that a long timeline needs little memory."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from timeline.writing.line import Line, View
from workbench.persistence.stores import entries, taking_out
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class Chosen:
    """The entries to write, and how their texts stand in the file."""

    ids: Sequence[str]
    view: View


def of(db: Session, review: Review, chosen: Chosen) -> Iterator[Line]:
    """A line for each chosen entry, in order."""
    episodes, events = taking_out.episode_numbers(db, review), event_numbers(db, review)
    for start in range(0, len(chosen.ids), entries.AT_ONCE):
        rows = entries.by_ids(db, review, chosen.ids[start : start + entries.AT_ONCE])
        places = taking_out.places(db, rows)
        for row, told in zip(rows, entries.as_timeline(rows), strict=True):
            placed = replace(told, place=places.get(row.id))
            yield Line(
                chosen.view.entry(placed),
                chosen.view.people(told),
                episodes.get(row.id, ()),
                events.get(row.id),
                row.withdrawn_by_id is not None,
            )


def event_numbers(db: Session, review: Review) -> Mapping[str, int]:
    """A number for each event that several entries tell of, by the id of the entry."""
    return {
        telling.entry_id: number
        for number, event in enumerate(taking_out.events(db, review), 1)
        for telling in event.tellings
    }
