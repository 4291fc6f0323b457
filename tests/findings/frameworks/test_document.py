"""A framework somebody wrote is taken whole, or every reason why not is said."""

import copy
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from findings.frameworks import document, shipped
from findings.frameworks.level import Level
from findings.frameworks.theme import THEMES

SMALL = {
    "title": "What we look at",
    "groups": [
        {
            "code": "doors",
            "name": "Front doors",
            "level": "inter_agency",
            "kinds": [
                {"code": "hours", "name": "opening hours", "definition": "When somebody can be reached."},
                {
                    "code": "words",
                    "name": "words on a form",
                    "definition": "What a form asks.",
                    "level": "organisation",
                    "also": ["template"],
                    "themes": ["tools"],
                },
            ],
        }
    ],
}
json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["title", "groups", "code", "kinds", "level", "also"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


def changed(change):
    """The small framework with something in it changed."""
    told = copy.deepcopy(SMALL)
    change(told)
    return told


def wrong(told):
    """What is said to be wrong with a document; nothing where it is taken."""
    try:
        document.read("own1", told)
    except document.Unfit as unfit:
        return unfit.sentences
    return ()


def test_a_document_becomes_a_framework_with_codes_of_its_own():
    framework = document.read("own1", SMALL, begin="own1_")
    assert [kind.code for kind in framework.kinds] == ["own1_doors.hours", "own1_doors.words"]
    assert [kind.level for kind in framework.kinds] == [Level.INTER_AGENCY, Level.ORGANISATION]
    assert framework.short == "What we look at"
    assert framework.kinds[1].themes == ("tools",)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda told: told.pop("title"), "The framework has no title."),
        (
            lambda told: told.update(groups=[]),
            "The framework has no groups. It needs at least one, each with its kinds.",
        ),
        (
            lambda told: told.update(colour="red"),
            "The framework: “colour” is not part of the form. Take it out, or look at its spelling.",
        ),
        (lambda told: told["groups"][0].pop("level"), "Group 1 has no level."),
        (
            lambda told: told["groups"][0].update(level="county"),
            "Group 1: there is no level “county”. There are frontline, team, inter_agency, organisation, national.",
        ),
        (lambda told: told["groups"][0].update(kinds=[]), "Group 1 has no kinds. It needs at least one."),
        (
            lambda told: told["groups"][0]["kinds"][1].update(code="hours"),
            "Group 1: two kinds are called “hours”. Each needs its own.",
        ),
        (lambda told: told["groups"][0]["kinds"][0].pop("definition"), "Group 1, kind 1 has no definition."),
        (
            lambda told: told["groups"][0]["kinds"][0].update(code="Opening hours"),
            "Group 1, kind 1: the code “Opening hours” can have only small letters, figures and _,"
            " a letter first, 20 at most.",
        ),
        (
            lambda told: told["groups"][0]["kinds"][1].update(themes=["weather"]),
            "Group 1, kind 2: there is no theme “weather”. The themes are listed with the form of the file.",
        ),
        (
            lambda told: told["groups"][0]["kinds"][1].update(also="template"),
            'Group 1, kind 2: “also” has to be a list of words, such as ["one", "two"].',
        ),
        (
            lambda told: told["groups"][0].update(is_about_person="yes"),
            "Group 1: “is_about_person” has to be true or false.",
        ),
        (
            lambda told: told.update(title="x" * 121),
            "The framework: “title” has to be one line of words, 120 characters at most.",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(change, sentence):
    assert wrong(changed(change)) == (sentence,)


@pytest.mark.parametrize("spoilt", ["a\x00b", "a\ud800b", "two\nlines"])
def test_words_that_cannot_be_shown_or_kept_are_not_taken(spoilt):
    assert wrong(changed(lambda told: told.update(title=spoilt))) == (
        "The framework: “title” has to be one line of words, 120 characters at most.",
    )
    assert wrong(changed(lambda told: told["groups"][0]["kinds"][1].update(also=[spoilt])))


def test_everything_wrong_is_said_at_once():
    def spoil(told):
        told.pop("title")
        told["groups"][0]["level"] = "county"
        told["groups"][0]["kinds"][0].pop("name")

    assert len(wrong(changed(spoil))) == 3


def test_more_kinds_than_anybody_can_choose_among_are_not_taken():
    kinds = [{"code": f"k{n}", "name": f"kind {n}", "definition": "One of many."} for n in range(301)]
    assert wrong(changed(lambda told: told["groups"][0].update(kinds=kinds))) == (
        "The framework has 301 kinds. It can have 300 at most.",
    )


@pytest.mark.parametrize("key", shipped.keys())
def test_a_framework_written_down_and_read_again_is_the_same(key):
    framework = shipped.load(key)
    assert document.read(key, document.written(framework)) == framework


def test_a_partnerships_own_is_written_down_as_it_was_brought():
    framework = document.read("own1", {**SMALL, "title": "Long " * 20}, begin="own1_")
    again = document.read("own1", document.written(framework, begin="own1_"), begin="own1_")
    assert again == framework


@settings(max_examples=150)
@given(json_like)
def test_whatever_a_file_holds_it_is_taken_or_refused_in_sentences(told):
    sentences = wrong(told)
    assert all(sentence.endswith(".") for sentence in sentences)
    assert sentences or told["groups"]


def test_the_guide_names_every_theme_and_every_framework():
    guide = (Path(__file__).parents[3] / "docs" / "frameworks.md").read_text()
    assert re.findall(r"^\| `(\w+)` \|", guide, re.M) == list(THEMES)
    for framework in shipped.everything():
        assert f"| {framework.short} | {len(framework.kinds)} in {len(framework.groups)}" in guide
