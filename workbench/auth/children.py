"""How an id in an address becomes an object of the review it claims to belong to.

The name of a part of an address (``/reviews/<review>/entries/<entry>``) says what it is. Each is fetched through the
part it belongs to, so that somebody else's id finds nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from workbench.auth.seat import Seat
from workbench.persistence.stores import agencies, people, users


def _everybody(_db: Session, _seat: Seat, _found: Any) -> bool:
    return True


@dataclass(frozen=True)
class Child:
    """``fetch(db, parent, id)`` gives the object or None; ``sees`` says whether this seat may have this one."""

    fetch: Callable[[Session, Any, str], Any]
    of: str = "review"
    sees: Callable[[Session, Seat, Any], bool] = _everybody


CHILDREN: dict[str, Child] = {
    "agency": Child(agencies.find),
    "invitation": Child(users.of_invitation),
    "member": Child(users.member),
    "person": Child(people.find),
}
