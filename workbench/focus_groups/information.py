"""Information for participants as a page to print and as Word. It goes out of the house, so it is in codes."""

from flask import g, render_template
from werkzeug.wrappers import Response

from findings.report.document import Document
from workbench.auth.permissions import Role
from workbench.focus_groups import leaflet
from workbench.focus_groups.opening import CHANGEABLE_FOR
from workbench.page import coding, downloads, dressed
from workbench.page.said import day, plural
from workbench.persistence.stores import users
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.review import Review


def information(review: Review, focus_group: FocusGroup) -> str:
    """The leaflet on a page."""
    shown = dressed.page(_leaflet(review, focus_group), review)
    return render_template("focus_groups/information.html", row=focus_group, leaflet=shown)


def as_word(review: Review, focus_group: FocusGroup) -> Response:
    """The leaflet for Word, to be sent, or changed and printed."""
    tree = _leaflet(review, focus_group)
    return downloads.as_word(tree, "information for participants", dressed.look(review))


def _leaflet(review: Review, focus_group: FocusGroup) -> Document:
    code = coding.glossary().coded
    names = ("title", "held_on", "venue", "purpose", "ground_rules", "support")
    minutes = sum(step.minutes for step in focus_group.steps)
    told = leaflet.Told(
        **{name: code(getattr(focus_group, name)) for name in names},
        partnership=review.partnership.name,
        asks=focus_group.asks,
        moderates=focus_group.moderates,
        until=day(focus_group.changeable_until) or f"{CHANGEABLE_FOR.days} days after it is held",
        minutes=f"about {plural(minutes, 'minute')}" if minutes else "",
        topics=tuple(code(step.title) for step in focus_group.steps if step.prompts),
        leads=tuple(
            f"{member.user.name}, lead reviewer: {member.user.email}"
            for member in users.members(g.db, review)
            if member.role == Role.LEAD
        ),
    )
    return leaflet.document(told)
