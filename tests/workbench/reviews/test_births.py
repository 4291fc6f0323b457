"""When somebody was born identifies them: it lies in the vault beside the names, and pages say ages."""

import pytest

from tests.builders import cast
from workbench.persistence.stores import agencies, people, reviews

HOME = f"/reviews/{cast.REVIEW}"


@pytest.fixture
def person(amara):
    """The page of a child whose birth is known to the month."""
    amara.send(f"{HOME}/people", {"code": "Child 2", "born": "November 2022"})
    return amara.get(f"{HOME}/people").select("//a[contains(., 'Child 2')]/@href")[0]


def known(db, settings) -> dict[str, str]:
    review = reviews.by_id(db, cast.REVIEW)
    births = people.born(db, review, settings.vault_key)
    found = {row.code: births[row.id].words() for row in people.of_review(db, review) if row.id in births}
    db.rollback()
    return found


def test_a_birth_is_sealed_in_the_words_it_was_written_in(person, db, settings):
    assert known(db, settings) == {"Child 2": "November 2022"}
    review = reviews.by_id(db, cast.REVIEW)
    assert b"2022" not in people.coded(db, review, "Child 2").born_sealed


def test_a_birth_is_shown_only_while_names_are_unlocked(person, amara, visit):
    assert "November 2022" not in amara.get(person).text
    assert "not shown" in amara.get(person).words
    amara.post(f"{HOME}/names/show", {"then": person})
    assert amara.get(person).select("//input[@name='born']/@value") == ["November 2022"]


def test_a_birth_is_kept_when_the_field_stays_empty(person, amara, db, settings):
    amara.send(person, {"who": "the baby", "born": ""})
    assert known(db, settings) == {"Child 2": "November 2022"}
    amara.send(person, {"born": "11 November 2022"})
    assert known(db, settings) == {"Child 2": "Friday 11 November 2022"}


def test_a_birth_that_no_calendar_has_is_explained(person, amara):
    assert "November has 30 days" in amara.send(person, {"born": "31 November 2022"}, status=422).words


def test_a_professional_has_an_agency_and_nobody_else_has(amara, db):
    review = reviews.by_id(db, cast.REVIEW)
    police = agencies.of_review(db, review)[0].id
    db.rollback()
    amara.send(f"{HOME}/people", {"code": "Officer", "kind": "professional", "agency_id": police})
    amara.send(f"{HOME}/people", {"code": "Mother", "kind": "family", "agency_id": police})
    assert people.coded(db, review, "Officer").agency_id == police
    assert people.coded(db, review, "Mother").agency_id is None
