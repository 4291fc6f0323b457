"""The merged timeline: its order, what one may narrow it to, and one entry with the row it came from."""

import re

import pytest

from tests.builders import agency_files, arriving, cast

HOUSING = agency_files.csv(
    [
        ("Date", "Event"),
        ("12 May 2023", "Jo Marsh rang about the damp."),
        ("May 2023", "Rent account checked."),
        ("2 July 2023", "Keys handed to Jo Marsh. Old tenancy closed."),
    ]
)


@pytest.fixture
def timeline(amara, db):
    """Three entries of the police and three of housing; Mother is Jo Marsh."""
    arriving.somebody(db, "Mother", "Jo Marsh")
    arriving.added(amara)
    arriving.added(amara, "housing log.csv", HOUSING)
    return amara


def narrowed(visitor, status=200, **wanted):
    """What the page shows for a choice."""
    page = visitor.send(arriving.TIMELINE, wanted, action="/narrow", status=303 if status == 200 else status)
    return visitor.follow(page) if status == 200 else page


def chosen(page, label, option):
    """The value of an option in a list of the page."""
    return page.select(f"//select[@id='{label}']/option[. = '{option}']/@value")[0]


def test_entries_of_all_agencies_stand_in_one_order_the_vaguer_first(timeline):
    page = timeline.get(arriving.TIMELINE)
    assert arriving.first_words(page) == [
        "Rent account checked.",
        "Neighbour reports shouting.",
        "Mother rang about the damp.",
        "Letter to the housing office.",
        "Marker put on the address.",
        "Keys handed to Mother.",
    ]
    assert [part.text for part in page.select("//h3[@class='month']")] == [
        "May 2023",
        "June 2023",
        "July 2023",
    ]


def test_a_month_is_never_shown_as_a_day(timeline):
    page = timeline.get(arriving.TIMELINE)
    whens = [" ".join(part.text_content().split()) for part in page.select("//div[@class='when']")]
    assert whens[0] == "May 2023month only"
    assert whens[1] == "Thu 11 May23:40"


def test_an_empty_timeline_says_how_to_begin(amara):
    page = amara.get(arriving.TIMELINE)
    assert "No entries yet" in page.words
    assert page.select(f"//a[@href='{arriving.SOURCES}']")


def test_names_are_shown_as_codes_until_they_are_unlocked(timeline):
    assert "Marsh" not in timeline.get(arriving.TIMELINE).text
    timeline.post(f"/reviews/{cast.REVIEW}/names/show", {})
    assert "Jo Marsh rang about the damp." in timeline.get(arriving.TIMELINE).words


def test_one_agency_alone(timeline):
    page = timeline.get(arriving.TIMELINE)
    page = narrowed(timeline, agency=chosen(page, "agency", "Housing"))
    assert len(arriving.entry_ids(page)) == 3
    assert "6 entries from two agencies, 3 shown" in page.words


def test_about_somebody_finds_their_names_in_words_and_columns(timeline):
    page = timeline.get(arriving.TIMELINE)
    page = narrowed(timeline, about=chosen(page, "about", "Mother"))
    assert arriving.first_words(page) == ["Mother rang about the damp.", "Keys handed to Mother."]


def test_words_are_looked_for_in_the_text_as_it_is_shown(timeline):
    assert len(arriving.entry_ids(narrowed(timeline, words="mother keys"))) == 1
    assert arriving.entry_ids(narrowed(timeline, words="marsh")) == []
    timeline.post(f"/reviews/{cast.REVIEW}/names/show", {})
    assert len(arriving.entry_ids(narrowed(timeline, words="marsh"))) == 2


def test_words_in_quotation_marks_have_to_stand_together(timeline):
    assert len(arriving.entry_ids(narrowed(timeline, words="officers neighbour"))) == 1
    assert arriving.entry_ids(narrowed(timeline, words='"officers neighbour"')) == []


def test_words_looked_for_cannot_be_read_in_the_address(timeline):
    answer = timeline.send(arriving.TIMELINE, {"words": "damp"}, action="/narrow")
    where = answer.response.headers["Location"]
    assert "damp" not in where
    assert re.search(r"words=[\w-]{30,}", where)
    assert timeline.follow(answer).select("//input[@id='words']/@value") == ["damp"]


def test_words_sealed_for_another_review_open_nothing(timeline, visit):
    sealed = timeline.send(arriving.TIMELINE, {"words": "damp"}, action="/narrow").response.headers[
        "Location"
    ]
    other = visit("cai").get(f"/reviews/{cast.OTHER_REVIEW}/timeline?{sealed.split('?')[1]}")
    assert "damp" not in other.text


def test_a_stretch_takes_in_what_can_have_happened_within_it(timeline):
    page = narrowed(timeline, since="20 May 2023", until="June 2023")
    assert arriving.first_words(page) == ["Rent account checked.", "Marker put on the address."]


