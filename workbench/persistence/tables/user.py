"""Those who sign in, what they may do in which review, and how they were invited."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.persistence.tables.review import Review
from workbench.persistence.tables.row import ID, Identified, Row


class User(Identified, Row):
    """Somebody with a sign-in. ``stamp`` rises when the password changes, which ends every open session."""

    __tablename__ = "user_account"

    name: Mapped[str] = mapped_column(String(200))
    email: Mapped[str] = mapped_column(String(254), unique=True)
    password_hash: Mapped[str]
    is_administrator: Mapped[bool] = mapped_column(default=False)
    is_disabled: Mapped[bool] = mapped_column(default=False)
    stamp: Mapped[int] = mapped_column(default=1)
    added_at: Mapped[datetime]


class Membership(Row):
    """The role of a user in one review: one each, none in most."""

    __tablename__ = "membership"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), primary_key=True)
    user_id: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"), primary_key=True, index=True)
    role: Mapped[str] = mapped_column(String(20))
    names_until: Mapped[datetime | None]
    user: Mapped[User] = relationship()
    review: Mapped[Review] = relationship()


class Invitation(Identified, Row):
    """A link that works once. Only the hash of its secret is kept."""

    __tablename__ = "invitation"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    role: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(200))
    email: Mapped[str] = mapped_column(String(254))
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    made_by: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"))
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    review: Mapped[Review] = relationship()


class SignInAttempt(Identified, Row):
    """A sign-in that did not work, under hashes of the address tried and of where it came from."""

    __tablename__ = "sign_in_attempt"

    email_hash: Mapped[str] = mapped_column(String(64), index=True)
    source_hash: Mapped[str] = mapped_column(String(64), index=True)
    at: Mapped[datetime] = mapped_column(index=True)
