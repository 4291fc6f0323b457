"""What templates can call: the navigation, words for dates and counts, codes for names."""

import hashlib
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask, current_app, g, url_for

from workbench import rooms
from workbench.page import coding, prose
from workbench.page.form import ActForm

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def attach(app: Flask) -> None:
    """Give templates their words."""
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters |= {
        "coded": coding.coded,
        "day": day,
        "moment": moment,
        "prose": prose.shown,
        "in_words": in_words,
        "plural": plural,
    }
    app.context_processor(_frame)


def day(when: date | None) -> str:
    """A day in words: 3 May 2023."""
    return f"{when.day} {when:%B %Y}" if when else ""


def moment(when: datetime) -> str:
    """A day and a time: 3 May 2023, 20:14."""
    return f"{when.day} {when:%B %Y, %H:%M}"


def in_words(count: int) -> str:
    """A small number as a word, a larger one in figures."""
    return _SMALL[count] if 0 <= count < len(_SMALL) else f"{count:,}"


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun: 1 row, 6 rows."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def asset(name: str) -> str:
    """The address of a static file, new whenever the file is."""
    return url_for("static", filename=name, v=_print_of(Path(current_app.static_folder or ""), name))


def _frame() -> dict[str, Any]:
    seat = g.get("seat")
    shown = [room for room in rooms.NAVIGATION if seat and seat.may(room.permission)]
    return {"asset": asset, "act": ActForm, "navigation": shown if len(shown) > 1 else [], "seat": seat}


@cache
def _print_of(folder: Path, name: str) -> str:
    return hashlib.sha256((folder / name).read_bytes()).hexdigest()[:12]
