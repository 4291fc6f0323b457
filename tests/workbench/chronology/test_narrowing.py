"""Choosing what to see: whatever is chosen combines, and can be taken away piece by piece."""

import pytest

from tests.builders import agency_files, arriving, cast, gathered
from workbench.persistence.stores import agencies

HOUSING = agency_files.csv(
    [
        ("Date", "Event", "Action"),
        ("May 2023", "Rent account checked.", "A letter about the arrears was sent to Jo Marsh."),
        ("?12 May 2023", "Jo Marsh rang about the damp.", ""),
        ("2 July 2023", "Keys handed to Jo Marsh. Sam Reed was there.", ""),
    ]
)
EVERYTHING = [
    "Rent account checked.",
    "Neighbour reports shouting.",
    "Mother rang about the damp.",
    "Letter to the housing office.",
    "Marker put on the address.",
    "Keys handed to Mother.",
]


@pytest.fixture
def timeline(amara, db):
    """Three entries of the police and three of housing; Mother is Jo Marsh, Uncle is Sam Reed."""
    arriving.somebody(db, "Mother", "Jo Marsh")
    arriving.somebody(db, "Uncle", "Sam Reed")
    arriving.added(amara)
    arriving.added(amara, "housing log.csv", HOUSING)
    return amara


def narrowed(visitor, **wanted):
    """What the page shows for a choice, sent through its form."""
    return visitor.follow(visitor.send(arriving.TIMELINE, wanted, action="/narrow"))


def value(visitor, field, label):
    """The value of what the form offers under a label."""
    page = visitor.get(arriving.TIMELINE)
    return page.select(f"//select[@id='{field}']/option[. = '{label}']/@value")[0]


def words(page):
    return arriving.first_words(page)


def chips(page):
    return [
        " ".join(chip.text_content().split()).removeprefix("Remove: ")
        for chip in page.select("//a[@class='chosen']")
    ]


def test_any_of_several_agencies(timeline, db):
    agencies.add(db, gathered.review(db), code="SCH", name="School")
    gathered.entry(db, "SCH", "1 June 2023", "Form tutor rang.")
    db.commit()
    both = [value(timeline, "agency", name) for name in ("Police", "School")]
    page = narrowed(timeline, agency=both)
    assert chips(page) == ["From Police", "From School"]
    police = [EVERYTHING[1], EVERYTHING[3], EVERYTHING[4]]
    assert sorted(words(page)) == sorted([*police, "Form tutor rang."])
    assert page.select("//details[contains(@class, 'more-filters')]/@open")
    page = timeline.get(page.select("//a[@class='chosen']/@href")[0])
    assert words(page) == ["Form tutor rang."]
    assert page.select("//select[@id='agency']/option[@selected]")[0].text == "School"


def test_about_any_of_several_people(timeline):
    both = [value(timeline, "about", code) for code in ("Mother", "Uncle")]
    assert words(narrowed(timeline, about=both[1:])) == ["Keys handed to Mother."]
    assert words(narrowed(timeline, about=both)) == [EVERYTHING[0], EVERYTHING[2], EVERYTHING[5]]


def test_in_an_episode_and_in_none(timeline, db):
    shouting = gathered.find_entry(db, arriving.entry_ids(timeline.get(arriving.TIMELINE))[1])
    gathered.episode(db, "A fortnight in May", [shouting])
    db.commit()
    page = narrowed(timeline, episode=value(timeline, "episode", "1 A fortnight in May"))
    assert (words(page), chips(page)) == ([EVERYTHING[1]], ["In episode 1"])
    page = narrowed(timeline, episode=value(timeline, "episode", "In none"))
    assert words(page) == [EVERYTHING[0], *EVERYTHING[2:]]
    assert chips(page) == ["In no episode"]


def test_those_with_an_uncertain_date(timeline):
    assert words(narrowed(timeline, only="uncertain")) == ["Mother rang about the damp."]


def test_by_how_closely_they_are_dated(timeline):
    assert words(narrowed(timeline, exact="month")) == ["Rent account checked.", "Marker put on the address."]
    assert words(narrowed(timeline, exact=["minute", "month"])) == [
        EVERYTHING[0],
        EVERYTHING[1],
        EVERYTHING[4],
    ]


def test_those_that_their_agency_withdrew(timeline, db):
    entry = gathered.find_entry(db, arriving.entry_ids(timeline.get(arriving.TIMELINE))[3])
    assert entry.source_row
    entry.withdrawn_by_id = entry.source_row.source_id
    db.commit()
    assert words(narrowed(timeline, only="withdrawn")) == ["Letter to the housing office."]


def test_everything_combines(timeline):
    housing, mother = value(timeline, "agency", "Housing"), value(timeline, "about", "Mother")
    page = narrowed(
        timeline, agency=housing, about=mother, words="damp", since="May 2023", only="uncertain", exact="day"
    )
    assert words(page) == ["Mother rang about the damp."]
    assert chips(page) == [
        "From Housing", "About Mother", "With “damp”", "From May 2023", "Day only", "Date uncertain",
    ]  # fmt: skip
    for href in page.select("//a[@class='chosen']/@href"):
        assert len(chips(timeline.get(href))) == 5


def test_nothing_found_says_what_to_leave_out(timeline):
    page = narrowed(timeline, only="withdrawn", words="damp")
    assert "No entry with “damp”, withdrawn by their agency" in page.words
    assert "1 without “Withdrawn by their agency”" in page.words


def test_the_words_that_were_found_are_marked_in_codes(timeline):
    page = narrowed(timeline, words="mother damp")
    marked = page.select("//ol[contains(@class, 'entries')]//mark[@class='sought']")
    assert [mark.text for mark in marked] == ["Mother", "damp"]
    assert "Marsh" not in page.text


def test_words_in_a_column_are_shown_with_what_stands_around_them(timeline):
    page = narrowed(timeline, words="arrears")
    (line,) = page.select("//span[@class='told'][mark]")
    assert (
        line.text_content()
        == "Further on: Rent account checked. A letter about the arrears was sent to Mother."
    )


def test_what_is_in_no_list_is_a_problem_of_the_form(timeline):
    timeline.get(f"{arriving.TIMELINE}?agency={'x' * 26}", 422)
    timeline.get(f"{arriving.TIMELINE}?only=everything", 422)
    timeline.get(f"{arriving.TIMELINE}?episode={'x' * 26}", 422)


def test_an_address_from_another_review_chooses_nothing_there(timeline, visit):
    mine = value(timeline, "agency", "Housing")
    visit("cai").get(f"/reviews/{cast.OTHER_REVIEW}/timeline?agency={mine}", 422)
