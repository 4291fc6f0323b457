"""The code that lets people into a focus group: nine letters and figures, 45 bits, in groups of three.

It is made from the key outside the database, so that the screen can show it again, while only its hash is stored.
"""

import hashlib
import hmac

# Without I, L, O and U: nobody has to ask whether it was a one or a letter, and no word comes out by chance.
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("ILO", "110")
LENGTH = 9


def code(secret_key: str, focus_group_id: str, number: int) -> str:
    """The code of a focus group; each ``number`` gives another, so that one can be called off."""
    return signs(_sealed(secret_key, f"code {focus_group_id} {number}"), LENGTH)


def signs(drawn: bytes, length: int) -> str:
    """So many letters and figures, five bits each, out of bytes that were drawn at random."""
    number = int.from_bytes(drawn)
    return "".join(_SIGNS[number >> (5 * place) & 31] for place in range(length))


def check(code: str) -> str:
    """A sign to put behind a code: with it, one sign typed wrong or two that changed places are always noticed.

    The signs are the digits of a number written in powers of a generator of the field of 32.
    """
    total = 0
    for sign in code:
        total = _times_generator(total ^ _SIGNS.index(sign))
    return _SIGNS[total]


def shown(code: str, together: int = 3) -> str:
    """A code as people read it, such as ``K7M 2QD 4XN``."""
    return " ".join(code[begin : begin + together] for begin in range(0, len(code), together))


def read(written: str) -> str:
    """A code as somebody typed it: capitals, spaces and dashes do not matter, nor do O for 0 and l for 1."""
    kept = "".join(letter for letter in written.upper() if letter.isalnum())
    return kept.translate(_READ_AS)


def is_whole(code: str, length: int = LENGTH) -> bool:
    """Whether a code could open anything: one sign too few is a slip of the hand, and no guess."""
    return len(code) == length and set(code) <= set(_SIGNS)


def sealed(secret_key: str, code: str) -> str:
    """What is stored of a code: without the key outside the database nobody can go through all of them."""
    return _sealed(secret_key, f"joins {code}").hex()


def _times_generator(number: int) -> int:
    """By x, modulo x^5 + x^2 + 1."""
    doubled = number << 1
    return doubled ^ 0b100101 if doubled & 0b100000 else doubled


def _sealed(secret_key: str, text: str) -> bytes:
    return hmac.digest(secret_key.encode(), text.encode(), hashlib.sha256)
