"""What somebody else wrote, as a participant may read it: in codes, always."""

from flask import g

from workbench.auth.place import Place
from workbench.page import coding
from workbench.persistence.stores import reviews
from workbench.persistence.tables.focus_group import FocusGroup


def shown(focus_group: FocusGroup, text: str) -> str:
    """A text in codes."""
    if not text:
        return ""
    if "review_here" not in g:
        g.review_here = reviews.by_id(g.db, focus_group.review_id)
    return coding.coded_in(text, g.review_here)


def filtered(text: str, place: Place) -> str:
    """The same, for templates."""
    return shown(place.focus_group, text)
