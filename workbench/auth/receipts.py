"""The private receipt of somebody who takes part in a focus group: six words, which nobody else can look up.

Six different words of 256 are some 48 bits. They are stretched by Argon2 into a key of 256, with a salt of the focus
group; from the key comes one locator for each answer. Stored are the locators alone: without the words, two of one
person look no more alike than two of different people, and trying out all words would take thousands of years.
"""

import hashlib
import hmac
from secrets import SystemRandom
from threading import Semaphore

from argon2.low_level import Type, hash_secret_raw

from workbench.auth import codes
from workbench.auth.receipt_words import WORDS

LENGTH = 6
_CARD = 12
# For words that open nothing: they take as long as words that do.
NO_SALT = "00" * 16
# As OWASP's password storage cheat sheet has it, second setting: 19 MiB, two passes, one lane.
_COST = {"time_cost": 2, "memory_cost": 19 * 1024, "parallelism": 1}
# Where a whole room comes in at once, those who are in already do not have to wait for it.
_ONE_BY_ONE = Semaphore()


def draw() -> str:
    """Six words, drawn at random; none comes twice, so that nobody who writes them down loses their place."""
    return " ".join(SystemRandom().sample(WORDS, LENGTH))


def read(written: str) -> str | None:
    """A receipt as somebody typed it: capitals, dashes and commas do not matter. None if these are no six words."""
    words = "".join(letter if letter.isalpha() else " " for letter in written.lower()).split()
    return " ".join(words) if len(words) == LENGTH and set(words) <= set(WORDS) else None


def key(words: str, salt: str) -> bytes:
    """The key that a receipt opens in one focus group."""
    with _ONE_BY_ONE:
        return hash_secret_raw(words.encode(), bytes.fromhex(salt), hash_len=32, type=Type.ID, **_COST)


def locator(key: bytes, step_id: str, prompt: str, nth: int) -> str:
    """Under what the writer's answer with a number, to one prompt of one step, is kept."""
    found = hmac.digest(key, f"{step_id} {prompt} {nth}".encode(), hashlib.sha256)
    return hashlib.sha256(found).hexdigest()


def card(key: bytes) -> str:
    """The number printed on the paper card of a receipt: typed in with the card, it finds its answers and no others."""
    return codes.checked(codes.signs(hmac.digest(key, b"card", hashlib.sha256), _CARD))


def read_card(written: str) -> str | None:
    """The number of a card as somebody typed it. None where a sign is missing, or wrong."""
    number = codes.read(written)
    return number if codes.is_whole(number, _CARD + 1) else None
