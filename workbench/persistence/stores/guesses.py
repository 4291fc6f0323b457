"""Codes and receipts that fitted nothing, under a hash of where they came from."""

from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from workbench.persistence.tables.focus_group import WrongGuess


def add(db: Session, source_hash: str, at: datetime, *, older: datetime) -> None:
    """Keep one wrong guess, and forget those from before ``older``."""
    db.execute(delete(WrongGuess).where(WrongGuess.at < older))
    db.add(WrongGuess(source_hash=source_hash, at=at))


def since(db: Session, source_hash: str, at: datetime) -> int:
    """How many wrong guesses have come from a place since then."""
    query = select(func.count()).where(WrongGuess.source_hash == source_hash, WrongGuess.at >= at)
    return db.scalar(query) or 0


def everywhere(db: Session, at: datetime) -> int:
    """How many wrong guesses have come from anywhere since then."""
    return db.scalar(select(func.count()).where(WrongGuess.at >= at)) or 0
