"""Writing what was fitted into the parts and turning points of a note; factors go with the words they mark."""

from sqlalchemy.orm import Session

from workbench.conversations.fitting import Fitted
from workbench.page import guided
from workbench.persistence.stores import anchoring, conversations, factors, turning_points
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.review import Review


def fill(db: Session, review: Review, note: Conversation, fitted: Fitted) -> None:
    """Let a note follow the structure. What stands under its headings already stays, and the rest is its words."""
    conversations.guide(db, note, guided.HEADINGS)
    for part in note.parts:
        part.words = "\n\n".join(filter(None, (part.words, fitted.parts.get(part.key, ""))))
    for moment in fitted.moments:
        turning_points.add(db, note, moment)
    note.words = fitted.rest
    db.flush()
    for factor in factors.of_text(db, review, "conversation", note.id):
        _carry(factor, note)


def _carry(factor: Factor, note: Conversation) -> None:
    texts = {"": note.words, **{part.key: part.words for part in note.parts}}
    if anchoring.again(factor, texts):
        return
    for point in note.turning_points:
        fields = {heading.key: getattr(point, heading.key) for heading in guided.TURNING_POINT}
        if anchoring.again(factor, fields):
            factor.text_kind, factor.text_id = "turning_point", point.id
            return
