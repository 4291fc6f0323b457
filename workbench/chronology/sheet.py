"""The sheet the timeline picture is drawn on: its margin, how long a label may be, a moment as Plotly takes it."""

from datetime import datetime

MARGIN_LEFT = 184
LONGEST_LABEL = 22


def at(moment: datetime) -> str:
    """A moment as Plotly takes it."""
    return f"{moment:%Y-%m-%d %H:%M}"


def short(words: str) -> str:
    """A label that fits, marked where it was cut."""
    return words if len(words) <= LONGEST_LABEL else words[: LONGEST_LABEL - 1].rstrip() + "…"
