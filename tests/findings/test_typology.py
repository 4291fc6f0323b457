"""Two sets of labels for the same six kinds of pattern."""

from findings import typology
from findings.typology import CATEGORIES, Labels


def test_a_second_kind_stands_after_the_first_in_either_set():
    assert typology.named("tools", "biases") == "Tools, and innate human biases (cognitive and emotional)"
    assert typology.named("tools", "", Labels.FIRST) == "Human and tool operation"
    assert typology.named("tools", "tools") == "Tools"
    assert typology.named("", "tools") == typology.named("made_up", "") == ""


def test_each_kind_has_one_name_in_each_set_so_that_a_report_can_change_between_them():
    for labels in Labels:
        names = [category.label(labels) for category in CATEGORIES]
        assert len(names) == len(set(names)) == 6


def test_the_two_sets_are_joined_one_to_one_as_published():
    assert {category.first: category.later for category in CATEGORIES} == {
        "Human and tool operation": "Tools",
        "Human and management system operation": "Management systems",
        "Communication and collaboration in responses to incidents and crises": (
            "Multi-agency responses to incidents and crises"
        ),
        "Communication and collaboration in assessment and longer-term work": "Multi-agency longer-term work",
        "Family and professional interaction": "Family and professional interaction",
        "Human judgement and reasoning": "Innate human biases (cognitive and emotional)",
    }


def test_the_later_names_are_shown_unless_the_first_are_asked_for():
    management = typology.of("management")
    assert management is not None
    assert management.label() == "Management systems"
    assert management.label(Labels.FIRST) == "Human and management system operation"


def test_every_kind_says_what_it_is_about():
    assert all(category.about.endswith(".") for category in CATEGORIES)


def test_an_unknown_key_is_no_kind():
    assert typology.of("") is None
