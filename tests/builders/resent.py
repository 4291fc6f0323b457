"""A police log, and the same log sent again with small differences, through the pages."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import arriving
from tests.builders.visitor import Page, Visitor
from workbench.persistence.tables.entry import Entry

FIRST = (
    ("11/05/2023", "23:40", "Neighbour reports shouting. Officers spoke to a man at the door.", "Neighbour"),
    ("13/05/2023", "", "Letter to the housing office about the broken front door.", ""),
    ("15/05/2023", "", "Call from the school: the child has not been in since Monday.", "School"),
    ("31/06/2023", "", "Second call, nobody at home.", ""),
    ("02/07/2023", "", "Marker put on the address by the control room.", ""),
)
LONGER = "Neighbour reports shouting and a child crying. Officers spoke to a man at the door."
NEW = ("20/06/2023", "", "Officers asked whether anybody else lives at the flat.", "")
SECOND = ((*FIRST[0][:2], LONGER, FIRST[0][3]), FIRST[1], NEW, FIRST[3], FIRST[4])
"""The first row has more words, the third is not in it any longer, and one is new."""

AGAIN = "police log v2.csv"


def sent(visitor: Visitor, rows: Sequence[Sequence[str]] = SECOND, name: str = AGAIN) -> str:
    """Bring the log in again, say that it is the earlier one, and give the address of the new file."""
    source = arriving.brought(visitor, name, arriving.log(rows))
    visitor.send(source, action="/sent-again")
    return source


def taken(visitor: Visitor, source: str, **decided: str) -> Page:
    """Take the file, and give the page that follows."""
    return visitor.follow(visitor.send(f"{source}/difference", decided))


def entries(db: Session) -> dict[str, Entry]:
    """All entries by the beginning of their words, letting go of the database for the next page."""
    db.rollback()
    found = {
        " ".join(entry.what.split()[:2]): entry
        for entry in db.scalars(select(Entry), execution_options={"populate_existing": True})
    }
    db.commit()
    return found
