"""A review out of JSON: all of it or nothing."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table, insert, select, update
from sqlalchemy.exc import DataError, IntegrityError
from sqlalchemy.orm import Session

from workbench import clock
from workbench.persistence import vault
from workbench.persistence.stores import (
    conversations,
    focus_groups,
    journal,
    people,
    reviews,
    users,
)
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.framework import OwnFramework
from workbench.persistence.tables.partnership import Partnership
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User
from workbench.persistence.whole_review import belonging, checking
from workbench.persistence.whole_review.checking import NotWhole, Rows

LEAD = "lead"
# Nobody's password has this hash.
_NONE = "none"


def bring_in(db: Session, told: Any, *, step: str, partnership: str, lead: User, key: bytes) -> Review:
    """Put a review from elsewhere in this database, under a partnership; ``lead`` leads it and reads its notes.

    Ids stay, and with them the seals of the journal. Everybody else behind its rows is kept by name and has no seat.
    Raises NotWhole, and has then changed nothing that may be committed.
    """
    parts = checking.parts(told, step)
    if reviews.by_id(db, parts["review"]):
        raise NotWhole("This review is here already.")
    found = checking.rows(parts)
    names = checking.names(parts, found[Person.__tablename__])
    lines = checking.journal_lines(parts)
    commissioning = reviews.partnership(db, partnership)
    try:
        with db.begin_nested():
            _keep_people(db, parts["people"])
            _keep_frameworks(db, commissioning, checking.frameworks(parts))
            _keep_rows(db, found, commissioning)
            _seal(db, names, key)
            journal.bring_in(db, parts["review"], lines)
    except IntegrityError as trouble:
        raise NotWhole("Something in the file is here already, or stands in it twice.") from trouble
    except DataError as trouble:
        raise NotWhole("The file holds a number or a text that no review could hold.") from trouble
    review = reviews.by_id(db, parts["review"])
    assert review is not None
    users.join(db, review.id, lead, LEAD)
    _close_rooms(db, review)
    _let_read(db, review, lead)
    return review


def _keep_people(db: Session, told: Rows) -> None:
    """Those who are not known here by id, without a way to sign in. Where their address is taken they have none."""
    here = set(db.scalars(select(User.id).where(User.id.in_([each["id"] for each in told]))))
    for each in told:
        if each["id"] not in here:
            email = str(each.get("email", ""))
            is_free = email and users.by_email(db, email) is None
            db.add(
                User(
                    id=each["id"],
                    name=each["name"],
                    email=email if is_free else f"{each['id']}@elsewhere.invalid",
                    password_hash=_NONE,
                    is_disabled=True,
                    added_at=clock.now(),
                )
            )
            db.flush()


def _keep_frameworks(db: Session, partnership: Partnership, told: Rows) -> None:
    for each in told:
        query = select(OwnFramework).where(
            OwnFramework.partnership_id == partnership.id, OwnFramework.key == each["key"]
        )
        here = db.scalar(query)
        if here is None:
            db.add(OwnFramework(partnership_id=partnership.id, key=each["key"], document=each["document"]))
        elif here.document != each["document"]:
            raise NotWhole(
                f"The partnership has another framework under the name {each['key']}. "
                "Bring the review in under a partnership of its own."
            )
    db.flush()


def _keep_rows(db: Session, found: Mapping[str, Rows], partnership: Partnership) -> None:
    for table in belonging.tables():
        rows = found[table.name]
        if table.name == belonging.REVIEW:
            rows = [row | {"partnership_id": partnership.id} for row in rows]
        if rows:
            _insert(db, table, rows)


def _insert(db: Session, table: Table, rows: Rows) -> None:
    """Rows that refer to others of their table are led to them once all are there."""
    own = [each.parent.name for each in belonging.keys(table) if each.column.table is table]
    db.execute(insert(table), [row | dict.fromkeys(own) for row in rows])
    for name in own:
        for row in rows:
            if row[name] is not None:
                db.execute(update(table).where(table.c.id == row["id"]).values({name: row[name]}))


def _seal(db: Session, names: Mapping[tuple[str, str], list[str]], key: bytes) -> None:
    for (person_id, column), words in names.items():
        if words:
            sealed = vault.seal(key, words, people.sealed_for(column, person_id))
            db.execute(update(Person).where(Person.id == person_id).values({column: sealed}))


def _close_rooms(db: Session, review: Review) -> None:
    """Nobody joins here with a code from elsewhere. Receipts still open what was written: the salt comes along."""
    for focus_group in focus_groups.of_review(db, review):
        focus_groups.shut(focus_group)
        if focus_group.state == "open":
            focus_groups.close(db, focus_group)


def _let_read(db: Session, review: Review, lead: User) -> None:
    """Whoever brings a review in has all its notes in the file already."""
    for note in db.scalars(select(Conversation).where(Conversation.review_id == review.id)):
        conversations.let_read(
            db, note, {lead.id, *(reader.id for reader in conversations.readers(db, note))}
        )
