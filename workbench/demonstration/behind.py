"""What work was like at the time, and views that were kept, in the demonstration."""

import orjson
from sqlalchemy.orm import Session

from timeline import when
from workbench.demonstration.material import FOLDER
from workbench.persistence.stores import background, saved_views
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User


def put(db: Session, review: Review, agencies: dict[str, Agency], lead: User) -> None:
    """Put the background behind the timeline, and keep some views of it."""
    written = orjson.loads((FOLDER / "background.json").read_bytes())
    for each in written["bands"]:
        agency = agencies.get(each["agency"])
        told = {
            "kind": each["kind"],
            "words": each["words"],
            "source": each["source"],
            "is_ongoing": each["ongoing"],
            "agency_id": agency.id if agency else None,
        }
        background.add(db, review, when=when.examine(each["from"], until=each["to"])[0], told=told)
    for each in written["views"]:
        chosen = each["choice"] | (
            {"agency": [agencies[code].id for code in each["agencies"]]} if "agencies" in each else {}
        )
        saved_views.keep(db, review, name=each["name"], shared=each["shared"], choice=chosen, by=lead)
