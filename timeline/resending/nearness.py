"""Whether one date may be another that was written wrongly, or was corrected."""

from datetime import date

from timeline.when import When

_NEAR = 14


def is_near(one: When, other: When) -> bool:
    """Within two weeks, or a slip of the pen away: day and month exchanged, another year, another month."""
    first, second = one.start.date(), other.start.date()
    return abs((first - second).days) <= _NEAR or _slipped(first, second)


def apart(one: When, other: When) -> int:
    """How many days lie between two dates."""
    return abs((one.start.date() - other.start.date()).days)


def _slipped(first: date, second: date) -> bool:
    exchanged = first.year == second.year and (first.day, first.month) == (second.month, second.day)
    another_year = (first.day, first.month) == (second.day, second.month) and abs(
        first.year - second.year
    ) <= 2
    another_month = (first.day, first.year) == (second.day, second.year) and abs(
        first.month - second.month
    ) <= 1
    return exchanged or another_year or another_month
