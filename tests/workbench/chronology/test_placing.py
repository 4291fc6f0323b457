"""Moving an entry within its day: by buttons, never against what was written, and back again."""

import pytest

from tests.builders import agency_files, arriving, cast, gathered
from timeline import when
from workbench.persistence.stores import entries, placing

HOUSING = agency_files.csv(
    [
        ("Date", "Event"),
        ("May 2023", "Rent checked."),
        ("11/05/2023", "Keys lent."),
        ("11/05/2023", "Keys returned."),
    ]
)
POLICE = agency_files.csv(
    [
        ("Date", "Time", "Event"),
        ("11/05/2023", "09:00", "First call."),
        ("11/05/2023", "17:00", "Second call."),
        ("12/05/2023", "", "Letter sent."),
    ]
)
USUAL = ["Rent checked.", "Keys lent.", "Keys returned.", "First call.", "Second call.", "Letter sent."]


@pytest.fixture
def day(amara):
    """A day of two agencies; gives whoever looks."""
    arriving.added(amara, "housing log.csv", HOUSING)
    arriving.added(amara, "police log.csv", POLICE)
    return amara


def order(visitor):
    return arriving.first_words(visitor.get(arriving.TIMELINE))


def page_of(visitor, what):
    page = visitor.get(arriving.TIMELINE)
    return arriving.entry_ids(page)[arriving.first_words(page).index(what)]


def press(visitor, what, label):
    """Open an entry in the timeline and press a button of its place; gives the page that follows."""
    page = visitor.get(f"{arriving.TIMELINE}?open={page_of(visitor, what)}")
    forms = page.select(f"//section[@id='open']//form[.//button[starts-with(., '{label}')]]")
    assert forms, f"{what} cannot {label.lower()}"
    answer = visitor.post(forms[0].get("action"), dict(forms[0].form_values()))
    return visitor.follow(answer)


def buttons(page):
    found = page.select("//dt[. = 'Its place in the order']/following-sibling::dd//button")
    return [button.text.strip() for button in found]


def test_an_entry_of_a_day_moves_down_past_one_with_a_time_and_says_so(day):
    page = press(day, "Keys returned.", "Move down")
    assert "Moved. It keeps this place" in page.words
    assert "Placed here by hand" in page.words
    assert order(day) == [
        "Rent checked.",
        "Keys lent.",
        "First call.",
        "Keys returned.",
        "Second call.",
        "Letter sent.",
    ]
    assert page.select("//li[contains(@class, 'is-open')]//*[. = 'Placed here by hand']")


def test_and_up_again_past_one_of_its_file(day):
    press(day, "Keys returned.", "Move up")
    assert order(day)[:3] == ["Rent checked.", "Keys returned.", "Keys lent."]


def test_what_has_a_time_moves_only_past_what_has_none(day):
    press(day, "First call.", "Move up")
    assert order(day)[:4] == ["Rent checked.", "Keys lent.", "First call.", "Keys returned."]
    page = day.get(f"{arriving.TIMELINE}?open={page_of(day, 'Letter sent.')}")
    assert buttons(page) == []


def test_no_button_and_no_request_puts_it_where_it_cannot_have_been(day):
    letter, call = page_of(day, "Letter sent."), page_of(day, "Second call.")
    answer = day.post(f"/reviews/{cast.REVIEW}/entries/{letter}/move", {"past": call})
    assert "It stays where it is" in day.follow(answer).words
    assert order(day) == USUAL


def test_back_to_its_usual_place(day):
    press(day, "Keys lent.", "Move down")
    press(day, "Keys lent.", "Move down")
    assert order(day)[1:4] == ["Keys returned.", "First call.", "Keys lent."]
    page = press(day, "Keys lent.", "Back to its usual place")
    assert "It is back at its usual place." in page.words
    assert order(day) == USUAL
    assert "Back to" not in " ".join(buttons(page))


@pytest.mark.parametrize("what", USUAL[:5])
def test_whatever_was_moved_finds_back_between_its_neighbours(day, db, what):
    entry = gathered.find_entry(db, page_of(day, what))
    moved = 0
    for other in entries.of_review(db, gathered.review(db)):
        if other is not entry and placing.past(db, entry, other):
            placing.back(db, entry)
            placing.back(db, other)
            assert [each.what for each in entries.of_review(db, gathered.review(db))] == USUAL
            moved += 1
    assert moved


