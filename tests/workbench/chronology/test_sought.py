"""Words that are looked for, marked where they stand."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from workbench.chronology import sought

MARK = '<mark class="sought">{}</mark>'


def test_every_place_is_marked_whatever_its_case():
    assert sought.marked("Damp, damp & DAMP", ["damp"]) == (
        f"{MARK.format('Damp')}, {MARK.format('damp')} &amp; {MARK.format('DAMP')}"
    )


def test_the_longer_of_two_words_is_marked_whole():
    assert sought.marked("dampness", ["damp", "dampness"]) == MARK.format("dampness")


def test_signs_are_only_signs():
    assert sought.marked("a.b <i>", [".", "<i>"]) == f"a{MARK.format('.')}b {MARK.format('&lt;i&gt;')}"


def test_what_does_not_stand_there_is_missing():
    assert sought.missing("The damp wall", ["Wall", "roof"]) == ["roof"]


def test_some_words_stand_around_what_is_found():
    text = "one " * 40 + "damp " + "two " * 40
    shown = sought.around(text, ["damp"])
    assert shown is not None
    assert shown.startswith("… one one")
    assert shown.endswith("two two …")
    assert len(shown.striptags()) < 140
    assert sought.around("dry", ["damp"]) is None


@settings(max_examples=80)
@given(st.text(), st.lists(st.text(min_size=1), max_size=3))
def test_marking_changes_no_word(text, pieces):
    assert Markup(
        sought.marked(text, pieces).replace('<mark class="sought">', "").replace("</mark>", "")
    ) == (sought.marked(text, []))
