"""A note of the demonstration that whoever spoke has checked by a private link."""

from datetime import timedelta

import orjson
from sqlalchemy.orm import Session

from findings.focus_groups.permitted import Use
from workbench import clock
from workbench.auth import private_link
from workbench.demonstration import material
from workbench.persistence.stores import journal, note_checks
from workbench.persistence.stores.note_checks import Said, Settled, Verdict
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

_TO_ANSWER, _TO_READ = timedelta(days=14), timedelta(days=365)


def check(db: Session, review: Review, notes: dict[str, Conversation], lead: User) -> None:
    """Make the link, answer by it, and settle all but one of the answers."""
    told, today = orjson.loads(material.file("note_check.json")), clock.now().date()
    note, sealed = notes[told["file"]], private_link.sealed(private_link.draw())
    made = note_checks.make(db, note, sealed, by=lead, until=today + _TO_ANSWER, opens_until=today + _TO_READ)
    journal.add(db, "conversation.link_made", chain=review.id, user=lead.id, subject=note.id)
    said = {part: Said(Verdict(each["verdict"]), each["words"]) for part, each in told["said"].items()}
    note_checks.answer(db, made, said, Use(told["use"]))
    journal.add(db, "conversation.checked", chain=review.id, user=None, subject=note.id, parts=len(said))
    for remark in made.remarks:
        if answer := told["settled"].get(remark.part):
            note_checks.settle(db, remark, remark.version, Settled(answer["settled"]), answer["why"])
            journal.add(db, "conversation.settled", chain=review.id, user=lead.id, subject=note.id)
