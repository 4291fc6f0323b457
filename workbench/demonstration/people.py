"""Who is in the demonstration: those who sign in, the agencies, and everybody under a code."""

from sqlalchemy.orm import Session

from workbench.auth import passwords
from workbench.auth.permissions import Role
from workbench.demonstration import material
from workbench.persistence.stores import agencies, people, users
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

SIGN_INS = (
    ("lead@demonstration.example", "R. Adeyemi", Role.LEAD),
    ("practitioner@demonstration.example", "S. Marlow", Role.PRACTITIONER),
    ("board@demonstration.example", "J. Okonedo", Role.BOARD),
)


def sign_ins(db: Session, review: Review) -> User:
    """Give each demonstration sign-in its role in the review; gives the lead reviewer."""
    sealed = passwords.seal(material.PASSWORD)
    for email, name, role in SIGN_INS:
        user = users.by_email(db, email) or users.add(db, name=name, email=email, password_hash=sealed)
        users.join(db, review.id, user, role)
    lead = users.by_email(db, SIGN_INS[0][0])
    assert lead is not None
    return lead


def take_part(db: Session, review: Review) -> dict[str, Agency]:
    """The agencies by their codes."""
    return {
        told["code"]: agencies.add(db, review, code=told["code"], name=told["name"])
        for told in material.review()["agencies"]
    }


def under_codes(db: Session, review: Review, vault_key: bytes) -> None:
    """Everybody in the case under a code, with names in the vault."""
    for told in material.review()["people"]:
        person = people.add(
            db, review, code=told["code"], who=told["who"], kind=told["kind"], is_subject=told["subject"]
        )
        people.seal(db, person, vault_key, told["names"])
