"""From the tunnel: nothing on the page says what came later, or what nobody had told them."""

import pytest
from sqlalchemy import select

from tests.builders import cast
from timeline import when
from workbench.persistence.stores import people, told
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.journal import JournalLine
from workbench.persistence.tables.told import KeptView
from workbench.persistence.tables.user import User

LATER = ("searched", "Rent unpaid", "arrested", "September")


@pytest.fixture
def recorded(db, review, rows):
    """Housing was told of the party on 5 May."""
    by = db.get_one(User, cast.PEOPLE["amara"].id)
    party, housing = db.get_one(Entry, rows["party"].id), db.get_one(Agency, rows["letter"].agency_id)
    told.add(
        db,
        review,
        party,
        housing,
        when.read("5 May 2023"),
        by=by,
        teller_id=party.agency_id,
        how="A letter",
    )
    db.commit()


def test_without_a_place_one_is_asked_where_to_stand(amara, home, rows):
    page = amara.get(f"{home}/tunnel")
    assert page.heading == "The view from the tunnel"
    assert page.select("//main//select[@name='agency']")


def test_only_what_was_held_or_told_by_the_day_is_there(amara, tunnel, recorded):
    page = amara.get(tunnel("HSG", "2023-05-04"))
    assert "Officers called" not in page.text
    assert "0 entries" in page.words
    page = amara.get(tunnel("HSG", "2023-05-05"))
    assert "Officers called to a noisy party" in page.words
    assert "told Fri 5 May" in page.words
    assert "Told by Police, a letter, 2 days after it happened" in page.words
    assert "2 entries: 1 of its own, 1 it was told of" in page.words


def test_nothing_on_the_page_says_what_came_later(amara, tunnel, recorded):
    page = amara.get(tunnel("HSG", "2023-05-05"))
    for words in LATER:
        assert words not in page.text
    assert "review" not in page.select("//footer")[0].text_content().lower()
    assert page.select("//title")[0].text.strip() == "The view from the tunnel · Case review workbench"


def test_the_picture_has_a_mark_for_each_thing_known_and_a_veil_beyond(amara, tunnel, recorded):
    page = amara.get(tunnel("HSG", "2023-05-05"))
    (veil,) = page.select("//main//*[local-name()='rect'][@class='veil']")
    marks = page.select("//main//*[local-name()='g'][contains(@transform, '.92')]/@transform")
    assert len(marks) == 2
    assert all(float(mark.split("(")[1].split(" ")[0]) < float(veil.get("x")) for mark in marks)


def test_the_picture_is_as_wide_beyond_the_day_whatever_comes_later(amara, tunnel, recorded, db, rows):
    before = amara.get(tunnel("HSG", "2023-05-05")).select("//main//figure")[0].text_content()
    db.delete(db.get_one(Entry, rows["outcome"].id))
    db.commit()
    assert amara.get(tunnel("HSG", "2023-05-05")).select("//main//figure")[0].text_content() == before


def test_steps_lead_to_the_days_on_which_something_is_known(amara, tunnel, recorded):
    page = amara.get(tunnel("POL", "2023-06-01"))
    back, on = page.select("//nav[@class='day']/a")
    assert "3 May" in back.text_content()
    assert "9 September" in on.text_content()
    page = amara.get(on.get("href"))
    assert "arrested" in page.words
    assert len(page.select("//nav[@class='day']/a")) == 1


def test_one_can_step_one_thing_at_a_time(amara, tunnel, recorded):
    page = amara.get(tunnel("HSG", "2023-05-05"))
    (back,) = page.select("//nav[@class='one-step']/a[text()='Back one']/@href")
    page = amara.get(back)
    assert "1 entry:" in page.words
    (on,) = page.select("//nav[@class='one-step']/a[text()='Forward one']/@href")
    assert "2 entries:" in amara.get(on).words


def test_what_is_dated_more_vaguely_than_the_day_is_counted_and_not_shown(amara, tunnel, recorded):
    page = amara.get(tunnel("HSG", "2023-07-15"))
    assert "Rent unpaid" not in page.text
    assert "1 more may or may not have been known" in page.words
    assert "Rent unpaid" in amara.get(tunnel("HSG", "2023-07-31")).words


def test_what_they_could_not_know_is_shown_on_request_with_who_knew(amara, tunnel, recorded):
    page = amara.get(tunnel("HSG", "2023-06-02"))
    assert "1 entry by one agency existed by this day. None had reached housing." in page.words
    assert "Flat searched" not in page.text
    page = amara.get(tunnel("HSG", "2023-06-02", reveal=1))
    (item,) = page.select("//ol[contains(@class, 'not-known')]/li")
    assert "Flat searched" in item.text_content()
    assert "Known to Police" in item.text_content()
    (known,) = page.select("//section[@aria-labelledby='known']")
    assert "Flat searched" not in known.text_content()
    assert "arrested" not in page.text


