"""A whole review as one file, and what stands in the way of taking it out."""

from collections.abc import Sequence
from typing import Any

import orjson
from sqlalchemy.orm import Session

from workbench.auth.seat import Seat
from workbench.exchange import opening
from workbench.page import said
from workbench.persistence import migrating
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User
from workbench.persistence.whole_review import reading, withheld, writing
from workbench.persistence.whole_review.checking import NotWhole


def hindrances(db: Session, seat: Seat) -> Sequence[str]:
    """Why this seat cannot take the whole review out just now, each with what to do."""
    notes, markings = withheld.notes(db, seat.review, seat.user), withheld.markings(db, seat.review)
    rooms = withheld.rooms(db, seat.review)
    told = []
    if not seat.sees_names:
        told.append(
            "Real names are locked, and the whole review holds them. Unlock them at the top of the page."
        )
    if notes:
        told.append(
            f"{said.plural(notes, 'note')} of conversations cannot be read by you. Ask those who wrote them, or let "
            "whoever runs this installation take the review out."
        )
    if markings:
        told.append(
            f"{said.plural(markings, 'text is', 'texts are')} being marked by two people who do not see what the other "
            "marks. Settle that first."
        )
    if rooms:
        told.append(
            f"{said.plural(rooms, 'focus group is', 'focus groups are')} open, and what people write there is read in "
            "batches only. Close it first."
        )
    return told


def written(db: Session, review: Review, key: bytes) -> bytes:
    """The whole review as JSON."""
    told = writing.whole(db, review, step=migrating.newest(), key=key)
    return orjson.dumps(told, option=orjson.OPT_INDENT_2)


def bring_in(db: Session, content: bytes, *, partnership: str, lead: User, key: bytes) -> Review:
    """A review out of a file. Raises NotWhole where it is none, or does not hold together."""
    try:
        told: Any = orjson.loads(content)
    except orjson.JSONDecodeError as trouble:
        raise NotWhole("This file is not JSON. Choose the file that the workbench wrote.") from trouble
    review = reading.bring_in(db, told, step=migrating.newest(), partnership=partnership, lead=lead, key=key)
    opening.try_everything(db, review)
    return review
