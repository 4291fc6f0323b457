"""What templates can call: the navigation, words for dates and counts, codes for names."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask, current_app, g, url_for

from workbench.auth.permissions import Permission
from workbench.page import coding, prose, said


@dataclass(frozen=True)
class Room:
    """A word in the navigation of a review, where it leads, and who sees it."""

    label: str
    endpoint: str
    permission: Permission


def attach(app: Flask, rooms: Sequence[Room]) -> None:
    """Give templates their words, and the rooms that a seat may enter."""
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters |= {
        "coded": coding.coded,
        "coded_in": coding.coded_in,
        "day": said.day,
        "moment": said.moment,
        "prose": prose.shown,
        "in_words": said.in_words,
        "plural": said.plural,
    }

    @app.context_processor
    def frame() -> dict[str, Any]:
        seat = g.get("seat")
        shown = [room for room in rooms if seat and seat.may(room.permission)]
        return {"asset": asset, "navigation": shown if len(shown) > 1 else [], "seat": seat}


def asset(name: str) -> str:
    """The address of a static file, new whenever the file is."""
    return url_for("static", filename=name, v=_print_of(Path(current_app.static_folder or ""), name))


@cache
def _print_of(folder: Path, name: str) -> str:
    return hashlib.sha256((folder / name).read_bytes()).hexdigest()[:12]
