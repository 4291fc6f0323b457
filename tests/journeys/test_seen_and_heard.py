"""Who was seen, corrected; and who knew whom, drawn: with the keyboard alone."""

import pytest

from tests.builders import cast, gathered, sightings
from tests.builders.sightings import HOME
from workbench.persistence.stores import people

pytestmark = pytest.mark.journey


@pytest.fixture
def case(db):
    """A child who is seen now and then, and a father whom nobody met."""
    added = sightings.fill(db)
    father = people.coded(db, gathered.review(db), "Father")
    name = father.code
    db.rollback()
    return added, name


def test_a_mark_is_followed_to_its_entry_and_corrected(walk, case):
    amara = walk("amara")
    page = amara.page
    amara.go(HOME)
    amara.check(widths=(1280, 390, 320))
    amara.tab_to("talked about, Child 1, July 2022")
    amara.enter()
    assert "leaves open whether Child 1 was there" in amara.words
    amara.check()
    amara.tab_to("Correct this")
    amara.enter()
    amara.check()
    amara.tab_to("Seen alone, without a parent, partner or carer", field=True)
    page.keyboard.press("ArrowDown")
    assert page.get_by_label("Seen", exact=True).is_checked()
    amara.tab_to("Why", field=True)
    page.keyboard.type("She stood in the kitchen.")
    amara.tab_to("Save what it shows")
    amara.enter()
    assert "Child 1 counts as seen in this entry." in amara.words
    amara.tab_to("Seen and heard")
    amara.enter()
    assert "from 1 July 2022 to 30 December 2023" in amara.words


def test_silences_are_listed_from_a_number_of_days(walk, case):
    amara = walk("amara")
    page = amara.page
    amara.go(HOME)
    amara.tab_to("Silences")
    amara.enter()
    amara.tab_to("Longer than how many days", field=True)
    page.keyboard.press("Control+A")
    page.keyboard.type("300")
    amara.enter()
    assert "558 days" in amara.words
    assert "161 days" not in amara.words
    amara.check(widths=(1280, 390, 320))


def test_a_relation_is_written_down_and_drawn_as_known_on_a_day(walk, case):
    amara = walk("amara")
    page = amara.page
    amara.go(f"/reviews/{cast.REVIEW}/relations")
    amara.check()
    amara.tab_to("Who", field=True)
    page.keyboard.type("Father")
    amara.tab_to("Is", field=True)
    page.keyboard.type("is parent")
    amara.tab_to("To whom", field=True)
    page.keyboard.type("Child 1")
    amara.tab_to("Write it down")
    amara.enter()
    assert amara.heading == "Father is parent of Child 1"
    amara.check()
    amara.tab_to("The entry that first says it", field=True)
    page.keyboard.press("ArrowDown")
    amara.tab_to("Save")
    amara.enter()
    amara.tab_to("Who knew whom")
    amara.enter()
    amara.check(widths=(1280, 390, 320))
    amara.tab_to("As known on", field=True)
    page.keyboard.press("Control+A")
    page.keyboard.type("1 February 2022")
    amara.enter()
    assert page.locator("rect.body.unknown").count() == 1
    assert "Father is parent of Child 1 No" in amara.words.replace("Known by then ", "")
    amara.check()
