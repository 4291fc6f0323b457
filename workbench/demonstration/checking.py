"""Who was offered a part in the demonstration, and what people said to its quality markers."""

import orjson
from sqlalchemy.orm import Session

from workbench.demonstration.material import FOLDER
from workbench.persistence.stores import quality
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.review import Review


def write_down(db: Session, review: Review, agencies: dict[str, Agency]) -> None:
    """Write both down."""
    written = orjson.loads((FOLDER / "quality.json").read_bytes())
    for each in written["involved"]:
        agency = agencies.get(each.pop("agency", ""))
        quality.involve(db, review, each | {"agency_id": agency.id if agency else None})
    for each in written["judged"]:
        marker = (each.pop("markers"), each.pop("number"))
        quality.write(db, review, marker, 0, each)
