"""What the page of a text shows: the factors marked in it, and where to go from there."""

from collections.abc import Mapping
from typing import Any

from flask import g, url_for
from sqlalchemy.orm import Session

from workbench.auth.seat import Seat
from workbench.page.marked import drawn, texts
from workbench.page.marked.choosing import Chosen
from workbench.persistence.stores import factors
from workbench.persistence.tables.factor import Factor


def address(text: texts.Text, **query: str | int) -> str:
    """Where a text is marked."""
    values: dict[str, Any] = {"review": g.seat.review.id, text.kind: text.id, **query}
    if text.note_id:
        values["conversation"] = text.note_id
    return url_for(f"factors.mark_{text.kind}", **values)


def marking(
    db: Session, seat: Seat, text: texts.Text, picked: Chosen | None, keep: Mapping[str, str]
) -> drawn.Drawn[Factor]:
    """A text with its factors. ``keep`` is what the addresses of its sentences carry on."""

    def choose(part: str, start: int, end: int) -> str:
        return address(text, **keep, part=part, start=start, end=end, _anchor="picker")

    return drawn.draw(text, factors.of_text(db, seat.review, text.kind, text.id), picked, choose)
