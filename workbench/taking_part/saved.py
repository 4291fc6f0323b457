"""A receipt as a text to keep."""

from flask import url_for

from workbench.auth import codes
from workbench.auth.place import Place
from workbench.page import said


def text(place: Place) -> str:
    """The six signs and six words, and what they are good for."""
    last = place.focus_group.changeable_until
    until = f" until {said.day(last)}" if last else ""
    return f"""Receipt for a focus group

{codes.shown(place.focus_group.handle, 3)}
{place.receipt}

Open {url_for("taking_part.receipt", _external=True)} and enter these six signs and six words.
You can then read what you wrote, change it or take it back{until}, and see what became of it.
Nobody can look them up for you, and whoever has them can read what you wrote.
"""
