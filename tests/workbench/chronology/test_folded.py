"""Tellings of one event in the list: one line, the others named beneath it, and nothing lost with it."""

import pytest

from tests.builders import agency_files, arriving, cast, gathered

HOUSING = agency_files.csv(
    [
        ("Date", "Event"),
        ("11 May 2023", "Police told us of shouting at the flat."),
        ("12 May 2023", "Tenant rang about the damp."),
    ]
)


@pytest.fixture
def joined(amara):
    """The shouting told by the police and by housing, joined with the button of the list."""
    arriving.added(amara)
    arriving.added(amara, "housing log.csv", HOUSING)
    page = amara.get(arriving.TIMELINE)
    both = [
        entry
        for entry, words in zip(arriving.entry_ids(page), arriving.first_words(page), strict=True)
        if "shouting" in words
    ]
    button = page.select("//form[@data-choosing]//button[. = 'These are one event']")[0]
    assert button.get("formmethod") == "post"
    answer = amara.post(button.get("formaction"), {"entry": both, button.get("name"): button.get("value")})
    assert "2 tellings are one event now." in amara.follow(answer).words
    return amara


def words(visitor, query=""):
    return arriving.first_words(visitor.get(arriving.TIMELINE + query))


def agency(visitor, name):
    return visitor.get(arriving.TIMELINE).select(f"//select[@id='agency']/option[. = '{name}']/@value")[0]


def test_an_event_is_one_line_with_those_who_also_tell_of_it(joined):
    page = joined.get(arriving.TIMELINE)
    assert "5 entries from two agencies" in page.words
    assert arriving.first_words(page) == [
        "Police told us of shouting at the flat.",
        "Tenant rang about the damp.",
        "Letter to the housing office.",
        "Marker put on the address.",
    ]
    assert "Also told by Police, Thu 11 May." in page.words


def test_a_telling_stands_by_itself_where_its_lead_is_left_out(joined):
    assert "Neighbour reports shouting." in words(joined, f"?agency={agency(joined, 'Police')}")
    assert words(joined, "?exact=minute") == ["Neighbour reports shouting."]
    page = joined.follow(joined.send(arriving.TIMELINE, {"words": "officers"}, action="/narrow"))
    assert arriving.first_words(page) == ["Neighbour reports shouting."]


def test_both_fit_and_one_line_is_shown(joined):
    page = joined.follow(joined.send(arriving.TIMELINE, {"words": "shouting"}, action="/narrow"))
    assert arriving.first_words(page) == ["Police told us of shouting at the flat."]
    assert "5 entries from two agencies, 2 shown" in page.words


def test_an_open_entry_says_who_else_tells_of_it(joined):
    lead = arriving.entry_ids(joined.get(arriving.TIMELINE))[0]
    page = joined.get(f"/reviews/{cast.REVIEW}/entries/{lead}")
    said = page.select("//dt[. = 'Also told']/following-sibling::dd[1]")[0].text_content()
    assert "Also told by Police" in " ".join(said.split())


def test_pages_are_turned_by_lines(joined, db):
    for number in range(97):
        gathered.entry(
            db, "HSG", f"{1 + number % 28} July 2023", f"Call number {number} was taken at the desk."
        )
    db.commit()
    shown = [len(arriving.entry_ids(joined.get(f"{arriving.TIMELINE}?page={page}"))) for page in (1, 2)]
    assert shown == [100, 1]
    last = arriving.entry_ids(joined.get(f"{arriving.TIMELINE}?page=2"))[0]
    assert arriving.entry_ids(joined.get(f"{arriving.TIMELINE}?open={last}")) == [last]
