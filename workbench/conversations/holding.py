"""The lines of a note while they are looked at: sealed into the page, so that nothing is kept yet."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from collections.abc import Sequence

from flask import current_app, g

from timeline.reading.running import Said
from workbench.persistence import vault

_HEADING = "heading"


def seal(lines: Sequence[Said]) -> str:
    """Lines as a page can carry them: nobody reads a name in them, and only the same person can send them back."""
    flat = [each for line in lines for each in (line.words, _HEADING if line.is_heading else "", line.label)]
    return urlsafe_b64encode(vault.seal(_key(), flat, _owner())).decode()


def unseal(sealed: str) -> list[Said]:
    """The lines again; none where they were not sealed here, for this person in this review."""
    try:
        flat = vault.unseal(_key(), urlsafe_b64decode(sealed), _owner())
    except (vault.WrongKey, NotBase64, ValueError):
        return []
    rows = zip(flat[::3], flat[1::3], flat[2::3], strict=True)
    return [Said(words, heading == _HEADING, label) for words, heading, label in rows]


def _owner() -> str:
    return f"note {g.seat.review.id} {g.seat.user.id}"


def _key() -> bytes:
    key: bytes = current_app.extensions["settings"].vault_key
    return key
