"""The turning points of a note: adding, changing, ordering and removing them."""

from flask import g
from werkzeug.wrappers import Response

from workbench.conversations.forms import POINT, TurningPointForm
from workbench.conversations.notes import Page, back, done, shown
from workbench.page import authored, guided
from workbench.persistence.stores import edits, episodes, factors, turning_points
from workbench.persistence.tables.conversation import Conversation, TurningPoint
from workbench.persistence.tables.review import Review

ANCHOR = "turning-points"
_COLUMNS = ("episode_id", *POINT)


def add(review: Review, conversation: Conversation) -> Page:
    """Add a turning point after the others."""
    form = _form()
    if not form.validate_on_submit():
        return _shown(form, conversation)
    told = {name: form[name].data or "" for name in POINT}
    turning_points.add(g.db, conversation, {**told, "episode_id": form.episode_id.data or None})
    return done("conversation.written", conversation, "The turning point is kept.", ANCHOR)


def change(review: Review, conversation: Conversation, turning_point: TurningPoint) -> Page:
    """Change what was said about a turning point, or the episode it belongs to."""
    form = _form()
    authored.fill(form, turning_point, _COLUMNS)
    if not form.validate_on_submit():
        return _shown(form, conversation, turning_point)
    edits.save(g.db, turning_point, form.seen, authored.changes(form, turning_point, _COLUMNS))
    return done("conversation.written", conversation, "The turning point is saved.", ANCHOR)


def move_up(review: Review, conversation: Conversation, turning_point: TurningPoint) -> Response:
    """Put a turning point before the one above it."""
    turning_points.move(g.db, conversation, turning_point, -1)
    return done("conversation.written", conversation, "The turning point is moved up.", ANCHOR)


def move_down(review: Review, conversation: Conversation, turning_point: TurningPoint) -> Response:
    """Put a turning point after the one beneath it."""
    turning_points.move(g.db, conversation, turning_point, 1)
    return done("conversation.written", conversation, "The turning point is moved down.", ANCHOR)


def remove(review: Review, conversation: Conversation, turning_point: TurningPoint) -> Response:
    """Take a turning point away, unless a factor is marked in it."""
    if factors.of_text(g.db, review, "turning_point", turning_point.id):
        said = "It stays: a factor is marked in its words. Take the factor away first."
        return back(conversation, said, ANCHOR)
    turning_points.remove(g.db, conversation, turning_point)
    return done("conversation.written", conversation, "The turning point is taken away.", ANCHOR)


def _form() -> TurningPointForm:
    form = TurningPointForm()
    form.offer_episodes(episodes.titles(g.db, g.seat.review))
    for heading in guided.TURNING_POINT:
        form[heading.key].label.text = heading.words
    return form


def _shown(form: TurningPointForm, note: Conversation, point: TurningPoint | None = None) -> Page:
    headings = guided.TURNING_POINT
    return shown(form, "conversations/turning_point.html", note=note, point=point, headings=headings)
