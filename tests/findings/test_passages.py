"""A marked passage stays with its words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from findings import passages

TEXT = (
    "We had nineteen contacts waiting. You trust the one that comes up, because nine times out of ten it is right. "
    "I did think about the man. There was nowhere to put him."
)


def passage(words, text=TEXT):
    """The passage of these words."""
    start = text.index(words)
    return passages.anchor(text, start, start + len(words))


@settings(max_examples=60)
@given(st.text(min_size=1), st.data())
def test_a_passage_is_found_where_it_was_marked(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = passages.find(text, passages.anchor(text, start, end))
    assert found is not None
    assert text[slice(*found)] == text[start:end]


def test_words_written_before_a_passage_do_not_move_it_off_its_words():
    marked = passage("nowhere to put him")
    longer = "He began by saying this. " + TEXT
    assert longer[slice(*passages.find(longer, marked))] == "nowhere to put him"


def test_the_same_words_twice_are_told_apart_by_what_stands_around_them():
    text = "She rang the school. Later she rang the school again about the form."
    second = text.rindex("rang the school")
    marked = passages.anchor(text, second, second + len("rang the school"))
    edited = "On Monday " + text
    assert passages.find(edited, marked) == (second + 10, second + 10 + len("rang the school"))


def test_a_small_change_of_its_words_is_followed():
    marked = passage("You trust the one that comes up, because nine times out of ten it is right")
    edited = TEXT.replace("nine times out of ten", "nine times in ten")
    found = passages.find(edited, marked)
    assert edited[slice(*found)].startswith("You trust the one")


def test_a_passage_whose_words_are_gone_is_lost_and_not_guessed():
    assert passages.find("Something else entirely was written here.", passage("nowhere to put him")) is None


def test_what_is_no_stretch_of_the_text_is_refused():
    with pytest.raises(ValueError):
        passages.anchor(TEXT, 10, 5)


def test_sentences_end_where_people_end_them():
    text = "Mr. Kay rang. She said “wait.” Then he left!\nNext day"
    assert [text[slice(*each)] for each in passages.sentences(text)] == [
        "Mr. Kay rang.",
        "She said “wait.”",
        "Then he left!",
        "Next day",
    ]


@settings(max_examples=60)
@given(st.text(), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=5))
def test_segments_are_the_whole_text_in_order(text, stretches):
    pieces = passages.segments(text, stretches)
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text


def test_overlapping_passages_are_cut_at_their_edges():
    pieces = passages.segments("abcdef", [(0, 4), (2, 6)])
    assert [(piece.start, piece.end, piece.covered_by) for piece in pieces] == [
        (0, 2, (0,)),
        (2, 4, (0, 1)),
        (4, 6, (1,)),
    ]