def test_its_place_stays_when_it_is_changed_where_the_new_date_leaves_room(day, db):
    press(day, "Keys returned.", "Move down")
    entry = gathered.find_entry(db, page_of(day, "Keys returned."))
    address = f"/reviews/{cast.REVIEW}/entries/{entry.id}/change"
    assert "sorts_at" not in placing.kept(entry, when.read("?11 May 2023"))
    moved = placing.kept(entry, when.read("12 May 2023"))
    assert (moved["sorts_at"].day, moved["is_placed_by_hand"]) == (12, False)
    db.rollback()
    day.send(address, {"when": "May 2023"})
    assert order(day)[3] == "Keys returned."


def test_an_entry_added_between_two_others_stands_there_by_hand(day):
    after = page_of(day, "First call.")
    add = f"/reviews/{cast.REVIEW}/entries/add?after={after}"
    agency = day.get(add).select("//select[@id='agency']/option[. = 'Housing']/@value")[0]
    page = day.follow(day.send(add, {"agency": agency, "what": "Caretaker came."}))
    assert "Placed here by hand" in page.words
    assert order(day)[3:5] == ["First call.", "Caretaker came."]


def test_the_team_moves_and_others_do_not(day, visit):
    keys, call = page_of(day, "Keys returned."), page_of(day, "First call.")
    address = f"/reviews/{cast.REVIEW}/entries/{keys}"
    for name in ("dilys", "eirian", "cai", "ffion"):
        visit(name).post(f"{address}/move", {"past": call}, 404)
        visit(name).post(f"{address}/put-back", {}, 404)
    visit("bryn").post(f"{address}/move", {"past": call})
    assert order(day)[2:4] == ["First call.", "Keys returned."]


def test_an_entry_of_another_review_is_no_neighbour(day, db):
    keys = page_of(day, "Keys returned.")
    other = gathered.entry(db, "POL", "11 May 2023, 09:00", "Elsewhere", review_id=cast.OTHER_REVIEW)
    db.commit()
    day.post(f"/reviews/{cast.REVIEW}/entries/{keys}/move", {"past": other.id}, 404)
    day.post(f"/reviews/{cast.REVIEW}/entries/{keys}/move", {"past": keys}, 404)


def test_the_button_leads_back_to_what_was_chosen(day):
    page = day.get(f"{arriving.TIMELINE}?since=May+2023&open={page_of(day, 'Keys returned.')}")
    form = page.select("//section[@id='open']//form[.//button[starts-with(., 'Move down')]]")[0]
    where = day.post(form.get("action"), dict(form.form_values())).response.headers["Location"]
    assert "since=May+2023" in where
    assert where.endswith("#open")


def test_every_assumption_is_listed_with_its_reason(day):
    page = day.get(f"{arriving.TIMELINE}?only=program")
    assert "3 entries stand where a rule of the program put them" in page.words
    assert arriving.first_words(page) == ["Rent checked.", "Keys lent.", "Keys returned."]
    reasons = [" ".join(line.text_content().split()) for line in page.select("//span[@class='told'][not(a)]")]
    assert "Month only: stands at the start of May 2023" in reasons
    assert "Same day as another: as in the file. Day only: stands before those with a time" in reasons
    press(day, "Keys returned.", "Move down")
    page = day.get(f"{arriving.TIMELINE}?only=hand")
    assert arriving.first_words(page) == ["Keys returned."]
    assert "1 entry stands where somebody’s hand put it" in page.words


def test_what_the_list_counts_and_what_the_rules_say_agree(day, db):
    rows = entries.of_review(db, gathered.review(db))
    page = day.get(f"{arriving.TIMELINE}?only=program")
    from_the_list = set(arriving.entry_ids(page))
    ruled = set()
    for entry in rows:
        shown = day.get(f"{arriving.TIMELINE}?open={entry.id}")
        if shown.select("//dt[. = 'Its place in the order']"):
            text = shown.select("//dt[. = 'Its place in the order']/following-sibling::dd")[0].text_content()
            if text.split("Move")[0].split("Back to")[0].strip():
                ruled.add(entry.id)
    assert from_the_list == ruled
