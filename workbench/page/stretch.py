"""How long something took, in words, from the moments of its entries."""

from collections.abc import Sequence
from datetime import datetime

from timeline.when import Precision, When


def words(moments: Sequence[When]) -> str:
    """From the first moment to the last, as "2 to 16 May 2023"; empty without any. Times of day are left out."""
    if not moments:
        return ""
    first = min(moments, key=lambda when: when.sort_key)
    last = max(moments, key=lambda when: when.latest)
    if _is_day(first) and _is_day(last):
        ends = last.latest if last.latest.date() > first.start.date() else None
        certain = first.certain and last.certain
        return When(first.start, Precision.DAY, ends, certain).words()
    if first.words() == last.words():
        return first.words()
    return f"{_alone(first, first.start)} to {_alone(last, last.end or last.start)}"


def _is_day(when: When) -> bool:
    return when.precision in (Precision.MINUTE, Precision.DAY)


def _alone(when: When, moment: datetime) -> str:
    """One end of a moment or stretch as closely as it is known, without a time of day."""
    return When(
        moment, Precision.DAY if _is_day(when) else when.precision, None, when.certain, when.written
    ).words()
