"""What the timeline picture of fifty thousand entries is drawn from; beneath: a raw select, and orjson."""

import sqlite3

import orjson

from tests.benchmarks.figure import Figure, timed
from tests.benchmarks.house import TIMELINE, House
from tests.builders import cast

_RAW = (
    "SELECT entry.id, agency.number, starts, ends, latest, precision, certain FROM entry JOIN agency"
    " ON agency.id = entry.agency_id WHERE entry.review_id = ? ORDER BY sorts_at, place_in_order, entry.id"
)


def figures(house: House) -> list[Figure]:
    """The middle of five answers."""
    plain = sqlite3.connect(house.settings.database.removeprefix("sqlite:///"))
    floor = timed(lambda: orjson.dumps(plain.execute(_RAW, [cast.REVIEW]).fetchall()), 5)
    plain.close()
    asked = timed(lambda: house.lead.get(f"{TIMELINE}/picture"), 5)
    return [Figure("Data of the timeline picture, 50,000 entries", asked, 3, floor)]
