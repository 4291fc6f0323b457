"""Real names, sealed with a key that is not in the database (AES-256-GCM, a fresh nonce each time)."""

import secrets
from collections.abc import Sequence

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

WrongKey = InvalidTag
"""A wrong key, a wrong owner, or bytes that were changed."""

_NONCE = 12


def seal(key: bytes, names: Sequence[str], owner: str) -> bytes:
    """Encrypt names so that they open only for the row they were sealed for."""
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, orjson.dumps(list(names)), owner.encode())


def unseal(key: bytes, sealed: bytes | None, owner: str) -> tuple[str, ...]:
    """The names as they were sealed; none when nothing was. A wrong key or row raises ``WrongKey``."""
    if not sealed:
        return ()
    return tuple(orjson.loads(AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], owner.encode())))
