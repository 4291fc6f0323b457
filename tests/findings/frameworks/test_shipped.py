"""The frameworks that come with the workbench are whole, and in words of our own."""

import pytest

from findings.frameworks import shipped
from findings.frameworks.level import Level

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


def test_learning_together_has_its_nine_groups_in_order():
    assert shipped.load("learning_together").groups == NINE_GROUPS


@pytest.mark.parametrize("key", shipped.keys())
def test_every_kind_has_a_code_of_its_own_and_a_definition_in_sentences(key):
    kinds = shipped.load(key).kinds
    assert len({kind.code for kind in kinds}) == len(kinds)
    for kind in kinds:
        assert kind.definition.endswith("."), kind.code
        assert 20 <= len(kind.definition) <= 200, kind.code
        assert "!" not in kind.definition


@pytest.mark.parametrize("key", shipped.keys())
def test_every_framework_says_where_it_comes_from(key):
    assert shipped.load(key).source
    assert shipped.load(key).title


def test_learning_together_reaches_from_the_front_line_to_the_country():
    assert {kind.level for kind in shipped.load().kinds} == set(Level)


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
