"""The journal: lines are added, never changed, each sealed to the one before by a hash."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench import clock
from workbench.persistence.tables.journal import JournalHead, JournalLine
from workbench.persistence.tables.user import User

WORKBENCH = "workbench"
_START = "0" * 64


def add(db: Session, event: str, *, chain: str, user: str | None, subject: str = "", **detail: Any) -> None:
    """Write one line in the present transaction. ``detail`` holds counts, codes and ids, never case text."""
    head = _locked_head(db, chain)
    head.number += 1
    line = JournalLine(
        chain=chain,
        number=head.number,
        at=clock.now(),
        user_id=user,
        event=event,
        subject=subject,
        detail=detail,
        previous=head.hash,
        hash="",
    )
    line.hash = head.hash = fingerprint(line)
    db.add(line)


def fingerprint(line: JournalLine) -> str:
    """The hash of everything a line says and of the line before it."""
    said = [line.chain, line.number, line.at.isoformat(), line.user_id, line.event, line.subject]
    content = orjson.dumps([*said, line.detail, line.previous], option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(content).hexdigest()


def of_chain(db: Session, chain: str, *, after: int = 0) -> Sequence[JournalLine]:
    """The lines of a chain in order, after a number."""
    query = select(JournalLine).where(JournalLine.chain == chain, JournalLine.number > after)
    return db.scalars(query.order_by(JournalLine.number)).all()


def newest(db: Session, chain: str, limit: int) -> Sequence[tuple[JournalLine, str | None]]:
    """The newest lines with the names of those who made them, newest first."""
    query = (
        select(JournalLine, User.name)
        .outerjoin(User, User.id == JournalLine.user_id)
        .where(JournalLine.chain == chain)
        .order_by(JournalLine.number.desc())
        .limit(limit)
    )
    return [(line, name) for line, name in db.execute(query)]


def since(db: Session, chain: str, user: str, at: datetime) -> Sequence[JournalLine]:
    """What others changed in a chain since a moment, newest first."""
    query = select(JournalLine).where(
        JournalLine.chain == chain, JournalLine.at > at, JournalLine.user_id != user
    )
    return db.scalars(query.order_by(JournalLine.number.desc())).all()


def has(db: Session, chain: str, event: str, user: str, at: datetime) -> bool:
    """Whether somebody made such a change since a moment."""
    query = select(JournalLine.id).where(
        JournalLine.chain == chain,
        JournalLine.event == event,
        JournalLine.user_id == user,
        JournalLine.at >= at,
    )
    return db.scalar(query.limit(1)) is not None


def first_fault(db: Session) -> str:
    """The first line that does not fit the one before it, in words; empty when every chain is whole."""
    for head in db.scalars(select(JournalHead).order_by(JournalHead.chain)):
        lines = of_chain(db, head.chain)
        if broken := first_broken(lines):
            return f"Line {broken} of chain {head.chain} was changed, removed or added afterwards."
        if head.number != len(lines) or head.hash != (lines[-1].hash if lines else _START):
            return f"Chain {head.chain} has lost its last lines: {len(lines)} are left of {head.number}."
    return ""


def first_broken(lines: Sequence[JournalLine]) -> int:
    """The number of the first line of a chain that does not fit the one before it; 0 when all do."""
    previous = _START
    for number, line in enumerate(lines, 1):
        if line.number != number or line.previous != previous or line.hash != fingerprint(line):
            return number
        previous = line.hash
    return 0


def bring_in(db: Session, chain: str, lines: Sequence[JournalLine]) -> None:
    """Put the lines of a whole chain from elsewhere in the journal, as they are."""
    if lines:
        db.add_all(lines)
        db.add(JournalHead(chain=chain, number=lines[-1].number, hash=lines[-1].hash))
        db.flush()


def _locked_head(db: Session, chain: str) -> JournalHead:
    """The head of a chain, held against other writers until the transaction ends."""
    db.flush()
    head = db.get(JournalHead, chain, with_for_update=True, populate_existing=True)
    if head is None:
        head = JournalHead(chain=chain, number=0, hash=_START)
        db.add(head)
    return head
