"""A text in sentences, each by its place."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from findings.language import sentences

_BETWEEN = re.compile(r"(?:\s|-+\s|(?:1{1,2}|a)[.)]\s)*")


def cut(text):
    """The sentences as words."""
    return [text[each.start : each.end] for each in sentences.of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Dr. Mill rang at 3.30. He left.", ["Dr. Mill rang at 3.30.", "He left."]),
        ("A visit, e.g. Monday’s, was late.", ["A visit, e.g. Monday’s, was late."]),
        ("“Who is it?” she said. “Me.” He left.", ["“Who is it?” she said.", "“Me.”", "He left."]),
        ("A heading\n\nwith words under it", ["A heading", "with words under it"]),
        ("- One line\n- and another\n2) Three", ["One line", "and another", "Three"]),
        ("A line that goes\non below. Next.", ["A line that goes\non below.", "Next."]),
        ("  \n ", []),
    ],
)
def test_a_sentence_ends_where_a_reader_would_end_it(text, expected):
    assert cut(text) == expected


def test_a_question_is_known_by_its_mark_also_inside_brackets_and_quotation_marks():
    asked = [each.is_question for each in sentences.of("Was it so? (Was it?) She asked “why?” It was.")]
    assert asked == [True, True, True, False]


def test_words_without_an_end_are_read_in_pieces():
    text = "and then " * 500
    pieces = cut(text)
    assert "".join(pieces) == text.rstrip()
    assert max(len(piece) for piece in pieces) <= sentences.LONGEST


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aB .?!\n-“”1)", max_size=60))
def test_sentences_stand_in_order_and_leave_out_nothing_but_space_and_bullets(text):
    end = 0
    for each in sentences.of(text):
        assert end <= each.start < each.end <= len(text)
        assert _BETWEEN.fullmatch(text[end : each.start])
        end = each.end
