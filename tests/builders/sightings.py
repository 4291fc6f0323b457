"""A child who is seen now and then, a father whom nobody met, and a gap, in Amara's review."""

from sqlalchemy.orm import Session

from tests.builders import cast, databases, gathered
from timeline import when
from workbench.persistence.stores import people
from workbench.persistence.tables.entry import Entry

HOME = f"/reviews/{cast.REVIEW}/seen-and-heard"
CHILD, FATHER = "Ann Lee", "Tom Marsh"


def fill(db: Session) -> dict[str, Entry]:
    """Put them under codes, and five entries about them; gives the entries by what happens in them."""
    review = gathered.review(db)
    child = people.coded(db, review, "Child 1")
    assert child
    father = people.add(db, review, code="Father", who="lives elsewhere", kind="family", is_subject=False)
    people.seal(db, child, databases.VAULT_KEY, [CHILD])
    people.seal_birth(db, child, databases.VAULT_KEY, when.read("May 2015"))
    people.seal(db, father, databases.VAULT_KEY, [FATHER])
    added = {
        "weighed": gathered.entry(
            db, "POL", "10 January 2022", f"{CHILD} seen at home. She said it is cold."
        ),
        "letter": gathered.entry(db, "HSG", "1 March 2022", f"Letter about {CHILD} and {FATHER}."),
        "alone": gathered.entry(db, "HSG", "20 June 2022", f"{CHILD} seen alone in her room."),
        "open": gathered.entry(db, "HSG", "1 July 2022", f"Home visit. Kitchen cold. {CHILD} and the dog."),
        "last": gathered.entry(db, "POL", "30 December 2023", f"{CHILD} seen."),
    }
    db.commit()
    return added