def test_a_date_that_cannot_be_read_says_so_beside_its_field(timeline):
    page = narrowed(timeline, 422, since="30 February 2023")
    assert "February 2023 has 28 days" in page.words
    assert page.select("//input[@id='since'][@aria-invalid]")


def test_what_was_chosen_can_be_taken_away_piece_by_piece(timeline):
    page = narrowed(timeline, words="keys", since="July 2023")
    chips = page.select("//a[@class='chosen']")
    assert [" ".join(chip.text_content().split()) for chip in chips] == [
        "Remove: With “keys”",
        "Remove: From July 2023",
    ]
    assert len(arriving.entry_ids(timeline.get(chips[0].get("href")))) == 1
    assert "words=" in chips[1].get("href")


def test_nothing_found_says_where_there_is_something(timeline):
    page = timeline.get(arriving.TIMELINE)
    mother = chosen(page, "about", "Mother")
    page = narrowed(timeline, about=mother, since="June 2023", until="June 2023")
    assert "No entry about Mother, in June 2023" in page.words
    assert "1 in May 2023, 1 in July 2023." in page.words
    page = narrowed(timeline, about=mother, words="shouting")
    assert "1 without “About Mother”" in page.words


def test_ticked_entries_are_carried_over_pages_without_script(amara):
    rows = [(f"{1 + n % 28}/05/2023", "", f"Call number {n} was taken at the desk.", "") for n in range(130)]
    arriving.added(amara, data=arriving.log(rows))
    page = amara.get(arriving.TIMELINE)
    ticked = arriving.entry_ids(page)[:2]
    page = amara.get(f"{arriving.TIMELINE}?page=2&entry={ticked[0]}&entry={ticked[1]}")
    form = page.select("//form[@data-choosing]")[0]
    assert [box.get("value") for box in form.xpath(".//input[@type='hidden'][@name='entry']")] == ticked
    assert "2 of them are not on this page" in page.words
    assert form.get("action").endswith("/episodes/start")
    assert {button.get("formaction") for button in form.xpath(".//button[@name='page']")} == {
        arriving.TIMELINE
    }


def test_an_entry_opened_from_the_picture_stands_on_its_page_of_the_list(amara):
    rows = [(f"{1 + n % 28}/05/2023", "", f"Call number {n} was taken at the desk.", "") for n in range(130)]
    arriving.added(amara, data=arriving.log(rows))
    last = arriving.entry_ids(amara.get(f"{arriving.TIMELINE}?page=2"))[-1]
    page = amara.get(f"{arriving.TIMELINE}?open={last}")
    assert page.select("//li[contains(@class, 'is-open')]/@id") == [f"e-{last}"]


def test_somebody_elses_entry_cannot_be_chosen_or_opened(timeline, visit):
    mine = arriving.entry_ids(timeline.get(arriving.TIMELINE))[0]
    cai = visit("cai")
    page = cai.get(f"/reviews/{cast.OTHER_REVIEW}/timeline?entry={mine}&open={mine}")
    assert mine not in page.text
    cai.get(f"/reviews/{cast.OTHER_REVIEW}/entries/{mine}", 404)


def test_an_entry_shows_the_row_it_came_from_between_its_neighbours(timeline):
    letter = arriving.entry_ids(timeline.get(arriving.TIMELINE))[3]
    page = timeline.get(f"/reviews/{cast.REVIEW}/entries/{letter}")
    assert page.heading == "Saturday 13 May 2023"
    table = page.select("//table[contains(@class, 'source-row')]")[0]
    lines = [[cell.text_content() for cell in row.xpath("td")] for row in table.xpath(".//tbody/tr")]
    assert [line[0] for line in lines] == ["2", "3", "4"]
    assert lines[1][1] == "13/05/2023"
    assert [heading.text for heading in table.xpath(".//th")] == ["Row", "Date", "Time", "Event", "Told by"]
    assert "police log.csv, row 3" in page.words


def test_the_open_entry_stands_beside_the_list(timeline):
    first = arriving.entry_ids(timeline.get(arriving.TIMELINE))[1]
    page = timeline.get(f"{arriving.TIMELINE}?open={first}")
    assert page.select("//li[contains(@class, 'is-open')]/@id") == [f"e-{first}"]
    panel = page.select("//section[@id='open']")[0].text_content()
    assert "Thursday 11 May 2023, 23:40" in panel
    assert "Officers spoke to a man at the door." in panel


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_others_find_nothing_here(timeline, visit, name):
    entry = arriving.entry_ids(timeline.get(arriving.TIMELINE))[0]
    for path in ("timeline", "timeline/picture", "sources", "entries/add", f"entries/{entry}"):
        visit(name).get(f"/reviews/{cast.REVIEW}/{path}", 404)
