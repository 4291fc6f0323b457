"""Remarks on wording: what is remarked on, what is left alone, and what is offered instead."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from findings.language import kinds, remarks, rules


def test_a_remark_says_where_its_words_stand_and_why():
    text = "The form had no line for it. Staff failed to ask who lived there."
    [remark] = remarks.of(text)
    assert remark.kind == "blame"
    assert text[remark.start : remark.end] == remark.words == "failed to ask"
    assert remark.why.endswith("?")
    assert remark.instead == "did not ask"


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Staff failed to ask who was there.", "Staff did not ask who was there."),
        ("The nurse neglected to weigh the baby.", "The nurse did not weigh the baby."),
        ("Her worries were ignored.", "Her worries were not taken up."),
        ("The social worker should have visited in May.", "The social worker did not visit in May."),
        ("Child 2 should have been seen alone.", "Child 2 was not seen alone."),
        ("The children should have been seen alone.", "The children were not seen alone."),
        ("The case should not have been closed.", "The case was closed."),
        ("They should not have written to her.", "They wrote to her."),
        ("The boy absconded in June.", "The boy went missing in June."),
        ("He was clearly at risk.", "He was at risk."),
        ("The baby did not attend the clinic.", "The baby was not brought to the clinic."),
        (
            "Staff must record every adult in a home.",
            "What would make it easier for staff to record every adult in a home?",
        ),
        (
            "Ensure that the form has a second line.",
            "How does the board know whether the form has a second line?",
        ),
    ],
)
def test_other_words_fit_into_the_sentence(text, better):
    [remark] = remarks.of(text)
    assert text[: remark.start] + remark.instead + text[remark.end :] == better


def test_where_no_other_words_are_known_none_are_made_up():
    [remark] = remarks.of("The nurse should have frobbed the record.")
    assert (remark.words, remark.instead) == ("should have frobbed", "")


@pytest.mark.parametrize(
    "said",
    [
        "“Staff failed to ask,” she said.",
        '"Staff failed to ask," she said.',
        "She said ‘staff failed to ask, and it’s the nurses’ fault’.",
        "He said 'staff failed to ask' twice.",
        "> Staff failed to ask.",
        "“Staff failed to ask.\n\n“Staff should have asked.” She sighed.",
    ],
)
def test_a_direct_quotation_is_left_alone(said):
    assert remarks.of(said) == ()


def test_words_beside_a_quotation_are_not():
    assert [remark.words for remark in remarks.of("“Nobody rang,” she said, and staff failed to ask.")] == [
        "failed to ask"
    ]


@pytest.mark.parametrize(
    "said",
    [
        "The report Missed Opportunities came out in 2019.",
        "The Failure to Attend policy was read by nobody.",
        "It is told in *Avoidable Deaths of Children*, a report of 2017.",
    ],
)
def test_a_title_is_left_alone(said):
    assert remarks.of(said) == ()


def test_what_is_written_all_in_capitals_is_no_title():
    assert [remark.kind for remark in remarks.of("STAFF FAILED TO ASK WHO WAS THERE.")] == ["blame"]


@pytest.mark.parametrize("thing", ["printer", "referral form", "alert system", "hospital’s fax machine"])
def test_a_thing_may_fail(thing):
    assert remarks.of(f"The {thing} failed to show the second name.") == ()


@pytest.mark.parametrize("who", ["nurse with the printer", "manager of the system", "team at the school"])
def test_somebody_with_a_thing_is_somebody(who):
    assert [remark.kind for remark in remarks.of(f"The {who} failed to ask.")] == ["blame"]


def test_what_a_document_of_the_time_expected_is_no_instruction():
    assert remarks.of("Policy required that each referral must be answered within a day.") == ()
    assert remarks.of("Under the procedures then in force, a meeting should be held within five days.") == ()


def test_a_question_is_no_instruction():
    assert remarks.of("What should the form ask?") == ()
    assert remarks.of("How would the board know that a visit must wait?") == ()


def test_only_the_kinds_asked_for_are_looked_for():
    text = "Staff failed to ask. They should have rung."
    assert {remark.kind for remark in remarks.of(text)} == {"blame", "counterfactual"}
    assert {remark.kind for remark in remarks.of(text, kinds=["counterfactual"])} == {"counterfactual"}


def test_words_broken_over_two_lines_are_found_where_they_stand():
    text = "Twice that week staff failed\nto ask who was there."
    [remark] = remarks.of(text)
    assert text[remark.start : remark.end] == "failed\nto ask"
    assert remark.instead == "did not ask"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Staff failed to ask.", "“", "”", "\n", " It should have been seen. ", "’s é "])
    )
)
def test_every_remark_stands_where_it_says(pieces):
    text = "".join(pieces)
    for remark in remarks.of(text):
        assert text[remark.start : remark.end] == remark.words
        assert remark.words.strip() == remark.words != ""
    places = [(remark.start, remark.end) for remark in remarks.of(text)]
    assert places == sorted(places, key=lambda place: (place[0], -place[1]))


def test_every_word_list_names_its_source_and_every_rule_says_why():
    assert tuple(each.kind for each in rules.load()) == kinds.ALL == tuple(kinds.LABELS)
    for listed in rules.load():
        assert listed.source
        assert all(rule.why and "!" not in rule.why for rule in listed.rules)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_read(text):
    for remark in remarks.of(text):
        assert text[remark.start : remark.end] == remark.words
