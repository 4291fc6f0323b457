"""A framework written by hand, kind by kind, whose codes stay what they were."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from findings.frameworks import document, editing
from findings.frameworks.editing import Written

HOURS = Written(
    "opening hours", "When somebody can be reached.", "Front doors", "inter_agency", ("rota",), "timing"
)
WORDS = Written("words on a form", "What a form asks.", "Front doors", "organisation", (), "tools")
HEAD = {"title": "What we look at"}
names = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=40).filter(str.strip)


def codes(told):
    """The codes of a document's kinds."""
    return [kind.code for kind in document.read("", told).kinds]


def two():
    """A framework with two kinds in one group."""
    return editing.add(editing.add(HEAD, HOURS), WORDS)


def test_the_first_kind_makes_its_group():
    told = editing.add(HEAD, HOURS)
    assert codes(told) == ["front_doors.opening_hours"]
    assert HEAD == {"title": "What we look at"}


def test_a_kind_in_a_group_of_the_same_name_joins_it_and_keeps_its_own_level():
    kinds = document.read("", two()).kinds
    assert [(kind.group, kind.level) for kind in kinds] == [
        ("Front doors", "inter_agency"),
        ("Front doors", "organisation"),
    ]


def test_a_kind_that_is_called_otherwise_keeps_its_code():
    told = editing.change(
        two(), "front_doors.opening_hours", replace(HOURS, name="hours", is_about_person=True)
    )
    assert codes(told) == codes(two())
    kind = editing.find(told, "front_doors.opening_hours")
    assert (kind.name, kind.is_about_person) == ("hours", True)


def test_themes_beyond_the_nearest_stay_when_a_kind_is_changed():
    told = two()
    told["groups"][0]["kinds"][0]["themes"] = ["timing", "contact", "tools"]
    changed = editing.change(told, "front_doors.opening_hours", replace(HOURS, theme="contact"))
    assert editing.find(changed, "front_doors.opening_hours").themes == ("contact", "tools")


def test_a_kind_that_moves_to_another_group_has_another_code():
    told = editing.change(two(), "front_doors.opening_hours", replace(HOURS, group="Time"))
    assert codes(told) == ["front_doors.words_on_a_form", "time.opening_hours"]
    assert editing.missing(told, codes(two())) == ("front_doors.opening_hours",)


def test_a_group_is_renamed_with_its_kinds_in_place():
    told = editing.rename_group(two(), "front_doors", "Doors")
    assert codes(told) == codes(two())
    assert {kind.group for kind in document.read("", told).kinds} == {"Doors"}


def test_a_group_without_kinds_goes_with_its_last_one():
    told = editing.remove(editing.add(two(), replace(HOURS, group="Time")), "time.opening_hours")
    assert told == two()


def test_without_its_last_kind_a_framework_is_none():
    with pytest.raises(document.Unfit):
        document.read("", editing.remove(editing.add(HEAD, HOURS), "front_doors.opening_hours"))


@settings(max_examples=60)
@given(st.lists(st.tuples(names, names), min_size=1, max_size=8, unique=True))
def test_whatever_kinds_and_groups_are_called_each_has_a_code_that_can_be_kept(written):
    told = HEAD
    for group, name in written:
        told = editing.add(told, replace(HOURS, group=group, name=name))
    assert len(set(codes(told))) == len(written)
