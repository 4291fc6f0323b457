"""How closely a moment is known."""

from enum import StrEnum


class Precision(StrEnum):
    """How closely a moment is known."""

    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"

    @property
    def breadth(self) -> int:
        """0 for a minute, rising to 4 for a year."""
        return list(Precision).index(self)


def coarser(one: Precision, other: Precision) -> Precision:
    """The less exact of two precisions: a stretch is never known more closely than its vaguer side."""
    return max(one, other, key=lambda precision: precision.breadth)
