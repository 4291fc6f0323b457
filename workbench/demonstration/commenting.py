"""A practitioner reads the draft of the demonstration and comments; one comment is settled."""

from datetime import timedelta

import orjson
from sqlalchemy.orm import Session

from findings.report import document
from workbench import clock
from workbench.accuracy import places
from workbench.auth.permissions import Role
from workbench.demonstration import material
from workbench.drafting import draft as drafts
from workbench.page import coding
from workbench.persistence.stores import accuracy, journal, users
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

_DAYS = 14


def comment(db: Session, review: Review, vault_key: bytes, lead: User) -> None:
    """Ask the practitioner about the draft, keep what they say, and settle what the lead settled."""
    told = orjson.loads(material.file("accuracy.json"))
    tree = drafts.of_review(db, review, coding.of_review(db, review, vault_key)).tree
    (reader,) = (each.user for each in users.members(db, review) if each.role == Role.PRACTITIONER)
    opened = accuracy.ask(
        db,
        review,
        readers=[reader.id],
        invitation=told["invitation"],
        comments_by=clock.now().date() + timedelta(days=_DAYS),
        document=document.to_json(tree),
    )
    journal.add(db, "accuracy.asked", chain=review.id, user=lead.id, subject=opened.id, number=opened.number)
    for said in told["comments"]:
        place = next(each.number for each in places.of(tree) if places.holds(each, said["at"]))
        kept = accuracy.say(db, opened, reader, place=place, quote=said["quote"], words=said["words"])
        journal.add(db, "accuracy.commented", chain=review.id, user=reader.id, subject=opened.id, place=place)
        if said["outcome"]:
            accuracy.settle(db, kept, kept.version, outcome=said["outcome"], why=said["why"], by=lead.name)
            journal.add(db, "accuracy.settled", chain=review.id, user=lead.id, subject=opened.id)
