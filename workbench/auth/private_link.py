"""The private link by which somebody without an account opens the note of what they said.

Its key, 130 bits in 26 letters and figures, stands behind the # of the address: a browser keeps that part to itself, so
that it is in no log and in no Referer. A script hands it over with a form; without one it is typed or pasted. Stored is
a hash of it alone. Whoever handed it over holds the hash in their signed session, and the link is looked at again each
time: one that was called off, or has run out, opens nothing at once.
"""

import hashlib
import re
import secrets

from flask import g, session

from workbench.auth import codes
from workbench.persistence.stores import note_checks
from workbench.persistence.tables.conversation import NoteCheck

LENGTH = 26
_HELD = "private_link"


def draw() -> str:
    """A key that nobody has had."""
    return codes.signs(secrets.token_bytes(LENGTH), LENGTH)


def read(written: str) -> str:
    """A key as somebody typed it, in any groups; or out of the whole link, if they pasted that."""
    return codes.read(re.sub(r".*#", "", written, flags=re.DOTALL))


def sealed(key: str) -> str:
    """What is stored of a key."""
    return hashlib.sha256(key.encode()).hexdigest()


def follow(written: str) -> NoteCheck | None:
    """What a key opens; from then on this browser has it open."""
    found = note_checks.opened(g.db, sealed(read(written)))
    if found:
        session[_HELD] = found.secret_hash
    return found


def followed() -> NoteCheck | None:
    """What this browser has open, if the link still opens it."""
    return note_checks.opened(g.db, session.get(_HELD, ""))


def leave() -> None:
    """Close it in this browser. The link opens it again."""
    session.pop(_HELD, None)
