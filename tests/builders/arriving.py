"""Files on their way in: through the page of sources, as a person brings them."""

import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from tests.builders import agency_files, cast, databases
from tests.builders.visitor import Page, Visitor
from workbench.persistence.stores import people
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review

SOURCES = f"/reviews/{cast.REVIEW}/sources"
TIMELINE = f"/reviews/{cast.REVIEW}/timeline"
HEADING = ("Date", "Time", "Event", "Told by")
ROWS = (
    ("11/05/2023", "23:40", "Neighbour reports shouting. Officers spoke to a man at the door.", "Neighbour"),
    ("13/05/2023", "", "Letter to the housing office.", ""),
    ("31/06/2023", "", "Second call, nobody at home.", ""),
    ("June 2023", "", "Marker put on the address.", ""),
)
NAME = "police log.csv"


def log(rows: Sequence[Sequence[str]] = ROWS) -> bytes:
    """A police log: three rows that can be placed, and one of a day that is not."""
    return agency_files.csv([HEADING, *rows])


def bring(visitor: Visitor, files: Mapping[str, bytes], status: int = 303, **fields: Any) -> Page:
    """Bring files in, and give the page that answered."""
    sent = [(io.BytesIO(data), name) for name, data in files.items()]
    return visitor.post(SOURCES, {"agency": "", "files": sent, **fields}, status)


def brought(visitor: Visitor, name: str = NAME, data: bytes | None = None) -> str:
    """Bring one file in, and give the address at which it is checked."""
    return str(bring(visitor, {name: log() if data is None else data}).response.headers["Location"])


def added(visitor: Visitor, name: str = NAME, data: bytes | None = None) -> str:
    """Bring one file in and add its entries."""
    source = brought(visitor, name, data)
    visitor.send(source, action="/add")
    return source


def somebody(db: Session, code: str, *names: str) -> Person:
    """Somebody in the case, under a code, with their names in the vault."""
    review = db.get_one(Review, cast.REVIEW)
    person = people.add(db, review, code=code, who="", kind="family", is_subject=False)
    people.seal(db, person, databases.VAULT_KEY, names)
    db.commit()
    return person


def what_became(page: Page) -> dict[str, int]:
    """The terms of the sum on the page of a file, by their words."""
    terms = page.select("//ul[contains(@class, 'sum')]/li[b]")
    return {
        term.xpath("string(b/following-sibling::text())").strip(): int(term.xpath("string(b)"))
        for term in terms
    }


def entry_ids(page: Page) -> list[str]:
    """The entries on a page of the timeline, in their order."""
    return [str(item) for item in page.select("//ol[contains(@class, 'entries')]/li/input/@value")]


def first_words(page: Page) -> list[str]:
    """How the entries on a page of the timeline begin."""
    return [
        link.text_content().strip()
        for link in page.select("//ol[contains(@class, 'entries')]//a[@data-keeps]")
    ]


def field_of(page: Page, label: str) -> str:
    """The name of the field whose label has these words."""
    found = [mark.get("for") for mark in page.select("//label") if re.search(label, mark.text_content())]
    assert found, f"No field {label!r}"
    return str(page.select(f"//*[@id='{found[0]}']")[0].get("name"))
