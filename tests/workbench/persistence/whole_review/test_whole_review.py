"""A whole review goes out of one installation and into another, and nothing is lost or added on the way."""

import copy
from collections.abc import Iterator

import orjson
import pytest
from sqlalchemy import Engine, update
from sqlalchemy.orm import Session

from tests.builders import cast, every_table, world
from workbench.auth.permissions import Role
from workbench.persistence import engine, migrating
from workbench.persistence.stores import conversations, journal, people, reviews, users
from workbench.persistence.tables.double_marking import DoubleMarking
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.person import Person
from workbench.persistence.whole_review import belonging, reading, withheld, writing
from workbench.persistence.whole_review.checking import NotWhole

HERE, THERE = b"h" * 32, b"t" * 32
STEP = "the newest"


@pytest.fixture
def taken(db: Session) -> dict:
    """The review with one of everything in it, as a file holds it."""
    world.fill(db, cast.REVIEW)
    db.execute(update(FocusGroup).values(state="closed", code_hash=None, code_until=None))
    every_table.fill(db, cast.REVIEW)
    journal.add(db, "review.started", chain=cast.REVIEW, user=cast.PEOPLE["amara"].id)
    review = reviews.by_id(db, cast.REVIEW)
    for person in people.of_review(db, review):
        people.seal(db, person, HERE, ["Ruth Example"])
    return orjson.loads(orjson.dumps(writing.whole(db, review, step=STEP, key=HERE)))


@pytest.fixture
def elsewhere(database) -> Iterator[Engine]:
    """Another installation, with nothing in it."""
    with database.empty() as address:
        opened = engine.open_engine(address)
        migrating.to_newest(opened)
        yield opened
        opened.dispose()


@pytest.fixture
def there(elsewhere) -> Iterator[Session]:
    """A writing session elsewhere."""
    with engine.sessions(elsewhere, writing=True)() as session:
        yield session
        session.rollback()


def bring(there: Session, told: dict):
    lead = users.add(there, name="Zora", email="zora@example.org", password_hash="-")
    return reading.bring_in(there, told, step=STEP, partnership="Elsewhere", lead=lead, key=THERE), lead


def test_no_table_of_a_review_is_left_behind(taken):
    assert all(taken["rows"][table.name] for table in belonging.tables())


def test_everything_comes_back_as_it_was(taken, there):
    review, lead = bring(there, taken)
    again = orjson.loads(orjson.dumps(writing.whole(there, review, step=STEP, key=THERE)))
    for told in (taken, again):
        told["rows"]["review"][0].pop("partnership_id")
        told["rows"]["conversation_reader"] = [
            row for row in told["rows"]["conversation_reader"] if row["user_id"] != lead.id
        ]
    assert again["rows"] == taken["rows"]
    assert again["names"] == taken["names"]
    assert again["journal"] == taken["journal"]
    assert [each for each in again["people"] if each["id"] != lead.id] == [
        each | {"role": ""} for each in taken["people"]
    ]


def test_names_lie_under_the_key_of_their_new_place(taken, there):
    review, _ = bring(there, taken)
    assert set(people.names(there, review, THERE).values()) == {("Ruth Example",)}
    assert all(b"Ruth" not in (person.names_sealed or b"") for person in there.query(Person))


def test_whoever_brings_it_in_leads_it_and_nobody_else_has_a_seat(taken, there):
    review, lead = bring(there, taken)
    assert [(member.user_id, member.role) for member in users.members(there, review)] == [
        (lead.id, Role.LEAD)
    ]
    assert withheld.notes(there, review, lead) == 0
    assert all(user.is_disabled for user in users.everybody(there) if user.id != lead.id)


def test_the_journal_is_whole_and_goes_on(taken, there):
    review, lead = bring(there, taken)
    journal.add(there, "review.brought_in", chain=review.id, user=lead.id)
    there.flush()
    assert journal.first_fault(there) == ""


def test_a_review_that_is_here_is_not_brought_in_again(taken, db):
    with pytest.raises(NotWhole, match="here already"):
        reading.bring_in(
            db,
            taken,
            step=STEP,
            partnership="Elsewhere",
            lead=users.anybody(db, cast.PEOPLE["cai"].id),
            key=HERE,
        )


def test_a_file_of_another_shape_says_what_to_do(taken, there):
    with pytest.raises(NotWhole, match="Bring the older one up to date"):
        bring(there, taken | {"step": "0001"})


def wrong_type(told):
    told["rows"]["episode"][0]["number"] = "one"


def too_long(told):
    told["rows"]["episode"][0]["title"] = "x" * 201


def missing_column(told):
    del told["rows"]["entry"][0]["what"]


def missing_table(told):
    del told["rows"]["factor"]


def reaching_out(told):
    told["rows"]["entry"][0]["agency_id"] = "somewhere else"


def of_another_review(told):
    told["rows"]["finding"][0]["review_id"] = cast.OTHER_REVIEW


def two_reviews(told):
    told["rows"]["review"].append(told["rows"]["review"][0] | {"id": "another"})


def twice(told):
    told["rows"]["entry"].append(told["rows"]["entry"][0])


def nameless(told):
    told["names"].clear()


def altered_line(told):
    told["journal"][0]["event"] = "review.forgotten"


def foreign_line(told):
    told["journal"][0]["chain"] = "workbench"


def nobody(told):
    told["people"].append({"name": "Nobody"})


def empty_framework(told):
    told["frameworks"] = [{"key": "own1", "document": {"title": "Ours"}}]


@pytest.mark.parametrize(
    "spoil",
    [
        *(wrong_type, too_long, missing_column, missing_table, reaching_out, of_another_review, two_reviews),
        *(twice, nameless, altered_line, foreign_line, nobody, empty_framework),
    ],
)
def test_a_file_that_does_not_hold_together_is_refused_in_a_sentence(taken, there, spoil):
    told = copy.deepcopy(taken)
    spoil(told)
    with pytest.raises(NotWhole, match=r"^[A-Z].*\.$"):
        bring(there, told)


@pytest.mark.parametrize("told", [None, [], "review", {}, {"form": writing.FORM, "step": STEP}])
def test_what_is_no_review_is_refused(told, there):
    with pytest.raises(NotWhole):
        bring(there, told)


def test_marks_made_blind_are_counted_until_they_are_settled(db):
    review = reviews.by_id(db, cast.REVIEW)
    assert withheld.markings(db, review) == 0
    db.add(DoubleMarking(review_id=review.id, text_kind="entry", text_id="1", asked_at=review.started_at))
    db.flush()
    assert withheld.markings(db, review) == 1


def test_notes_one_is_not_named_for_are_counted(taken, db):
    review = reviews.by_id(db, cast.REVIEW)
    cai = users.anybody(db, cast.PEOPLE["cai"].id)
    assert withheld.notes(db, review, cai) == len(taken["rows"]["conversation"])
    assert withheld.notes(db, review, users.anybody(db, cast.PEOPLE["amara"].id)) == 0
    assert conversations.readable(db, review, cai) == []
