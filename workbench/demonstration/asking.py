"""The blank form of the demonstration: the usual columns, one more, and what the agencies were told."""

from datetime import date

import orjson
from sqlalchemy.orm import Session

from timeline.reading.role import Role
from timeline.writing.form import Asked
from workbench.demonstration import material
from workbench.persistence.stores import agency_form
from workbench.persistence.tables.review import Review


def blank_form(db: Session, review: Review) -> None:
    """Make the form the review's own."""
    told = orjson.loads(material.file("blank_form.json"))
    made = agency_form.start(db, review)
    made.explanation, made.back_by = told["explanation"], date.fromisoformat(told["back_by"])
    for each in told["more"]:
        _ = agency_form.add_column(db, review, Asked(each["heading"], Role(each["role"]), each["hint"]))
    db.flush()
