"""Who was seen and heard: marks, sentences, silences, and people whom no agency met."""

from datetime import datetime

import pytest

from tests.builders import cast, gathered, sightings
from tests.builders.sightings import HOME
from workbench.persistence.tables.background import Background


@pytest.fixture
def added(db):
    """A child who is seen now and then, a father whom nobody met."""
    return sightings.fill(db)


def marks(page, month: str) -> list[str]:
    """What the cells of a month say, in the order of the page."""
    return [link.text_content() for link in page.select(f"//td/a[contains(@href, 'month={month}')]")]


def test_before_any_entry_the_page_says_what_to_do(amara):
    assert "No entries yet" in amara.get(HOME).words


def test_a_mark_is_the_fullest_contact_of_a_month(amara, added):
    page = amara.get(HOME)
    assert marks(page, "2022-01") == ["seen and heard, Child 1, January 2022"]
    assert marks(page, "2022-03") == [
        "talked about, Child 1, March 2022",
        "talked about, Father, March 2022",
    ]
    assert marks(page, "2022-06") == ["seen alone, Child 1, June 2022"]


def test_the_sentences_say_the_longest_stretch_and_who_was_never_seen(amara, added):
    lede = amara.get(HOME).select("//p[@class='lede']")[0].text_content()
    assert lede == (
        "Child 1 was not seen by anyone for 558 days, from 20 June 2022 to 30 December 2023. "
        "Father was never seen."
    )


def test_those_whom_no_agency_met_stand_out(amara, added):
    unmet = amara.get(HOME).select("//section[@aria-labelledby='unmet']")[0].text_content()
    assert "Father, lives elsewhere: named in 1 entry by Housing; no entry shows" in " ".join(unmet.split())


def test_names_under_no_code_stand_out_too(amara, added, db):
    gathered.entry(db, "HSG", "3 March 2022", "A man called Mr Kaplan opened the door.")
    db.commit()
    page = amara.get(HOME)
    assert "Named, under no code yet: Mr Kaplan." in page.words
    assert page.select("//a[text()='Say who they are']")


def test_ages_are_shown_and_births_are_not(amara, added):
    page = amara.get(HOME)
    assert "6 to 8 years" in page.words
    assert "2015" not in page.words


def test_a_mark_leads_to_its_entries_with_the_reason_in_codes(amara, added):
    page = amara.get(HOME)
    link = page.select("//td/a[contains(@href, 'month=2022-06')]/@href")[0]
    behind = amara.get(link)
    assert "Child 1 seen alone in her room." in behind.words
    assert "Read so because the words say “seen”" in behind.words
    assert "Ann" not in behind.text


def test_own_words_are_counted_with_who_wrote_them_down(amara, added):
    page = amara.get(HOME)
    assert "Child 1’s own words are written down in 1 entry, each time by Police." in page.words
    link = page.select("//a[contains(@href, 'heard=1')]/@href")[0]
    assert "She said it is cold" in amara.get(link).words


def test_entries_that_leave_it_open_wait_to_be_read(amara, added):
    assert "1 is still unread for this" in amara.get(HOME).words
    page = amara.get(f"{HOME}/unread")
    assert "Kitchen cold" in page.words
    assert "leaves open whether Child 1 was there" in page.words


def test_a_year_or_every_month_can_be_chosen(amara, added, db):
    gathered.entry(db, "POL", "3 March 2019", "Ann Lee seen.")
    db.commit()
    assert "1 entry lies outside these months" in amara.get(HOME).words
    assert not marks(amara.get(HOME), "2019-03")
    assert marks(amara.get(f"{HOME}?months=2019"), "2019-03")
    assert marks(amara.get(f"{HOME}?months=all"), "2019-03")


def test_silences_stand_with_the_entries_at_both_ends(amara, added):
    page = amara.get(f"{HOME}/silences")
    rows = [" ".join(row.text_content().split()) for row in page.select("(//section)[1]//tbody/tr")]
    assert rows[0].startswith("How long558 days")
    assert "20 June 2022, Housing" in rows[0]
    assert "30 December 2023, Police" in rows[0]
    assert "Never seen, so that no silence begins: Father." in page.words


def test_the_number_of_days_can_be_chosen(amara, added):
    assert "161 days" in amara.get(f"{HOME}/silences?days=160").words
    assert "161 days" not in amara.get(f"{HOME}/silences?days=161").select("(//section)[1]")[0].text_content()
    assert "from 1 to 3650" in amara.get(f"{HOME}/silences?days=0", 422).words


def test_holidays_are_shown_in_the_silence_they_fall_into(amara, added, db):
    when = {
        "starts": datetime(2022, 7, 20),
        "latest": datetime(2022, 9, 1),
        "precision": "day",
        "written": "summer",
    }
    words = {"kind": "holidays", "words": "Summer holidays 2022"}
    db.add(Background(review_id=cast.REVIEW, certain=True, **when, **words))
    db.commit()
    assert "Summer holidays 2022" in amara.get(f"{HOME}/silences").select("//tbody/tr")[0].text_content()


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_nobody_outside_the_review_team_sees_it(visit, added, name):
    for path in ("", "/unread", "/silences", "/rules"):
        visit(name).get(HOME + path, 404)


def test_a_person_of_another_review_is_not_here(amara, visit, added, db):
    person = gathered.people.of_review(db, gathered.review(db, cast.OTHER_REVIEW))[0].id
    amara.get(f"{HOME}/people/{person}", 404)
