"""The agencies' files and the conversation notes of the demonstration, taken in as anybody's would be."""

from sqlalchemy.orm import Session

from timeline.reading import file
from workbench.demonstration import material
from workbench.persistence.stores import conversations, entries, sources
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

Place = tuple[str, str, int]


def files(db: Session, review: Review, agencies: dict[str, Agency], lead: User) -> None:
    """Read every agency's file and add its entries; rows whose dates cannot be read wait on their page."""
    for told in material.review()["agencies"]:
        content, agency = material.file(told["file"]), agencies[told["code"]]
        reading = file.read(told["file"], content)
        source = sources.receive(
            db, review, agency=agency, name=told["file"], content=content, reading=reading, by=lead
        )
        ids = sources.row_ids(db, source)
        found = [
            (entry, ids[entry.place.part, entry.place.row] if entry.place else None)
            for entry in reading.entries
        ]
        entries.add_many(db, review, agency, found, by=lead)
        source.state = sources.ADDED
    db.flush()


def cited(db: Session, review: Review) -> dict[str, Entry]:
    """The entries that the texts of the demonstration cite, by the ids they cite them under."""
    by_place: dict[Place, Entry] = {}
    for entry in entries.of_review(db, review):
        row = entry.source_row
        if row is not None:
            by_place[row.source.name, row.part, row.number] = entry
    places = material.review()["places"]
    return {key: by_place[place["file"], place["part"], place["row"]] for key, place in places.items()}


def notes(db: Session, review: Review, agencies: dict[str, Agency], lead: User) -> dict[str, Conversation]:
    """The conversation notes by the names of their files, to be read by the lead reviewer."""
    return {
        told["file"]: conversations.add(
            db,
            review,
            by=lead,
            readers=[lead.id],
            told={
                "role": told["role"],
                "agency_id": agencies[told["agency"]].id,
                "held_on": told["held_on"],
                "words": material.conversation(told["file"]),
            },
        )
        for told in material.review()["conversations"]
    }
