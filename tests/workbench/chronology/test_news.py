"""What is new in the timeline since somebody looked: what others did, and never one's own."""

from datetime import timedelta

import pytest

from tests.builders import agency_files, arriving, cast
from workbench import clock
from workbench.persistence.tables.looking import LastLook

HOUSING = agency_files.csv([("Date", "Event"), ("12 May 2023", "Tenant rang about the damp.")])


@pytest.fixture
def later(monkeypatch):
    """Moves the clock on by a minute at each call."""
    moved = [clock.now()]

    def later():
        moved[0] += timedelta(minutes=1)
        return moved[0]

    monkeypatch.setattr(clock, "now", later)
    return later


@pytest.fixture
def timeline(amara, later):
    """The police log, at which Amara has looked."""
    arriving.added(amara)
    amara.send(arriving.TIMELINE, action="/looked")
    return amara


def news(visitor):
    return " ".join(visitor.get(arriving.TIMELINE).select("//p[@class='since']")[0].text_content().split())


def new(visitor):
    """The entries that are new to somebody, each with what is new of it."""
    page = visitor.get(f"{arriving.TIMELINE}?only=new")
    lines = page.select("//ol[contains(@class, 'entries')]/li")
    return {
        line.xpath(".//a[@data-keeps]")[0].text_content(): line.xpath("string(.//span[@class='badge'])")
        for line in lines
    }


def entry(visitor, what):
    page = visitor.get(arriving.TIMELINE)
    return (
        f"/reviews/{cast.REVIEW}/entries/{arriving.entry_ids(page)[arriving.first_words(page).index(what)]}"
    )


def test_who_never_looked_is_told_how(amara):
    arriving.added(amara)
    assert news(amara).startswith("Say that you have looked")


def test_nothing_is_new_right_after(timeline):
    assert news(timeline).startswith("Nothing is new or changed since you looked on")
    assert new(timeline) == {}


def test_ones_own_changes_are_not_new(timeline):
    arriving.added(timeline, "housing log.csv", HOUSING)
    timeline.send(entry(timeline, "Letter to the housing office."), {"note": "Mine"}, action="/note")
    assert news(timeline).startswith("Nothing is new")
    assert new(timeline) == {}


def test_entries_notes_and_changes_of_others_are_new(timeline, visit):
    bryn = visit("bryn")
    arriving.added(bryn, "housing log.csv", HOUSING)
    bryn.send(entry(bryn, "Letter to the housing office."), {"note": "Which office?"}, action="/note")
    bryn.send(f"{entry(bryn, 'Marker put on the address.')}/change", {"when": "July 2023"})
    assert news(timeline).startswith("3 entries are new or changed since you looked on")
    assert new(timeline) == {
        "Tenant rang about the damp.": "New",
        "Letter to the housing office.": "New note",
        "Marker put on the address.": "Changed",
    }


def test_an_entry_by_hand_and_a_moved_one(timeline, visit):
    bryn = visit("bryn")
    add = f"/reviews/{cast.REVIEW}/entries/add"
    agency = bryn.get(add).select("//select[@id='agency']/option[. = 'Housing']/@value")[0]
    bryn.send(add, {"agency": agency, "when": "13 May 2023", "what": "Caretaker came."})
    beside = entry(bryn, "Letter to the housing office.")
    past = entry(bryn, "Caretaker came.").rsplit("/", 1)[1]
    bryn.post(f"{beside}/move", {"past": past})
    assert new(timeline) == {"Letter to the housing office.": "Changed", "Caretaker came.": "New"}


def test_looking_again_makes_nothing_new(timeline, visit):
    visit("bryn").send(entry(timeline, "Letter to the housing office."), {"note": "Which?"}, action="/note")
    assert len(new(timeline)) == 1
    timeline.send(arriving.TIMELINE, action="/looked")
    assert new(timeline) == {}


def test_opening_the_timeline_is_not_looking(timeline, visit, db):
    look = db.get_one(LastLook, (cast.REVIEW, cast.PEOPLE["amara"].id))
    seen = (look.at, look.journal_number)
    db.rollback()
    visit("bryn").send(entry(timeline, "Letter to the housing office."), {"note": "Which?"}, action="/note")
    for path in ("", "?only=new", "?page=1"):
        timeline.get(arriving.TIMELINE + path)
    db.refresh(look)
    assert (look.at, look.journal_number) == seen


def test_each_reader_has_looked_for_themselves(timeline, visit):
    bryn = visit("bryn")
    assert news(bryn).startswith("Say that you have looked")
    bryn.send(arriving.TIMELINE, action="/looked")
    arriving.added(timeline, "housing log.csv", HOUSING)
    assert new(bryn) == {"Tenant rang about the damp.": "New"}


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_others_have_nothing_to_look_at(timeline, visit, name):
    visit(name).post(f"{arriving.TIMELINE}/looked", {}, 404)
