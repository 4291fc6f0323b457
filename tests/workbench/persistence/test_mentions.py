"""Who stands in which entry is known at once, and is always what reading every word again would find."""

from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.builders import cast, databases
from timeline.when import Precision, When
from workbench.page import coding, narrowed
from workbench.page.narrowed import Narrowing
from workbench.persistence.stores import agencies, entries, mentions, people
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.seeing import Mention
from workbench.persistence.tables.user import User

DAY = When(datetime(2023, 5, 11), Precision.DAY, None, True, "11 May 2023")
NAMES = ("Aled Pryce", "Bea Pryce", "May Dunmore", "Will Rowan")
WORDS = st.lists(
    st.sampled_from(
        [*" ".join(NAMES).split(), "Child 1", "the Pryces", "may", "will", "visited", "Ms", "Adult 2", "."]
    ),
    max_size=8,
).map(" ".join)


@pytest.fixture
def review(db):
    """The review with four people under codes."""
    found = db.get(Review, cast.REVIEW)
    for number, name in enumerate(NAMES, 1):
        person = people.add(db, found, code=f"Adult {number}", who="", kind="family", is_subject=False)
        people.seal(db, person, databases.VAULT_KEY, [name])
    return found


def add(db, review, what, **words):
    """Add an entry by hand."""
    agency = agencies.of_review(db, review)[0]
    by = db.get(User, cast.PEOPLE["amara"].id)
    return entries.add_by_hand(db, review, agency, DAY, {"what": what, **words}, by=by)


def settle(db, review):
    """End a change as a request does."""
    mentions.settle(db, review, coding.of_review(db, review, databases.VAULT_KEY))


def indexed(db, review):
    """Who stands where, as it is kept."""
    rows = db.execute(
        select(Mention.entry_id, Person.code)
        .join(Person, Person.id == Mention.person_id)
        .where(Person.review_id == review.id)
    )
    return {(entry_id, code) for entry_id, code in rows}


def slowly(db, review):
    """Who stands where, by reading every word."""
    glossary = coding.of_review(db, review, databases.VAULT_KEY)
    codes = {person.code for person in people.of_review(db, review)}
    return {
        (entry.id, code)
        for entry in entries.of_review(db, review)
        for code in narrowed.people_in(entry, glossary)
        if code in codes
    }


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=6), st.data())
def test_what_is_kept_is_what_reading_finds(db, review, written, data):
    nested = db.begin_nested()
    added = [add(db, review, what, told_by=told_by) for what, told_by in written]
    settle(db, review)
    assert indexed(db, review) == slowly(db, review)
    data.draw(st.sampled_from(added)).what = data.draw(WORDS)
    settle(db, review)
    assert indexed(db, review) == slowly(db, review)
    nested.rollback()


def test_a_new_spelling_is_looked_for_in_every_entry(db, review):
    entry = add(db, review, "Cariad rang")
    settle(db, review)
    assert indexed(db, review) == set()
    people.seal(db, people.coded(db, review, "Adult 1"), databases.VAULT_KEY, ["Cariad Pryce"])
    settle(db, review)
    assert indexed(db, review) == {(entry.id, "Adult 1")}


def test_a_code_that_changes_is_found_under_its_new_letters(db, review):
    entry = add(db, review, "Adult 9 rang")
    settle(db, review)
    people.coded(db, review, "Adult 2").code = "Adult 9"
    settle(db, review)
    assert indexed(db, review) == {(entry.id, "Adult 9")}


def test_what_nobody_settled_is_not_taken_for_known(db, review):
    add(db, review, "Aled rang")
    settle(db, review)
    assert review.has_mentions
    add(db, review, "Bea rang")
    db.commit()
    assert not db.get(Review, cast.REVIEW, populate_existing=True).has_mentions


def test_a_change_that_names_nobody_anew_leaves_all_as_it_is(db, review):
    entry = add(db, review, "Aled rang")
    settle(db, review)
    db.commit()
    entry.certain = False
    assert not mentions.is_unsettled(db, review)


@pytest.mark.parametrize("is_known", [True, False])
def test_the_same_entries_are_about_somebody_whether_it_is_known_or_read(db, review, is_known):
    about = add(db, review, "Nobody was in", people=["Mr Rowan"])
    add(db, review, "Bea rang")
    settle(db, review)
    review.has_mentions = is_known
    glossary = coding.of_review(db, review, databases.VAULT_KEY)
    asked = Narrowing(about=(people.coded(db, review, "Adult 4"),), has_mentions=is_known)
    assert asked.reads_texts is not is_known
    assert narrowed.ids(db, review, asked, glossary, named=False) == [about.id]


def test_an_entry_added_on_its_page_is_found_by_whom_it_is_about(db, review, amara):
    agency = agencies.of_review(db, review)[0].id
    db.commit()
    amara.send(f"/reviews/{cast.REVIEW}/people", {"code": "Adult 7", "names": "Dewi Selby", "kind": "family"})
    amara.send(
        f"/reviews/{cast.REVIEW}/entries/add",
        {"agency": agency, "when": "3 May 2023", "what": "Dewi came to the school"},
    )
    db.expire_all()
    person = people.coded(db, review, "Adult 7")
    assert db.get(Review, cast.REVIEW).has_mentions
    assert [code for _, code in indexed(db, review)] == ["Adult 7"]
    db.commit()
    page = amara.get(f"/reviews/{cast.REVIEW}/timeline?about={person.id}")
    assert "Adult 7 came to the school" in page.words
