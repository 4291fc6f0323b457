"""What work was like at the time: put behind the timeline, changed, and taken away again."""

from datetime import datetime

import pytest
from sqlalchemy import select

from tests.builders import cast, gathered
from workbench.persistence.stores import background
from workbench.persistence.tables.journal import JournalLine

PAGE = f"/reviews/{cast.REVIEW}/background"


def put(visitor, status=303, **told):
    """Add a stretch through the page."""
    told = {"kind": "vacancies", "words": "Two of five posts vacant", "since": "May 2023", **told}
    return visitor.send(PAGE, told, action="/background", status=status)


def bands(db, since=None, until=None):
    return [band.words for band in known(db, since, until)]


def known(db, since=None, until=None):
    """The bands as they are kept now; the lock on the database is let go of at once."""
    found = background.between(db, gathered.review(db), since, until)
    db.rollback()
    return found


def change(page):
    return page.select("//a[starts-with(normalize-space(.), 'Change ')]/@href")[0]


@pytest.mark.parametrize("name", ["amara", "bryn"])
def test_a_stretch_is_put_behind_the_timeline(visit, name):
    visitor = visit(name)
    page = visitor.get(PAGE)
    assert "Nothing behind the timeline yet" in page.words
    police = page.select("//select[@id='agency_id']/option[. = 'Police']/@value")[0]
    page = visitor.follow(put(visitor, agency_id=police, until="August 2023", source="A board paper"))
    cells = [cell.text_content().strip() for cell in page.select("//main//tbody/tr/*[not(@colspan)]")]
    assert cells[:4] == ["Two of five posts vacant", "Police", "May 2023 to August 2023", "A board paper"]


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_others_find_nothing_here(amara, visit, name):
    put(amara)
    address = change(amara.get(PAGE))
    for path in (PAGE, address):
        visit(name).get(path, 404)
    visit(name).post(f"{PAGE}/several", {"lines": "x"}, 404)


def test_what_went_on_has_no_end(amara, db):
    put(amara, is_ongoing="y")
    (band,) = known(db)
    assert band.last is None
    assert bands(db, datetime(2030, 1, 1), datetime(2030, 2, 1)) == ["Two of five posts vacant"]
    assert bands(db, until=datetime(2023, 4, 30)) == []


def test_an_end_and_going_on_contradict_each_other(amara):
    page = put(amara, 422, is_ongoing="y", until="June 2023")
    assert "It has an end and went on" in page.words


def test_an_end_before_the_beginning_says_so(amara):
    assert "ends before it begins" in put(amara, 422, until="2 May 2022").words


def test_what_is_missing_is_asked_for(amara):
    page = put(amara, 422, kind="", words="", since="")
    assert "Choose what kind of thing it is" in page.words
    assert "Say from when" in page.words


def test_holidays_are_added_one_a_line(amara, db):
    lines = "Summer holiday: 22 July to 3 September 2023\n\nHalf term 23 to 27 October 2023"
    page = amara.follow(amara.send(PAGE, {"lines": lines}, action="/several"))
    assert "2 stretches added behind the timeline." in page.words
    assert bands(db) == ["Summer holiday", "Half term"]
    assert bands(db, datetime(2023, 10, 27), datetime(2023, 10, 27)) == ["Half term"]


def test_a_line_that_cannot_be_read_adds_none_of_them(amara, db):
    lines = "Summer holiday: 22 July to 3 September 2023\nEaster: next year some time"
    page = amara.send(PAGE, {"lines": lines}, action="/several", status=422)
    assert "Line 2: “next year some time” was not understood" in page.words
    assert "Summer holiday: 22 July" in page.text
    assert bands(db) == []


def test_a_stretch_is_changed_and_its_dates_stay_as_they_were(amara, db):
    put(amara, until="August 2023")
    address = change(amara.get(PAGE))
    form = amara.get(address)
    assert form.select("//input[@id='since' or @id='until']/@value") == ["May 2023", "August 2023"]
    amara.send(address, {"words": "Three of five posts vacant"})
    (band,) = known(db)
    assert (band.words, band.when.words()) == ("Three of five posts vacant", "May 2023 to August 2023")
    amara.send(address, {"until": "", "agency_id": ""})
    (band,) = known(db)
    assert band.when.words() == "May 2023"


def test_two_who_change_it_are_both_shown(amara, visit):
    put(amara)
    address = change(amara.get(PAGE))
    bryn = visit("bryn")
    form = {"csrf_token": bryn.token(), **dict(bryn.get(address).form().form_values())}
    amara.send(address, {"words": "Three of five posts vacant"})
    page = bryn.post(address, {**form, "words": "Four of five posts vacant"}, 409)
    assert "Three of five posts vacant" in page.text
    assert "Four of five posts vacant" in page.text


def test_it_is_taken_away_and_the_journal_says_so(amara, db):
    put(amara)
    amara.send(change(amara.get(PAGE)), action="/remove")
    assert bands(db) == []
    lines = db.scalars(select(JournalLine).where(JournalLine.event.startswith("background."))).all()
    assert [line.event for line in lines] == ["background.added", "background.removed"]
    assert not any("vacant" in str(line.detail) for line in lines)


def test_names_stand_in_codes(amara, db, settings):
    gathered.named(db, "Mother", "Jo Marsh", key=settings.vault_key)
    db.commit()
    put(amara, words="Jo Marsh on leave")
    page = amara.get(PAGE)
    assert "Mother on leave" in page.words
    assert "Marsh" not in page.text
    address = change(page)
    amara.send(address, {"source": "The rota"})
    assert bands(db) == ["Jo Marsh on leave"]
