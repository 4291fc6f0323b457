"""Slows down guessing of codes and receipts: ten wrong ones in five minutes from one place they come from.

Nobody else has to wait: there is no limit for all together, because a code leaves enough to guess. When very many
are wrong everywhere, the administrator's journal says so once in five minutes.
"""

import hashlib
import hmac
from datetime import timedelta
from ipaddress import IPv6Network, ip_address

from flask import current_app, g, request

from workbench import clock
from workbench.persistence.stores import guesses, journal

TRIES = 10
WINDOW = timedelta(minutes=5)
ALARM = 200


def is_closed() -> bool:
    """Whether the place that asks has used up its tries."""
    return guesses.since(g.db, _source(), clock.now() - WINDOW) >= TRIES


def note() -> None:
    """Remember a wrong guess, in a transaction of its own."""
    g.db.rollback()
    now = clock.now()
    with current_app.extensions["writers"].begin() as db:
        guesses.add(db, _source(), now, older=now - WINDOW)
        if guesses.everywhere(db, now - WINDOW) == ALARM:
            journal.add(db, "join.guessed", chain=journal.WORKBENCH, user=None)


def _source() -> str:
    """Where a request comes from, under a keyed hash: the addresses of the world can be gone through."""
    secret = current_app.config["SECRET_KEY"].encode()
    return hmac.digest(secret, f"guess {_network(request.remote_addr or '')}".encode(), hashlib.sha256).hex()


def _network(address: str) -> str:
    """One household has as many addresses of the newer kind as it likes: the first half of each is the same."""
    try:
        is_newer = ip_address(address).version == 6
    except ValueError:
        return address
    return str(IPv6Network((address, 64), strict=False)) if is_newer else address
