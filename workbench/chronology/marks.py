"""The marks of the picture: one an entry, filled where its date is as written, open where it is uncertain.

The browser draws them from columns of numbers (``static/js/marks.js``); here is how those of a lane look.
"""

from datetime import datetime
from typing import Any

from workbench.chronology import sheet
from workbench.chronology.lanes import Lane
from workbench.page import ink

_HOVER_WORDS = 12


def style(lane: Lane, row: int) -> dict[str, Any]:
    """How an agency's marks look, and the row they stand in."""
    return {
        "name": lane.name,
        "row": row,
        "colour": ink.colour(lane.number),
        "edge": ink.SURFACE,
        "certain": ink.symbol(lane.number),
        "uncertain": ink.symbol(lane.number, open_mark=True),
    }


def ring(middle: datetime, row: int) -> dict[str, Any]:
    """A ring round the open entry."""
    drawn = {"symbol": "circle-open", "size": 24, "color": ink.INK, "line": {"width": 2, "color": ink.INK}}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [sheet.at(middle)],
        "y": [row],
        "marker": drawn,
        "hoverinfo": "skip",
    }


def short(text: str) -> str:
    """The first words of an entry, marked where they were cut."""
    words = text.split()
    return " ".join(words[:_HOVER_WORDS]) + (" …" if len(words) > _HOVER_WORDS else "")
