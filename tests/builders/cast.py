"""The fixed cast, its two reviews, and one password for all of them."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from workbench.auth import passwords
from workbench.auth.permissions import Role
from workbench.clock import now
from workbench.persistence.stores import agencies, people, reviews
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import Membership, User

PASSWORD = "quiet lantern orchard"


@dataclass(frozen=True)
class Member:
    """Somebody in the cast."""

    id: str
    name: str
    email: str
    role: Role | None


def _member(name: str, role: Role | None) -> Member:
    return Member(f"user{name}".ljust(26, "0"), name.capitalize(), f"{name}@example.org", role)


PEOPLE = {
    "amara": _member("amara", Role.LEAD),
    "bryn": _member("bryn", Role.TEAM),
    "cai": _member("cai", Role.LEAD),
    "dilys": _member("dilys", Role.PRACTITIONER),
    "eirian": _member("eirian", Role.BOARD),
    "ffion": _member("ffion", None),
}
REVIEW = "reviewofamara".ljust(26, "0")
OTHER_REVIEW = "reviewofcai".ljust(26, "0")


def settle(db: Session) -> None:
    """Put the cast and their two reviews in an empty database."""
    sealed = passwords.seal(PASSWORD)
    for member in PEOPLE.values():
        db.add(
            User(
                id=member.id,
                name=member.name,
                email=member.email,
                password_hash=sealed,
                is_administrator=member.role is None,
                added_at=now(),
            )
        )
    db.flush()
    _review(db, REVIEW, "The Alder review", ("amara", "bryn", "dilys", "eirian"))
    _review(db, OTHER_REVIEW, "The Birch review", ("cai",))


def _review(db: Session, review_id: str, title: str, members: tuple[str, ...]) -> None:
    review = Review(
        id=review_id,
        partnership=reviews.partnership(db, f"Partnership of {title}"),
        title=title,
        kind="learning",
        started_at=now(),
        period_from=date(2022, 1, 1),
        period_to=date(2023, 12, 31),
        why="A child was harmed.",
    )
    reviews.ask(review, ["What makes it harder to see who lives with a child?"])
    db.add(review)
    db.flush()
    for name in members:
        db.add(Membership(review_id=review_id, user_id=PEOPLE[name].id, role=str(PEOPLE[name].role)))
    for code, agency in (("POL", "Police"), ("HSG", "Housing")):
        agencies.add(db, review, code=code, name=agency)
    people.add(db, review, code="Child 1", who="the child", kind="family", is_subject=True)
    db.flush()
