"""How old people were, and how long it was: from one entry to the next, and since anybody wrote of somebody."""

import pytest

from tests.builders import agency_files, arriving, cast, gathered
from timeline import when
from workbench.persistence.stores import people

HOUSING = agency_files.csv(
    [
        ("Date", "Event"),
        ("2 May 2023", "Keys handed to Jo Marsh."),
        ("May 2023", "Rent account checked."),
        ("11 May 2023", "Gas checked, nobody at home."),
        ("13 May 2023", "Jo Marsh rang about the damp. Bea was with her."),
    ]
)
BETWEEN = f"{arriving.TIMELINE}/between"


@pytest.fixture
def timeline(amara, db, settings):
    """A house; Mother is Jo Marsh, Child 1 at the centre is Bea, born in December 2022."""
    arriving.somebody(db, "Mother", "Jo Marsh")
    review = gathered.review(db)
    child = people.coded(db, review, "Child 1")
    people.seal(db, child, settings.vault_key, ["Bea"])
    people.seal_birth(db, child, settings.vault_key, when.read("3 December 2022"))
    db.commit()
    arriving.added(amara, "housing log.csv", HOUSING)
    return amara


def ids(visitor):
    page = visitor.get(arriving.TIMELINE)
    return dict(zip(arriving.first_words(page), arriving.entry_ids(page), strict=True))


def told(page, label):
    """What the open entry says under a label."""
    found = page.select(f"//dt[. = '{label}']/following-sibling::dd[1]")
    return " ".join(found[0].text_content().split()) if found else ""


def test_beside_each_month_stands_how_old_those_at_the_centre_were(timeline):
    page = timeline.get(arriving.TIMELINE)
    lines = page.select("//h3[@class='month']/following-sibling::p[contains(@class, 'behind')][1]")
    assert [line.text for line in lines] == ["Child 1 is 4 or 5 months old"]


def test_an_open_entry_says_how_old_they_were_that_day_and_never_when_they_were_born(timeline):
    page = timeline.get(f"{arriving.TIMELINE}?open={ids(timeline)['Gas checked, nobody at home.']}")
    assert told(page, "How old") == "Child 1 is 5 months old"
    assert "December 2022" not in page.text


def test_before_birth_is_said_so(timeline, db):
    entry = gathered.entry(db, "HSG", "2021", "Tenancy signed.")
    db.commit()
    page = timeline.get(f"/reviews/{cast.REVIEW}/entries/{entry.id}")
    assert told(page, "How old") == "Child 1 is not yet born"


def test_since_the_entry_before_about_the_same_person(timeline):
    rang = ids(timeline)["Mother rang about the damp."]
    page = timeline.get(f"{arriving.TIMELINE}?open={rang}")
    assert told(page, "Since the entry before") == "About Mother: 11 days Housing"
    link = page.select("//dt[. = 'Since the entry before']/following-sibling::dd//a/@href")[0]
    assert "Keys handed to Mother." in timeline.get(link).words


def test_nobody_has_an_entry_before_the_first(timeline):
    page = timeline.get(f"{arriving.TIMELINE}?open={ids(timeline)['Keys handed to Mother.']}")
    assert told(page, "Since the entry before") == ""


def test_it_is_the_same_before_it_is_worked_out_who_stands_where(timeline, db):
    rang = ids(timeline)["Mother rang about the damp."]
    gathered.review(db).has_mentions = False
    db.commit()
    page = timeline.get(f"{arriving.TIMELINE}?open={rang}")
    assert told(page, "Since the entry before") == "About Mother: 11 days Housing"


def test_the_time_between_two_chosen_entries(timeline):
    known = ids(timeline)
    chosen = f"entry={known['Mother rang about the damp.']}&entry={known['Keys handed to Mother.']}"
    page = timeline.get(f"{BETWEEN}?{chosen}")
    assert page.select("//p[@class='lede']")[0].text == "11 days."
    assert [line.text_content().strip() for line in page.select("//li[@class='gap']")] == ["11 days"]


def test_the_time_between_vague_dates_is_said_as_it_is(timeline):
    known = ids(timeline)
    page = timeline.get(
        f"{BETWEEN}?entry={known['Rent account checked.']}&entry={known['Gas checked, nobody at home.']}"
    )
    assert page.select("//p[@class='lede']")[0].text == "Under 21 days."


def test_of_several_each_step_and_the_whole(timeline):
    known = ids(timeline)
    names = ("Keys handed to Mother.", "Gas checked, nobody at home.", "Mother rang about the damp.")
    page = timeline.get(f"{BETWEEN}?{'&'.join(f'entry={known[name]}' for name in names)}")
    assert "11 days from the first to the last." in page.words
    assert [line.text_content().strip() for line in page.select("//li[@class='gap']")] == ["9 days", "2 days"]


def test_one_or_none_asks_for_two(timeline):
    assert "Choose two entries or more" in timeline.get(BETWEEN).words
    assert "Choose two entries or more" in timeline.get(f"{BETWEEN}?entry={'x' * 26}").words


def test_the_button_for_it_stands_in_the_form_of_ticks(timeline):
    buttons = timeline.get(arriving.TIMELINE).select("//form[@data-choosing]//button/@formaction")
    assert BETWEEN in buttons


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_others_find_nothing_here(timeline, visit, name):
    visit(name).get(f"{BETWEEN}?entry={ids(timeline)['Keys handed to Mother.']}", 404)
