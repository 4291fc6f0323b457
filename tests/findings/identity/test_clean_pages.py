"""Pages that give nobody away, read with a vault of thirty people whose names are everyday words."""

from pathlib import Path

from findings.identity import remarks
from tests.builders import word_names

PAGES = Path(__file__).parent / "clean"


def false_alarms(name):
    """What is taken for something on ten clean pages."""
    pages = (PAGES / f"{name}.txt").read_text(encoding="utf-8").split("====")
    assert len(pages) == 10
    search = remarks.Search(word_names.known())
    return [(remark.kind, remark.words) for page in pages for remark in search.of(page)]


def test_the_pages_with_which_the_rules_were_made_raise_no_alarm():
    assert false_alarms("developed") == []


def test_every_one_of_these_people_is_found_where_they_are_named():
    known = word_names.known()
    search = remarks.Search(known)
    for who in known.people:
        for sentence in (
            f"The worker met {who.name} at home.",
            f"They rang Ms {who.surname} that evening.",
            f"A letter for {who.given} lay on the mat.",
            f"{who.name} said nothing.",
        ):
            found = search.of(sentence)
            assert any(who.code in (remark.person, *remark.also) for remark in found), sentence


def test_pages_written_after_the_rules_were_frozen_raise_four_as_it_came_out():
    assert [words for _, words in false_alarms("blind")] == ["Winter", "Hope", "Christian", "Mason's"]
