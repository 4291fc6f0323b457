"""Sign-ins that did not work."""

from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from workbench.persistence.tables.user import SignInAttempt


def add(db: Session, email_hash: str, source_hash: str, at: datetime, *, older: datetime) -> None:
    """Keep one try, and forget those from before ``older``."""
    db.execute(delete(SignInAttempt).where(SignInAttempt.at < older))
    db.add(SignInAttempt(email_hash=email_hash, source_hash=source_hash, at=at))


def most(db: Session, email_hash: str, source_hash: str, since: datetime) -> int:
    """The larger of the two counts since then: for the address, and for the source."""

    def count(column: object, value: str) -> int:
        query = select(func.count()).where(column == value, SignInAttempt.at >= since)  # type: ignore[arg-type]
        return db.scalar(query) or 0

    return max(count(SignInAttempt.email_hash, email_hash), count(SignInAttempt.source_hash, source_hash))
