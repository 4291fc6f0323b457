"""What the page of a text shows: the factors marked in it, and where to go from there."""

from collections.abc import Mapping
from typing import Any

from flask import g, url_for
from sqlalchemy.orm import Session

from workbench.auth.seat import Seat
from workbench.page.marked import drawn, texts
from workbench.page.marked.choosing import Chosen
from workbench.persistence.stores import factors
from workbench.persistence.stores.marked_texts import CONTRIBUTION, TURNING_POINT
from workbench.persistence.tables.factor import Factor

_WITHIN = {TURNING_POINT: "conversation", CONTRIBUTION: "focus_group"}


def address(text: texts.Text, **query: str | int) -> str:
    """Where a text is marked; the list of factors where nothing is left to mark."""
    values: dict[str, Any] = {"review": g.seat.review.id, text.kind: text.id, **query}
    if text.kind in _WITHIN:
        if not text.within:
            return url_for("factors.index", review=g.seat.review.id)
        values[_WITHIN[text.kind]] = text.within
    return url_for(f"factors.mark_{text.kind}", **values)


def marking(
    db: Session, seat: Seat, text: texts.Text, picked: Chosen | None, keep: Mapping[str, str]
) -> drawn.Drawn[Factor]:
    """A text with its factors. ``keep`` is what the addresses of its sentences carry on."""

    def choose(part: str, start: int, end: int) -> str:
        return address(text, **keep, part=part, start=start, end=end, _anchor="picker")

    return drawn.draw(text, factors.of_text(db, seat.review, text.kind, text.id), picked, choose)
