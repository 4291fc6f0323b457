"""The frameworks that come with the workbench are whole, and in words of our own."""

import pytest

from findings.frameworks import shipped
from findings.frameworks.level import Level
from findings.frameworks.theme import THEMES
from findings.language import remarks

NINE_GROUPS = (
    "Aspects of the family",
    "Personal",
    "Role",
    "Conditions of work",
    "Own team",
    "Inter-agency team",
    "Organisational culture and management",
    "Wider political context",
    "Other",
)
UNCONFIRMED = ("seips", "accimap", "npsa", "yorkshire", "pathways_to_harm", "sar_domains", "hfacs")

every_framework = pytest.mark.parametrize("key", shipped.keys())


def test_learning_together_has_its_nine_groups_in_order():
    assert shipped.load("learning_together").groups == NINE_GROUPS


def test_the_frameworks_that_reviews_ask_for_are_there():
    assert set(shipped.keys()) == {
        "learning_together", "london_protocol", "seips", "yorkshire", "npsa", "accimap", "pathways_to_harm",
        "sar_domains", "wider_context", "nine_themes", "hfacs",
    }  # fmt: skip


@every_framework
def test_every_kind_has_a_code_of_its_own_and_a_definition_in_sentences(key):
    kinds = shipped.load(key).kinds
    assert len({kind.code for kind in kinds}) == len(kinds)
    for kind in kinds:
        assert kind.definition.endswith("."), kind.code
        assert 20 <= len(kind.definition) <= 200, kind.code
        assert "!" not in kind.definition


def test_no_two_frameworks_have_a_code_or_a_group_code_in_common():
    groups = [{kind.code.split(".")[0] for kind in each.kinds} for each in shipped.everything()]
    assert sum(map(len, groups)) == len(set().union(*groups))
    assert shipped.kind("seips_tools.records").name == "records and forms"
    assert shipped.kind("nothing.there") is None


@every_framework
def test_every_code_fits_the_column_that_keeps_it(key):
    assert all(len(kind.code) <= 60 for kind in shipped.load(key).kinds)


@every_framework
def test_every_framework_says_where_it_comes_from_and_what_it_is_good_for(key):
    framework = shipped.load(key)
    assert framework.title
    assert framework.short
    assert framework.about.endswith(".")
    assert "this project" in framework.source


@pytest.mark.parametrize("key", UNCONFIRMED)
def test_what_was_not_checked_against_its_source_says_so(key):
    assert "not checked" in shipped.load(key).source


@every_framework
def test_no_definition_blames_anybody_or_speaks_with_hindsight(key):
    framework = shipped.load(key)
    words = [
        framework.about,
        *(kind.name for kind in framework.kinds),
        *(kind.definition for kind in framework.kinds),
    ]
    assert [remark.words for text in words for remark in remarks.of(text)] == []


@every_framework
def test_every_kind_lies_at_a_level_and_names_only_themes_that_there_are(key):
    for kind in shipped.load(key).kinds:
        assert kind.level in Level
        assert set(kind.themes) <= set(THEMES), kind.code


def test_every_theme_is_named_by_some_kind():
    named = {theme for each in shipped.everything() for kind in each.kinds for theme in kind.themes}
    assert named == set(THEMES)


def test_learning_together_reaches_from_the_front_line_to_the_country():
    assert {kind.level for kind in shipped.load().kinds} == set(Level)


def test_workers_and_families_are_told_apart_from_the_conditions_around_them():
    about_person = {kind.code for kind in shipped.load().kinds if kind.is_about_person}
    assert {"personal.mindset", "family.personality"} <= about_person
    assert not about_person & {"conditions.workload", "team.handover", "family.language"}


@every_framework
def test_no_kind_about_a_person_lies_beyond_the_front_line(key):
    assert all(kind.level is Level.FRONTLINE for kind in shipped.load(key).kinds if kind.is_about_person)


def test_only_hfacs_waits_to_be_asked_for_and_it_warns():
    on_request = [each for each in shipped.everything() if each.is_on_request]
    assert [each.key for each in on_request] == ["hfacs"]
    assert on_request[0].caution
    assert shipped.everything()[-1] is on_request[0]
    words = " ".join(f"{kind.name} {kind.definition}" for kind in on_request[0].kinds).lower()
    assert not any(word in words for word in ("unsafe", "violation", "error", "fail", "inadequate"))


def test_reviews_begin_with_learning_together():
    assert shipped.everything()[0].key == shipped.DEFAULT == "learning_together"


def test_every_level_has_a_plain_name():
    assert [level.label for level in Level] == [
        "Frontline",
        "Team",
        "Between agencies",
        "Organisation",
        "National",
    ]


def test_a_kind_is_found_by_its_code():
    kind = shipped.load().kind("team.handover")
    assert kind is not None
    assert (kind.name, kind.level) == ("handover", Level.TEAM)
    assert shipped.load().kind("team.nothing") is None


def test_a_framework_that_does_not_come_with_the_workbench_is_an_error():
    with pytest.raises(KeyError):
        shipped.load("astrology")
