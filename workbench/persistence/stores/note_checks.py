"""Private links by which whoever spoke checks their note, and what they say of it. Of a link only a hash is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from findings.focus_groups.permitted import Use
from workbench import clock
from workbench.persistence.stores import edits
from workbench.persistence.tables.conversation import Conversation, NoteCheck, NoteRemark
from workbench.persistence.tables.user import User


class Verdict(StrEnum):
    """What whoever spoke says of a part of their note."""

    RIGHT = "right"
    CHANGE = "change"
    LEAVE_OUT = "leave_out"


class Settled(StrEnum):
    """What became of it."""

    TAKEN = "taken"
    KEPT = "kept"


@dataclass(frozen=True)
class Said:
    """What is said of one part."""

    verdict: Verdict
    words: str = ""


def of_note(db: Session, note: Conversation) -> NoteCheck | None:
    """The link of a note, whether it still opens it or not."""
    return db.scalar(select(NoteCheck).where(NoteCheck.conversation_id == note.id))


def make(
    db: Session, note: Conversation, secret_hash: str, *, by: User, until: date, opens_until: date
) -> NoteCheck:
    """Keep a private link of a note.

    An earlier one opens nothing from then on; what was said through it stays, and can be read through the new one.
    """
    db.refresh(note, with_for_update=True)
    check = of_note(db, note) or NoteCheck(conversation_id=note.id)
    check.secret_hash, check.is_called_off = secret_hash, False
    check.made_by, check.made_at = by.id, clock.now()
    check.until, check.opens_until = until, opens_until
    db.add(check)
    db.flush()
    return check


def call_off(db: Session, check: NoteCheck) -> None:
    """Let the link open nothing. What was said through it stays."""
    check.is_called_off = True
    db.flush()


def opened(db: Session, secret_hash: str) -> NoteCheck | None:
    """The check that a link opens."""
    found = db.scalar(select(NoteCheck).where(NoteCheck.secret_hash == secret_hash))
    return found if found and is_live(found) else None


def note_of(db: Session, check: NoteCheck) -> Conversation:
    """The note that a link opens."""
    return db.get_one(Conversation, check.conversation_id)


def is_live(check: NoteCheck) -> bool:
    """Whether its link opens anything."""
    return not check.is_called_off and clock.now().date() <= check.opens_until


def can_answer(check: NoteCheck) -> bool:
    """Whether something can still be said, or changed."""
    return clock.now().date() <= check.until


def may_be_quoted(db: Session, note: Conversation) -> bool:
    """Whether words of a note may stand in what others read, as far as whoever spoke has said."""
    check = of_note(db, note)
    return check is None or not check.use or Use(check.use).allows(Use.QUOTATION)


def answer(db: Session, check: NoteCheck, said: Mapping[str, Said], use: Use) -> None:
    """Keep what is said of each part, in place of what was said before. What says something else is settled anew."""
    db.refresh(check, with_for_update=True)
    there = {remark.part: remark for remark in check.remarks}
    check.remarks[:] = [there.get(part) or NoteRemark(part=part, verdict="") for part in said]
    for remark in check.remarks:
        now = said[remark.part]
        if (remark.verdict, remark.words or "") != (now.verdict, now.words):
            remark.verdict, remark.words, remark.settled, remark.why = now.verdict, now.words, "", ""
    check.use, check.answered_at = use, clock.now()
    db.flush()


def remark_in(db: Session, note: Conversation, remark_id: str) -> NoteRemark | None:
    """Something that was said of a part of this note."""
    query = select(NoteRemark).join(NoteCheck, NoteCheck.id == NoteRemark.check_id)
    return db.scalar(query.where(NoteCheck.conversation_id == note.id, NoteRemark.id == remark_id))


def settle(db: Session, remark: NoteRemark, version: int, settled: Settled, why: str) -> None:
    """Say what became of a remark, over the version its settler saw. Raises ``EditedMeanwhile``."""
    edits.save(db, remark, version, {"settled": settled, "why": why})


def is_waiting(remark: NoteRemark) -> bool:
    """Whether something has to be decided about a remark, and nobody has."""
    return remark.verdict != Verdict.RIGHT and not remark.settled
