"""What was told in the demonstration, its key facts, and a day as it looked from inside."""

from datetime import date
from functools import cache

import orjson
from sqlalchemy.orm import Session

from workbench.demonstration import material
from workbench.demonstration.material import FOLDER
from workbench.persistence.stores import entries, kept_views, key_facts, told
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User


def record(db: Session, review: Review, agencies: dict[str, Agency], lead: User) -> None:
    """Record what was told, follow the key facts, and keep one view from the tunnel."""
    placed = _placed(db, review)
    for each in _written()["told"]:
        shown_by, entry = placed[each["shown_by"]], placed[each["entry"]]
        told.add(
            db,
            review,
            entry,
            agencies[each["agency"]],
            entries.when_of(shown_by),
            by=lead,
            teller_id=entry.agency_id,
            shown_by_id=shown_by.id,
            how=each["how"],
        )
    for fact in _written()["facts"]:
        key_facts.add(db, review, fact["words"], [placed[key] for key in fact["entries"]])
    for view in _written()["views"]:
        day = date.fromisoformat(view["day"])
        kept_views.keep(db, review, agencies[view["agency"]], None, day, view["words"], by=lead)


def _placed(db: Session, review: Review) -> dict[str, Entry]:
    """The entries by the keys under which the material speaks of them."""
    by_place = {
        (row.source.name, row.part, row.number): entry
        for entry in entries.of_review(db, review)
        if (row := entry.source_row)
    }
    return {
        key: by_place[place["file"], place["part"], place["row"]]
        for key, place in _written()["places"].items()
    }


@cache
def _written() -> material.Told:
    written: material.Told = orjson.loads((FOLDER / "told.json").read_bytes())
    return written
