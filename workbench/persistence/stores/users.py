"""Those who sign in, their memberships, and invitations that work once."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, contains_eager

from workbench import clock
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import Invitation, Membership, User

INVITATION_LIFE = timedelta(days=14)


def by_id(db: Session, user_id: str) -> User | None:
    """A user who may still sign in."""
    user = db.get(User, user_id)
    return user if user and not user.is_disabled else None


def anybody(db: Session, user_id: str) -> User | None:
    """A user, whether or not they may sign in."""
    return db.get(User, user_id)


def by_email(db: Session, email: str) -> User | None:
    """A user by address, in whatever case it was typed."""
    return db.scalar(select(User).where(User.email == email.strip().lower()))


def everybody(db: Session) -> Sequence[User]:
    """All users by name."""
    return db.scalars(select(User).order_by(User.name, User.id)).all()


def add(db: Session, *, name: str, email: str, password_hash: str, administrator: bool = False) -> User:
    """Add somebody who can sign in."""
    user = User(
        name=name.strip(),
        email=email.strip().lower(),
        password_hash=password_hash,
        is_administrator=administrator,
        added_at=clock.now(),
    )
    db.add(user)
    db.flush()
    return user


def seat(db: Session, review_id: str, user_id: str) -> Membership | None:
    """The membership of a user in a review, with the review; none for strangers and for unknown ids alike."""
    query = select(Membership).join(Membership.review).options(contains_eager(Membership.review))
    return db.scalar(query.where(Membership.review_id == review_id, Membership.user_id == user_id))


def seats(db: Session, user_id: str) -> Sequence[Membership]:
    """All memberships of a user, with their reviews, newest review first."""
    query = select(Membership).join(Membership.review).options(contains_eager(Membership.review))
    return db.scalars(query.where(Membership.user_id == user_id).order_by(Review.started_at.desc())).all()


def members(db: Session, review: Review) -> Sequence[Membership]:
    """Everybody who has a role in a review, by name."""
    query = select(Membership).join(Membership.user).options(contains_eager(Membership.user))
    return db.scalars(query.where(Membership.review_id == review.id).order_by(User.name)).all()


def join(db: Session, review_id: str, user: User, role: str) -> Membership:
    """Give somebody a role in a review. Whoever has one keeps it: a second invitation changes nothing."""
    membership = db.get(Membership, (review_id, user.id))
    if membership is None:
        membership = Membership(review_id=review_id, user_id=user.id, role=role)
        db.add(membership)
        db.flush()
    return membership


def member(db: Session, review: Review, user_id: str) -> Membership | None:
    """One member of a review."""
    return db.get(Membership, (review.id, user_id))


def leave(db: Session, membership: Membership) -> None:
    """Take a role away; it bites on the very next request."""
    db.delete(membership)
    db.flush()


def invite(db: Session, review: Review, *, role: str, name: str, email: str, by: User) -> str:
    """Make an invitation and give its secret, which is kept nowhere."""
    secret = secrets.token_urlsafe(24)
    db.add(
        Invitation(
            review_id=review.id,
            role=role,
            name=name.strip(),
            email=email.strip().lower(),
            made_by=by.id,
            secret_hash=_hash(secret),
            expires_at=clock.now() + INVITATION_LIFE,
        )
    )
    db.flush()
    return secret


def invitation(db: Session, secret: str) -> Invitation | None:
    """The invitation that a secret opens, if it is unused and has not run out."""
    found = db.scalar(select(Invitation).where(Invitation.secret_hash == _hash(secret)).with_for_update())
    return found if found and found.used_at is None and found.expires_at > clock.now() else None


def open_invitations(db: Session, review: Review) -> Sequence[Invitation]:
    """Invitations that can still be used."""
    query = select(Invitation).where(Invitation.review_id == review.id, Invitation.used_at.is_(None))
    return db.scalars(query.where(Invitation.expires_at > clock.now()).order_by(Invitation.name)).all()


def of_invitation(db: Session, review: Review, invitation_id: str) -> Invitation | None:
    """One invitation to a review."""
    found = db.get(Invitation, invitation_id)
    return found if found and found.review_id == review.id else None


def use(db: Session, invitation: Invitation, user: User) -> None:
    """Join by an invitation, which is then used up."""
    invitation.used_at = clock.now()
    join(db, invitation.review_id, user, invitation.role)


def withdraw(db: Session, invitation: Invitation) -> None:
    """Make an invitation useless."""
    db.delete(invitation)
    db.flush()


def show_names(membership: Membership, until: datetime | None) -> None:
    """Let a member see real names until a moment, or no longer."""
    membership.names_until = until


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
