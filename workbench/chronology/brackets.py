"""The episodes of the picture: brackets over the lanes, with number and title."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workbench.chronology import sheet
from workbench.page import ink

Span = tuple[datetime, datetime]
_LETTER = 0.0075
_NARROWEST = 0.006
_LINES = 2


@dataclass(frozen=True)
class Bracket:
    """An episode over the lanes."""

    number: int
    title: str
    first: datetime
    last: datetime


def shapes(brackets: Sequence[Bracket], span: Span) -> list[dict[str, Any]]:
    """A bracket each, never so narrow that it is not seen."""
    least = (span[1] - span[0]) * _NARROWEST
    drawn = []
    for bracket in brackets:
        last = max(bracket.last, bracket.first + least)
        left, right = sheet.at(bracket.first).replace(" ", "_"), sheet.at(last).replace(" ", "_")
        across = f"M{left},0L{left},7L{right},7L{right},0"
        drawn.append(
            {
                "type": "path",
                "path": across,
                "yref": "paper",
                "ysizemode": "pixel",
                "yanchor": 1,
                "line": {"color": ink.INK, "width": 1.5},
            }
        )
    return drawn


def titles(brackets: Sequence[Bracket], span: Span) -> list[dict[str, Any]]:
    """Titles over their brackets, on one of two lines; where both are taken, the number alone."""
    free: list[datetime] = [datetime.min] * _LINES
    notes = []
    for bracket in sorted(brackets, key=lambda each: each.first):
        first = max(bracket.first, span[0]) if bracket.last >= span[0] else bracket.first
        text = f"{bracket.number} {sheet.short(bracket.title)}"
        level = next((n for n, taken in enumerate(free) if taken <= first), None)
        if level is None:
            level, text = 0, str(bracket.number)
        else:
            free[level] = first + (span[1] - span[0]) * (_LETTER * len(text))
        notes.append(
            {
                "x": sheet.at(first),
                "xanchor": "left",
                "yref": "paper",
                "y": 1,
                "yanchor": "bottom",
                "yshift": 8 + 17 * level,
                "text": ink.safe(text),
                "showarrow": False,
                "font": {"color": ink.INK_2, "size": 14},
            }  # fmt: skip
        )
    return notes
