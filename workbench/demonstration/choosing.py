"""The frameworks of the demonstration: a second one beside the first, and one that the partnership wrote itself."""

import orjson
from sqlalchemy.orm import Session

from findings.frameworks import shipped
from workbench.demonstration import material
from workbench.persistence.stores import frameworks
from workbench.persistence.tables.review import Review


def choose_frameworks(db: Session, review: Review) -> None:
    """Work with more than the usual one."""
    told = orjson.loads(material.file("frameworks.json"))
    for key in told["beside"]:
        frameworks.choose(db, review, shipped.load(key))
    for written in told["own"]:
        frameworks.add_own(db, review, written)
