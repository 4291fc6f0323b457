"""Births, workplaces, how people stand to one another, and who was seen after all, in the demonstration."""

from functools import cache

import orjson
from sqlalchemy.orm import Session

from timeline import when
from timeline.relations import Kind
from timeline.seen import Level
from workbench.demonstration import material
from workbench.demonstration.material import FOLDER
from workbench.persistence.stores import entries, people, relations, seeing
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User


def write_down(
    db: Session, review: Review, agencies: dict[str, Agency], vault_key: bytes, lead: User
) -> None:
    """Write down what reviewers would have entered and corrected."""
    told, placed = _written(), _placed(db, review)
    by_code = {person.code: person for person in people.of_review(db, review)}
    for code, born in told["born"].items():
        people.seal_birth(db, by_code[code], vault_key, when.read(born))
    for code, agency in told["work"].items():
        by_code[code].agency_id = agencies[agency].id
    for each in told["relations"]:
        since = when.read(each["since"]) if each["since"] else None
        ends = {"one_id": by_code[each["one"]].id, "other_id": by_code[each["other"]].id}
        entry_id = placed[each["entry"]].id if each["entry"] else None
        moment = relations.moment(since, None)
        relations.add(db, review, {**ends, "kind": str(Kind(each["kind"])), "entry_id": entry_id, **moment})
    for each in told["seen"]:
        level = Level[each["level"].upper()]
        seeing.decide(db, placed[each["entry"]], by_code[each["person"]], level, each["reason"], by=lead)
    db.flush()


def _placed(db: Session, review: Review) -> dict[str, Entry]:
    """The entries by the keys under which this material speaks of them."""
    by_place = {
        (row.source.name, row.part, row.number): entry
        for entry in entries.of_review(db, review)
        if (row := entry.source_row)
    }
    places = _written()["places"].items()
    return {key: by_place[place["file"], place["part"], place["row"]] for key, place in places}


@cache
def _written() -> material.Told:
    written: material.Told = orjson.loads((FOLDER / "relations.json").read_bytes())
    return written
