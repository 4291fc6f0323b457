"""Which entries of the demonstration were taken for one event or kept apart, and what was answered about them."""

from collections.abc import Iterable, Sequence
from functools import cache

import orjson
from sqlalchemy.orm import Session

from workbench.demonstration import material
from workbench.demonstration.material import FOLDER
from workbench.page import coding
from workbench.persistence.stores import disagreements, edits, entries
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User
from workbench.tellings import suggesting
from workbench.tellings.uniting import Decider, Group


def decide(db: Session, review: Review, vault_key: bytes, lead: User) -> None:
    """Take a few of the suggestions, refuse one, and leave the others to whoever looks."""
    placed = {
        (row.source.name, row.part, row.number): entry.id
        for entry in entries.of_review(db, review)
        if (row := entry.source_row)
    }

    def group(places: Iterable[Sequence[str | int]]) -> Group:
        return Group(tuple(placed[str(file), str(part), int(row)] for file, part, row in places))

    decider = Decider(db, review, lead, coding.of_review(db, review, vault_key))
    stretch = suggesting.chosen(suggesting.stretches(db, review), "")
    decider.unite([group(places) for places in _written()["events"]], stretch)
    for places in _written()["apart"]:
        decider.keep_apart(group(places))
    _answer(db, review)


def _answer(db: Session, review: Review) -> None:
    """Each answer belongs to the first disagreement about its subject."""
    rows = disagreements.of_review(db, review)
    for each in _written()["answers"]:
        row = next(row for row in rows if row.about == each["about"])
        edits.save(db, row, row.version, {"state": each["state"], "answer": each["answer"]})


@cache
def _written() -> material.Told:
    written: material.Told = orjson.loads((FOLDER / "tellings.json").read_bytes())
    return written
