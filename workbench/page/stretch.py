"""How long something took, in words, from the moments of its entries."""

from collections.abc import Sequence

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
    return f"{_without_time(first)} to {_without_time(last)}"


def _is_day(when: When) -> bool:
    return when.precision in (Precision.MINUTE, Precision.DAY)


def _without_time(when: When) -> str:
    return When(when.start, Precision.DAY, when.end, when.certain).words() if _is_day(when) else when.words()
