"""Days, moments and counts as one says them."""

from collections.abc import Sequence
from datetime import date, datetime

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def day(when: date | None) -> str:
    """A day in words: 3 May 2023."""
    return f"{when.day} {when:%B %Y}" if when else ""


def month(key: str) -> str:
    """A month in words, from its key in an address: 2023-05 is May 2023."""
    return f"{date.fromisoformat(f'{key}-01'):%B %Y}" if key else ""


def moment(when: datetime) -> str:
    """A day and a time: 3 May 2023, 20:14."""
    return f"{when.day} {when:%B %Y, %H:%M}"


def in_words(count: int) -> str:
    """A small number as a word, a larger one in figures."""
    return _SMALL[count] if 0 <= count < len(_SMALL) else f"{count:,}"


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun: 1 row, 6 rows."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed(words: Sequence[str]) -> str:
    """Several as one says them: Mother, Child 1 and Uncle."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
