"""Passwords: argon2id, at least twelve letters, no rules about symbols, no forced change."""

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError, VerifyMismatchError

SHORTEST = 12
_hasher = PasswordHasher()
# Checked when the address is unknown, so that the answer takes as long as for a known one.
_NOBODY = _hasher.hash("nobody has this password")


def seal(password: str) -> str:
    """The hash to keep."""
    return _hasher.hash(password)


def fits(sealed: str | None, password: str) -> bool:
    """Whether a password belongs to a kept hash; with no hash it takes as long and is false."""
    try:
        return _hasher.verify(sealed or _NOBODY, password) and sealed is not None
    except (VerifyMismatchError, VerificationError):
        return False


def weakness(password: str, *, near: str = "") -> str:
    """What is wrong with a new password, in a sentence; empty when nothing is."""
    if len(password) < SHORTEST:
        return f"Use {SHORTEST} characters or more. Three words that do not belong together are good"
    if len(set(password.lower())) < 5:
        return "Use more different characters: this one is easy to guess"
    if near and near.split("@")[0].lower() in password.lower():
        return "Leave your own name out of the password: it is the first thing somebody would try"
    return ""
