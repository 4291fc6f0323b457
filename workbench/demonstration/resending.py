"""One agency’s file, sent again with a small difference, waits for somebody to say what it is."""

from collections.abc import Iterator
from typing import Any

import orjson
from sqlalchemy.orm import Session

from timeline.reading import file
from workbench.demonstration import material
from workbench.persistence.stores import sources
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.source import Source
from workbench.persistence.tables.user import User


def send_again(db: Session, review: Review, agencies: dict[str, Agency], lead: User) -> Source:
    """Receive the file again, as its agency corrected it. Nothing of it is taken."""
    told = orjson.loads((material.FOLDER / "sent_again.json").read_bytes())
    content = corrected(material.file(told["file"]), told)
    return sources.receive(
        db,
        review,
        agency=agencies[told["agency"]],
        name=told["name"],
        content=content,
        reading=file.read(told["name"], content),
        by=lead,
    )


def corrected(content: bytes, told: dict[str, Any]) -> bytes:
    """The file with some rows changed and some left out, each known by how it begins."""
    text = content.decode("utf-8-sig")
    return "".join(_lines(text, told)).encode("utf-8-sig")


def _lines(text: str, told: dict[str, Any]) -> Iterator[str]:
    for line in text.splitlines(keepends=True):
        if line.startswith(tuple(told["left_out"])):
            continue
        for change in told["changed"]:
            if line.startswith(change["row"]):
                line = line.replace(change["was"], change["now"])
        yield line