def test_a_view_is_kept_with_its_day_and_stands_beside_what_comes_later(amara, tunnel, recorded, db):
    page = amara.get(tunnel("HSG", "2023-05-05"))
    (keep,) = page.select("//form[contains(@action, '/tunnel/keep')]/@action")
    after = amara.follow(amara.post(keep, {"words": "A noisy tenant, no more.", "version": ""}))
    assert "A noisy tenant, no more." in after.select("//textarea")[0].text
    later = amara.get(tunnel("HSG", "2023-07-31"))
    assert "A noisy tenant, no more." in later.select("//blockquote")[0].text_content()
    assert "A noisy tenant" not in amara.get(tunnel("HSG", "2023-05-04")).text
    assert "A noisy tenant" not in amara.get(tunnel("POL", "2023-07-31")).text
    (line,) = db.scalars(select(JournalLine).where(JournalLine.event == "view.kept")).all()
    assert line.detail == {}


def test_a_kept_view_can_be_changed_and_two_who_do_lose_nothing(visit, tunnel, recorded, db):
    amara = visit("amara")
    (keep,) = amara.get(tunnel("HSG", "2023-05-05")).select(
        "//form[contains(@action, '/tunnel/keep')]/@action"
    )
    amara.post(keep, {"words": "First", "version": ""})
    amara.post(keep, {"words": "Second", "version": "1"})
    assert [row.words for row in db.scalars(select(KeptView))] == ["Second"]
    db.rollback()
    assert "Second" in visit("bryn").post(keep, {"words": "Third", "version": "1"}, status=409).words


def test_an_empty_view_is_not_kept(amara, tunnel, recorded):
    (keep,) = amara.get(tunnel("HSG", "2023-05-05")).select(
        "//form[contains(@action, '/tunnel/keep')]/@action"
    )
    page = amara.post(keep, {"words": " ", "version": ""}, status=422)
    assert "Write what this looked like from here" in page.words
    assert "arrested" not in page.text


def test_a_practitioner_sees_what_names_them_and_what_they_were_told(
    amara, tunnel, recorded, db, review, rows
):
    somebody = people.add(db, review, code="Officer 1", who="", kind="professional", is_subject=False)
    by = db.get_one(User, cast.PEOPLE["amara"].id)
    moment = when.read("2 June 2023")
    police = db.get_one(Agency, rows["party"].agency_id)
    told.add(db, review, db.get_one(Entry, rows["letter"].id), police, moment, by=by, person_id=somebody.id)
    told.add(db, review, db.get_one(Entry, rows["rent"].id), police, when.read("2023"), by=by)
    db.get_one(Entry, rows["party"].id).people = ["Officer 1"]
    address = tunnel("POL", "2023-06-02", person=somebody.id)
    db.commit()
    page = amara.get(address)
    assert "You are inside the tunnel: Police (Officer 1)" in page.words
    assert "2 entries: 1 of their own, 1 they were told of" in page.words
    assert "Flat searched" not in page.text


def test_a_practitioner_of_another_agency_cannot_stand_there(amara, tunnel, recorded, db, review, rows):
    somebody = people.add(db, review, code="Officer 1", who="", kind="professional", is_subject=False)
    somebody.agency_id = rows["party"].agency_id
    address = tunnel("HSG", "2023-06-02", person=somebody.id)
    db.commit()
    page = amara.get(address, status=422)
    assert "Officer 1 works for another agency" in page.words


@pytest.mark.parametrize("parts", ["d=32&m=1&y=2023", "d=&m=&y=", "d=x&m=1&y=2023", "day=nonsense"])
def test_a_day_the_calendar_does_not_have_is_asked_for_again(amara, home, rows, parts):
    page = amara.get(f"{home}/tunnel?agency={rows['party'].agency_id}&{parts}", status=422)
    assert "Enter a day that the calendar has" in page.words


def test_a_page_on_paper_has_the_view_room_to_write_and_no_way_on(amara, tunnel, recorded):
    page = amara.get(tunnel("HSG", "2023-05-05").replace("/tunnel?", "/tunnel/print?"))
    assert page.heading == "Friday 5 May 2023"
    assert "Officers called" in page.words
    assert not page.select("//nav")
    assert len(page.select("//div[@class='write-line']")) >= 12
    for words in LATER:
        assert words not in page.text
