"""Reading a file while others go on writing: it can take many seconds, and a transaction keeps all others waiting."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from sqlalchemy.orm import Session

from timeline.reading import apart
from timeline.reading.choices import Choices
from timeline.reading.found import Reading
from timeline.reading.refused import Refused

AT_ONCE = 2
PATIENCE = 60
_TOO_MANY = (
    "Many files are being read just now, and this one was not. Nothing was kept: send it again in a minute"
)
_room = BoundedSemaphore(AT_ONCE)


def read(db: Session, name: str, content: bytes, choices: Choices | None = None, agency: str = "") -> Reading:
    """Read a file apart, in no transaction. Call it before anything is written, and look again afterwards."""
    db.rollback()
    with _a_place():
        return apart.read(name, content, choices, agency)


@contextmanager
def _a_place() -> Iterator[None]:
    """One of the places for files that are read at the same time: each may take much memory."""
    if not _room.acquire(timeout=PATIENCE):
        raise Refused(_TOO_MANY)
    try:
        yield
    finally:
        _room.release()
