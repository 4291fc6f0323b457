"""Slows down guessing: ten tries in five minutes for one address, and for one place they come from.

Kept in the database, under hashes, in transactions of its own, because a refused sign-in rolls the request back.
"""

import hashlib
from datetime import timedelta

from sqlalchemy.orm import Session, sessionmaker

from workbench import clock
from workbench.persistence.stores import attempts, journal

TRIES = 10
WINDOW = timedelta(minutes=5)


def is_closed(db: Session, email: str, source: str) -> bool:
    """Whether this address, or this source, has used up its tries."""
    since = clock.now() - WINDOW
    return attempts.most(db, _hash(email.lower()), _hash(source), since) >= TRIES


def note(writers: sessionmaker[Session], email: str, source: str) -> None:
    """Remember a try that did not work."""
    with writers.begin() as db:
        journal.add(db, "user.refused", chain=journal.WORKBENCH, user=None)
        attempts.add(db, _hash(email.lower()), _hash(source), clock.now(), older=clock.now() - 2 * WINDOW)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
