"""A small history: what the police saw, what housing wrote that the police told them, and what came after."""

from dataclasses import dataclass
from datetime import datetime

import pytest
from sqlalchemy import select

from tests.builders import cast
from timeline import when
from workbench.persistence.stores import agencies, entries
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

ROWS = {
    "party": (
        "POL",
        "3 May 2023 23:40",
        "Officers called to a noisy party. A man named in the flat as lodger.",
    ),
    "letter": (
        "HSG",
        "5 May 2023",
        "Police informed us of a noisy party and a lodger in the flat. Letter sent.",
    ),
    "search": ("POL", "1 June 2023", "Flat searched. Tools found."),
    "rent": ("HSG", "July 2023", "Rent unpaid in the month."),
    "outcome": ("POL", "9 September 2023", "The man was arrested at the flat."),
}


@dataclass(frozen=True)
class Kept:
    """What tests say of an entry, without holding the database."""

    id: str
    agency_id: str
    code: str
    starts: datetime


@pytest.fixture
def review(db):
    """Amara's review."""
    return db.get_one(Review, cast.REVIEW)


@pytest.fixture
def rows(db, review):
    """The entries of the history by a short name."""
    by = db.scalars(select(User).where(User.id == cast.PEOPLE["amara"].id)).one()
    found = {}
    for name, (code, moment, words) in ROWS.items():
        agency = agencies.coded(db, review, code)
        entry = entries.add_by_hand(db, review, agency, when.read(moment), {"what": words}, by=by)
        found[name] = Kept(entry.id, agency.id, code, entry.starts)
    db.commit()
    return found


@pytest.fixture
def home():
    """Where the review is."""
    return f"/reviews/{cast.REVIEW}"


@pytest.fixture
def tunnel(home, rows):
    """The address of a view: ``tunnel("HSG", "2023-06-01")``."""
    agency = {row.code: row.agency_id for row in rows.values()}

    def address(code, day, **more):
        extra = "".join(f"&{name}={value}" for name, value in more.items())
        return f"{home}/tunnel?agency={agency[code]}&day={datetime.fromisoformat(day).date()}{extra}"

    return address
