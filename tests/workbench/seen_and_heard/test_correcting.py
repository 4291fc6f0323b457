"""What a reviewer says of an entry and a person stands against every reading, until it is taken back."""

import pytest

from tests.builders import cast, gathered, sightings
from tests.builders.sightings import HOME
from workbench.persistence.stores import people

SAYS = {"level": "3", "reason": "The worker told me that she stood in the kitchen."}


@pytest.fixture
def address(db):
    """The page on which the entry that leaves it open is read."""
    added = sightings.fill(db)
    child = people.coded(db, gathered.review(db), "Child 1")
    page = f"{HOME}/people/{child.id}/entries/{added['open'].id}"
    db.rollback()
    return page


def test_what_is_said_counts_from_then_on(amara, visit, address):
    page = amara.follow(amara.send(address, SAYS))
    assert "Child 1 counts as seen in this entry" in page.words
    assert "Amara says so" in page.words
    assert "The program read it as talked about" in page.words
    everybody_sees = visit("bryn").get(HOME).words
    assert "from 1 July 2022 to 30 December 2023" in everybody_sees
    assert "people changed 1" in everybody_sees
    assert "still unread" not in everybody_sees.split("Seen and heard", 2)[2].split("Child 1")[0]


def test_it_is_taken_back_again(amara, address):
    amara.send(address, SAYS)
    amara.send(address, action="/take-back")
    assert "from 20 June 2022 to 30 December 2023" in amara.get(HOME).words
    assert amara.get(address).select("//form[contains(@action, 'take-back')]") == []


def test_it_can_be_said_that_an_entry_is_about_somebody_else(amara, address):
    amara.send(address, {"level": "0", "reason": "Another child of that name."})
    assert amara.get(HOME).select("//td/a[contains(@href, 'month=2022-07')]") == []


def test_why_has_to_be_said(amara, address):
    page = amara.send(address, {"level": "3", "reason": ""}, status=422)
    assert "Say what in the entry" in page.words
    page = amara.send(address, {"reason": "So."}, status=422)
    assert page.words.count("Choose how near the agency came") == 2, "in the summary and at the field"


def test_two_who_correct_the_same_entry_lose_nothing(amara, visit, address):
    bryn = visit("bryn")
    late = bryn.get(address).form()
    amara.send(address, SAYS)
    fields = {**dict(late.form_values()), "level": "1", "reason": "She was upstairs."}
    page = bryn.post(address, fields, 409)
    assert "She was upstairs." in page.text
    assert "stood in the kitchen" in page.words


def test_the_journal_says_so_without_words_of_the_case(amara, address):
    amara.send(address, SAYS)
    page = amara.get(f"/reviews/{cast.REVIEW}/journal")
    assert "Said how near an entry comes to somebody" in page.words
    assert "kitchen" not in page.words


def test_a_name_in_the_reason_is_shown_as_a_code(amara, address):
    page = amara.follow(amara.send(address, {**SAYS, "reason": "Ann Lee told me."}))
    assert "Child 1 told me." in page.words
    amara.send(address, {"level": "4"})
    amara.post(f"/reviews/{cast.REVIEW}/names/show", {"then": address})
    assert "Ann Lee told me." in amara.get(address).text


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_nobody_outside_the_review_team_can_say_so(visit, address, name):
    visit(name).get(address, 404)
    visit(name).post(f"{address}/take-back", {}, 404)
