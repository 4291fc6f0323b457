"""Notes on entries, entries by hand, and dates that have to be mended."""

import pytest
from sqlalchemy import select

from tests.builders import agency_files, arriving, cast
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.journal import JournalLine

ADD = f"/reviews/{cast.REVIEW}/entries/add"
DAY = agency_files.csv(
    [
        ("Date", "Time", "Event"),
        ("11/05/2023", "09:00", "First call at the desk."),
        ("11/05/2023", "17:00", "Second call at the desk."),
        ("June 2023", "", "Marker put on the address."),
    ]
)


@pytest.fixture
def day(amara):
    """A day with two calls; gives whoever looks, and the ids of the entries in order."""
    arriving.added(amara, data=DAY)
    return amara, arriving.entry_ids(amara.get(arriving.TIMELINE))


def address(entry_id):
    return f"/reviews/{cast.REVIEW}/entries/{entry_id}"


def write(visitor, path, status=303, **words):
    page = visitor.get(path)
    agency = page.select("//select[@id='agency']/option[. = 'Housing']/@value")
    return visitor.send(path, {**({"agency": agency[0]} if agency else {}), **words}, status=status)


def order(visitor):
    return arriving.first_words(visitor.get(arriving.TIMELINE))


def test_a_note_is_kept_with_who_wrote_it(day, visit):
    _, ids = day
    visit("bryn").send(address(ids[0]), {"note": "Ask the desk who rang."}, action="/note")
    page = visit("amara").get(address(ids[0]))
    assert "Ask the desk who rang." in page.words
    assert "Bryn, " in page.words


def test_an_empty_note_is_asked_for(day):
    amara, ids = day
    page = amara.send(address(ids[0]), {"note": " "}, action="/note", status=422)
    assert "Write the note" in page.words


def test_an_entry_is_added_between_two_others_with_the_day_filled_in(day):
    amara, ids = day
    where = f"{ADD}?after={ids[0]}"
    assert amara.get(where).select("//input[@name='when']/@value") == ["11 May 2023"]
    write(amara, where, what="The caretaker came to the desk.")
    assert order(amara)[:3] == [
        "First call at the desk.",
        "The caretaker came to the desk.",
        "Second call at the desk.",
    ]


def test_place_never_contradicts_what_was_written(day):
    amara, ids = day
    write(amara, f"{ADD}?after={ids[0]}", when="12 May 2023", what="The caretaker came to the desk.")
    write(amara, f"{ADD}?after={ids[1]}", when="11 May 2023, 08:00", what="The desk opened early.")
    assert order(amara)[:4] == [
        "The desk opened early.",
        "First call at the desk.",
        "Second call at the desk.",
        "The caretaker came to the desk.",
    ]


def test_two_entries_put_in_the_same_place_stand_one_after_the_other(day):
    amara, ids = day
    write(amara, f"{ADD}?after={ids[0]}", what="The caretaker came to the desk.")
    write(amara, f"{ADD}?after={ids[0]}", what="The door was locked.")
    assert order(amara)[:4] == [
        "First call at the desk.",
        "The door was locked.",
        "The caretaker came to the desk.",
        "Second call at the desk.",
    ]


def test_after_an_entry_of_a_month_the_month_is_filled_in(day):
    amara, ids = day
    assert amara.get(f"{ADD}?after={ids[2]}").select("//input[@name='when']/@value") == ["June 2023"]


def test_what_is_missing_is_said_beside_its_field(amara):
    page = amara.send(ADD, {"when": "32 May 2023"}, status=422)
    for said in ("May has 31 days", "Choose the agency", "Write what happened"):
        assert said in page.words


def test_an_entry_of_another_review_is_no_place_to_stand_after(amara, visit):
    cai = visit("cai")
    theirs = f"/reviews/{cast.OTHER_REVIEW}/entries/add"
    agency = cai.get(theirs).select("//select[@id='agency']/option[. = 'Housing']/@value")[0]
    answer = cai.send(theirs, {"agency": agency, "when": "May 2023", "what": "Something of theirs."})
    entry_id = answer.response.headers["Location"].rsplit("/", 1)[1]
    assert "Something of theirs" not in amara.get(f"{ADD}?after={entry_id}").text


def test_the_words_of_a_file_stay_and_its_date_can_be_mended(day, db):
    amara, ids = day
    change = f"{address(ids[2])}/change"
    assert not amara.get(change).select("//textarea[@name='what']")
    amara.send(change, {"when": "3 June 2023", "what": "Something else entirely."})
    page = amara.get(address(ids[2]))
    assert page.heading == "Saturday 3 June 2023"
    assert "Date as written June 2023" in page.words.replace("Date as writtenJune", "Date as written June")
    assert "The file says “June 2023”" in page.words
    assert db.get_one(Entry, ids[2]).what == "Marker put on the address."


def test_saving_a_form_as_it_is_changes_nothing(day, db):
    amara, ids = day
    amara.send(f"{address(ids[2])}/change")
    entry = db.get_one(Entry, ids[2])
    assert (entry.precision, entry.warnings) == ("month", [])


def test_an_entry_by_hand_can_change_its_words(day, db):
    amara, _ = day
    where = write(amara, ADD, when="May 2023", what="The caretaker came.").response.headers["Location"]
    amara.send(f"{where}/change", {"what": "The caretaker came with a key.", "when": "12 May 2023"})
    page = amara.get(where)
    assert page.heading == "Friday 12 May 2023"
    assert "The caretaker came with a key." in page.words


def test_an_entry_is_moved_within_its_day(day):
    amara, ids = day
    where = write(amara, ADD, when="11 May 2023", what="The caretaker came.").response.headers["Location"]
    assert order(amara)[0] == "The caretaker came."
    amara.send(f"{where}/change", {"place": ids[0]})
    assert order(amara)[:2] == ["First call at the desk.", "The caretaker came."]


def test_two_who_change_an_entry_are_both_shown(day, visit):
    amara, _ = day
    where = write(amara, ADD, when="May 2023", what="The caretaker came.").response.headers["Location"]
    sent = dict(amara.get(f"{where}/change").form().form_values())
    visit("bryn").send(f"{where}/change", {"what": "The caretaker came with a key."})
    page = amara.post(f"{where}/change", {**sent, "what": "The caretaker came at noon."}, 409)
    assert "The caretaker came with a key." in page.words
    assert "The caretaker came at noon." in page.words


def test_what_was_written_stands_in_the_journal_without_its_words(day, db):
    amara, ids = day
    amara.send(address(ids[0]), {"note": "Ask who rang."}, action="/note")
    write(amara, ADD, when="May 2023", what="The caretaker came.")
    lines = db.scalars(select(JournalLine).where(JournalLine.event.startswith("entry."))).all()
    assert [(line.event, line.detail) for line in lines] == [("entry.noted", {}), ("entry.added", {})]
