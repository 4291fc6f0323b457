"""A note written elsewhere goes under the headings of the guided structure, and no line of it is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.reading import running
from timeline.reading.running import Said
from workbench.conversations import fitting
from workbench.page import guided

NOTE = """Introduction
We said what it is for.

2. Overview
I worked the desk that spring. It was busy.

3. Turning points

Turning point 1: The Friday call
What I thought: That housing had it in hand.
Reasons and feelings: They always rang back. I was relieved.
What else: Eleven calls waiting.
Aims: To get an answer before the weekend.
Options: None that I knew of.

Turning point 2
The letter that came back.

Contributory factors
Family: They were polite and asked for nothing.
Conditions of work
Two posts were empty.
The rota changed in May.
Inter-agency working: Nobody rang anybody.

What went well
The tutor.
What made it possible
Time.
Suggested changes
One number to ring.
"""


def fitted(text: str) -> fitting.Fitted:
    return fitting.fit(running.plain(text).lines)


def test_headings_that_are_known_fill_their_parts():
    parts = fitted(NOTE).parts
    assert parts["overview"] == "I worked the desk that spring. It was busy."
    assert parts["family"] == "They were polite and asked for nothing."
    assert parts["conditions"] == "Two posts were empty.\n\nThe rota changed in May."
    assert parts["agencies"] == "Nobody rang anybody."
    assert (parts["went_well"], parts["enabled"]) == ("The tutor.", "Time.")
    assert parts["changes"] == "One number to ring."


def test_each_turning_point_has_its_own_fields():
    first, second = fitted(NOTE).moments
    assert first["moment"] == "The Friday call"
    assert first["thinking"] == "That housing had it in hand."
    assert first["reasons"] == "They always rang back. I was relieved."
    assert first["else_going_on"] == "Eleven calls waiting."
    assert second == {"moment": "The letter that came back."}


def test_what_fits_no_heading_is_kept_as_words():
    assert fitted(NOTE).rest == "Introduction\n\nWe said what it is for."
    assert fitted("Only words.\n\nAnd more of them.").rest == "Only words.\n\nAnd more of them."


def test_numbered_lines_under_turning_points_are_one_each():
    moments = fitted("Turning points:\n1. The call.\n2) The visit.\nIt rained.").moments
    assert [moment["moment"] for moment in moments] == ["The call.", "The visit.\n\nIt rained."]


def test_a_heading_of_the_document_that_nobody_knows_names_a_turning_point_or_begins_other_words():
    lines = [
        Said("Turning points", is_heading=True),
        Said("The night in November", is_heading=True),
        Said("We had a room ready."),
        Said("What went well", is_heading=True),
        Said("The room."),
        Said("Appendix", is_heading=True),
        Said("A list of dates."),
    ]
    found = fitting.fit(lines)
    assert found.moments == [{"moment": "The night in November\n\nWe had a room ready."}]
    assert found.parts == {"went_well": "The room."}
    assert found.rest == "Appendix\n\nA list of dates."


def test_a_form_with_labels_in_one_column_and_words_in_the_other_is_read():
    lines = [Said("We moved rooms.", label="Working conditions"), Said("Yes.", label="Consent given")]
    found = fitting.fit(lines)
    assert found.parts == {"conditions": "We moved rooms.\n\nConsent given: Yes."}


def test_a_heading_that_says_more_than_is_known_keeps_what_it_says():
    found = fitting.fit([Said("Family: how they came across to us", is_heading=True), Said("Polite.")])
    assert "how they came across to us" in found.parts["family"]


def test_the_headings_of_our_own_prompt_sheet_are_known():
    for heading in guided.HEADINGS.values():
        if heading.key != guided.SAID:
            assert fitted(f"{heading.words}\nSome words.").parts == {heading.key: "Some words."}
    for heading in guided.TURNING_POINT:
        (moment,) = fitted(f"Turning point 1: A call.\n{heading.words}\nSome words.").moments
        assert "Some words." in moment[heading.key]


def test_a_sentence_that_begins_like_a_heading_is_no_heading():
    assert not fitted("The team was busy that week").parts
    assert not fitted("Other work had to wait.").parts
    assert not fitted("I rang the family: nobody answered.").parts


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*NOTE.splitlines(), "Plain words.", "1. A call.", "# Heading", "Aims: x"])))
def test_no_word_is_lost_and_the_counts_add_up(lines):
    read = running.plain("\n".join(lines)).lines
    found = fitting.fit(read)
    counts = found.counts
    assert counts["lines"] == counts["headings"] + counts["parts"] + counts["moments"] + counts["rest"]
    assert counts["lines"] == len(read)
    kept = " ".join([found.rest, *found.parts.values(), *(w for m in found.moments for w in m.values())])
    for each in (placed for placed in found.lines if not placed.is_heading):
        assert each.words in kept
