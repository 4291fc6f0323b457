"""A review is started and set up, each thing through its page."""

import pytest

from tests.builders import cast
from workbench.persistence.stores import people, reviews

HOME = f"/reviews/{cast.REVIEW}"
NEW = {
    "partnership": "Merrowdale Safeguarding Partnership",
    "title": "The Linden review",
    "kind": "sar",
    "period_from": "October 2022",
    "period_to": "March 2024",
    "questions": "Who is caring for a baby?\n\nWhat helps?",
}


def test_whoever_starts_a_review_leads_it(amara):
    answer = amara.send("/reviews/start", NEW)
    page = amara.follow(answer)
    assert page.heading == "The Linden review"
    assert "October 2022 to March 2024" in page.words
    assert "Safeguarding adults review" in page.words


def test_a_review_without_questions_is_not_started(amara):
    page = amara.send("/reviews/start", {**NEW, "questions": ""}, status=422)
    assert "Write at least one question" in page.words
    assert "The Linden review" in page.text, "what was written is still there"


def test_only_ones_own_partnerships_are_offered(amara):
    page = amara.get("/reviews/start")
    assert "Partnership of The Alder review" in page.text
    assert "Partnership of The Birch review" not in page.text


@pytest.mark.parametrize(
    ("first", "last", "says"),
    [("May 2023", "April 2023", "ends before it begins"), ("32 May 2023", "", "May has 31 days")],
)
def test_a_period_that_cannot_be_is_explained_beside_its_field(amara, first, last, says):
    page = amara.send("/reviews/start", {**NEW, "period_from": first, "period_to": last}, status=422)
    assert says in page.words


def test_a_name_goes_into_the_vault_and_onto_no_page(amara, db, settings):
    amara.send(f"{HOME}/people", {"code": "Mother", "who": "mother", "names": "Tamsin Ashdown\nTam"})
    page = amara.get(f"{HOME}/people")
    assert "Mother" in page.words
    assert "Tamsin" not in page.text
    review = reviews.by_id(db, cast.REVIEW)
    mother = people.coded(db, review, "Mother")
    assert b"Tamsin" not in mother.names_sealed
    assert people.names(db, review, settings.vault_key)[mother.id] == ("Tamsin Ashdown", "Tam")


def test_a_code_that_is_a_real_name_is_refused(amara):
    page = amara.send(f"{HOME}/people", {"code": "Tam", "names": "Tamsin\nTam"}, status=422)
    assert "one of the real names" in page.words


def test_a_code_that_is_somebody_elses_name_is_refused(amara):
    amara.send(f"{HOME}/people", {"code": "Mother", "names": "Tamsin Ashdown"})
    page = amara.send(f"{HOME}/people", {"code": "Tamsin", "names": "Ivy"}, status=422)
    assert "a real name in the vault" in page.words


def test_one_code_stands_for_one_person(amara):
    page = amara.send(f"{HOME}/people", {"code": "Child 1"}, status=422)
    assert "Choose another" in page.words


def test_names_are_shown_for_a_while_to_whoever_asks_and_the_journal_says_so(amara, visit):
    amara.send(f"{HOME}/people", {"code": "Mother", "names": "Tamsin Ashdown"})
    amara.post(f"{HOME}/names/show", {"then": f"{HOME}/people"})
    person = amara.get(f"{HOME}/people").select("//a[contains(., 'Mother')]/@href")[0]
    assert "Tamsin" in amara.get(person).text
    assert "Tamsin" not in visit("bryn").get(person, 404).text
    assert "Looked at real names" in amara.get(f"{HOME}/journal").words
    amara.post(f"{HOME}/names/hide", {})
    assert "Tamsin" not in amara.get(person).text


def test_an_agency_keeps_its_number(amara):
    amara.send(f"{HOME}/agencies", {"name": "Health visiting", "code": "HV"})
    rows = amara.get(f"{HOME}/agencies").select("//tbody/tr")
    assert [row.xpath("td[1]")[0].text for row in rows] == ["1", "2", "3"]


def test_the_last_lead_reviewer_stays(amara):
    amara.post(f"{HOME}/members/{cast.PEOPLE['amara'].id}/remove", {})
    assert "keeps at least one lead reviewer" in amara.get(f"{HOME}/members").words


def test_somebody_taken_out_sees_nothing_from_the_next_request_on(amara, visit):
    bryn = visit("bryn")
    bryn.get(HOME)
    amara.post(f"{HOME}/members/{cast.PEOPLE['bryn'].id}/remove", {})
    bryn.get(HOME, 404)


def test_two_who_change_the_same_thing_lose_nothing(amara, visit, db):
    cai = visit("amara")
    first, second = amara.get(f"{HOME}/promised").form(), cai.get(f"{HOME}/promised").form()
    amara.post(f"{HOME}/promised", {**dict(first.form_values()), "promised": "Nobody is named."})
    late = cai.post(f"{HOME}/promised", {**dict(second.form_values()), "promised": "Notes are agreed."}, 409)
    assert "Nobody is named." in late.words
    assert "Notes are agreed." in late.text
    merged = dict(late.form().form_values())
    cai.post(f"{HOME}/promised", {**merged, "promised": "Nobody is named. Notes are agreed."})
    assert reviews.by_id(db, cast.REVIEW).promised == "Nobody is named. Notes are agreed."
