"""A moment and the columns that keep it (see ``tables.moment``), one way and the other."""

from typing import Any

from timeline.when import Precision, When

_PRECISIONS = {str(each): each for each in Precision}


def columns(when: When) -> dict[str, Any]:
    """A moment by the columns that keep it, all but the words in which it was written."""
    return {
        "starts": when.start,
        "ends": when.end,
        "latest": when.latest,
        "precision": str(when.precision),
        "certain": when.certain,
    }


def when(row: Any) -> When:
    """The moment of a row that has these columns, filled."""
    return When(row.starts, _PRECISIONS[row.precision], row.ends, row.certain, row.written)
