"""Three ladders of whys of the demonstration: one of good practice, and one that still ends at a person."""

import orjson
from sqlalchemy.orm import Session

from workbench.demonstration import material
from workbench.persistence.stores import ladders
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor


def climb(db: Session, episodes: dict[str, Episode], marked: dict[str, Factor]) -> None:
    """Put the ladders up, each rung with the factor that says so."""
    for told in orjson.loads(material.file("ladders.json"))["ladders"]:
        ladder = ladders.start(db, episodes[told["episode"]], is_good=told["good"], words=told["words"])
        for rung in told["rungs"]:
            factor = marked[rung["factor"]]
            more = {"about": rung["about"], "level": rung.get("level", ""), "factor_id": factor.id}
            ladders.add_rung(db, ladder, {"words": rung["words"], **more})
