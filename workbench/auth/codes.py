"""The code that lets people into a focus group: nine letters and figures, 45 bits, and one more to check them by.

It is made from the key outside the database, so that the screen can show it again, while only its hash is stored.
"""

import hashlib
import hmac

# Without I, L, O and U: nobody has to ask whether it was a one or a letter, and no word comes out by chance.
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("ILO", "110")
_DRAWN = 9
LENGTH = _DRAWN + 1


def code(secret_key: str, focus_group_id: str, number: int) -> str:
    """The code of a focus group; each ``number`` gives another, so that one can be called off."""
    return checked(signs(_sealed(secret_key, f"code {focus_group_id} {number}"), _DRAWN))


def signs(drawn: bytes, length: int) -> str:
    """So many letters and figures, five bits each, out of bytes that were drawn at random."""
    number = int.from_bytes(drawn)
    return "".join(_SIGNS[number >> (5 * place) & 31] for place in range(length))


def checked(drawn: str) -> str:
    """Signs with one more behind them: one that is typed wrong, or two that changed places, are always noticed.

    The signs are the digits of a number written in powers of a generator of the field of 32.
    """
    total = 0
    for sign in drawn:
        total = _times_generator(total ^ _SIGNS.index(sign))
    return drawn + _SIGNS[total]


def shown(code: str, together: int = 5) -> str:
    """A code as people read it, such as ``K7M2Q D4XN9``."""
    return " ".join(code[begin : begin + together] for begin in range(0, len(code), together))


def read(written: str) -> str:
    """A code as somebody typed it: capitals, spaces and dashes do not matter, nor do O for 0 and l for 1."""
    kept = "".join(letter for letter in written.upper() if letter.isalnum())
    return kept.translate(_READ_AS)


def is_whole(code: str, length: int = LENGTH) -> bool:
    """Whether a code could open anything: a sign left out or typed wrong is a slip of the hand, and no guess."""
    return len(code) == length and set(code) <= set(_SIGNS) and checked(code[:-1]) == code


def sealed(secret_key: str, code: str) -> str:
    """What is stored of a code: without the key outside the database nobody can go through all of them."""
    return _sealed(secret_key, f"joins {code}").hex()


def _times_generator(number: int) -> int:
    """By x, modulo x^5 + x^2 + 1."""
    doubled = number << 1
    return doubled ^ 0b100101 if doubled & 0b100000 else doubled


def _sealed(secret_key: str, text: str) -> bytes:
    return hmac.digest(secret_key.encode(), text.encode(), hashlib.sha256)
