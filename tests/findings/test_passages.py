"""A marked passage stays with its words."""

import re

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


@settings(max_examples=80)
@given(st.text(min_size=1), st.data())
def test_a_passage_is_found_where_it_was_marked(text, data):
    start, end = stretch_of(data, text)
    assert passages.find(text, passages.anchor(text, start, end)) == (start, end)


def stretch_of(data, text):
    """Any stretch of a text."""
    start = data.draw(st.integers(0, len(text) - 1))
    return start, data.draw(st.integers(start + 1, len(text)))


# Few letters, so that the same words stand in many places.
REPETITIVE = st.text(alphabet="ab c.", min_size=1, max_size=80)
SENTENCES = st.lists(
    st.sampled_from(
        (
            "She rang the school about the form.",
            "She rang the school about the bus.",
            "Nobody answered at the clinic.",
            "He was seen at home with his aunt.",
            "The letter came back unopened.",
        )
    ),
    min_size=1,
    max_size=8,
).map(" ".join)


@settings(max_examples=150)
@given(SENTENCES, st.data())
def test_an_edit_elsewhere_moves_a_passage_with_its_words(text, data):
    """The words are whole ones, and all that stood around them still does: then no other place fits better."""
    words = [(word.start(), word.end()) for word in re.finditer(r"\S+", text)]
    first = data.draw(st.integers(0, len(words) - 1))
    start, end = words[first][0], words[data.draw(st.integers(first, len(words) - 1))][1]
    put = data.draw(st.text(alphabet="xyz ", max_size=30))
    at = data.draw(
        st.sampled_from([at for at in (0, len(text)) if not start - 32 <= at <= end + 32] or [None])
    )
    if at is None:
        return
    edited = text[:at] + put + text[at:]
    moved = start + (len(put) if at == 0 else 0)
    marked = passages.anchor(text, start, end)
    found = passages.find(edited, marked)
    assert found is not None
    assert edited[slice(*found)] == marked.words
    assert around(edited, found) == around(edited, (moved, moved + end - start))


def around(text, stretch):
    """A stretch with its surroundings: what cannot be told apart by them is the same to a reader."""
    return text[max(0, stretch[0] - 32) : stretch[1] + 32]


@settings(max_examples=150)
@given(REPETITIVE, REPETITIVE, st.data())
def test_whatever_is_written_over_a_text_a_passage_is_lost_or_stands_in_words(before, after, data):
    marked = passages.anchor(before, *stretch_of(data, before))
    found = passages.find(after, marked)
    assert found is None or (0 <= found[0] < found[1] <= len(after))
    if found and len(marked.words) < passages.LIKENESS_FROM:
        assert after[slice(*found)] == marked.words


@settings(max_examples=80)
@given(st.text(alphabet="abcd .", min_size=1), st.text(alphabet="xyz ,", max_size=60), st.data())
def test_a_passage_of_which_no_letter_is_left_is_lost(before, after, data):
    start, end = stretch_of(data, before)
    marked = passages.anchor(before, start, end)
    if any(letter.isalpha() for letter in marked.words):
        assert passages.find(after, marked) is None


@settings(max_examples=80)
@given(SENTENCES, SENTENCES, st.data())
def test_finding_again_after_it_was_found_changes_nothing(before, after, data):
    found = passages.find(after, passages.anchor(before, *stretch_of(data, before)))
    if found:
        assert passages.find(after, passages.anchor(after, *found)) == found


def test_a_short_word_is_not_found_in_the_middle_of_another():
    assert passages.find("She could manage the form.", passage("man")) is None
    assert passages.find("You trusted nobody.", passage("You trust")) is None


def test_a_short_word_in_strange_surroundings_is_nobodys():
    marked = passages.anchor("Housing was told. Nobody rang.", 0, 7)
    assert passages.find("A new plan: the cost of Housing rose that year.", marked) is None
    assert passages.find("On Monday Housing was told. Nobody rang.", marked) == (10, 17)


def test_words_that_were_mended_are_found_among_their_surroundings_and_not_at_their_likes():
    text = (
        "She rang the school about the form. It was noon. She rang the school about the firm. It was night."
    )
    start = text.index("She rang the school about the firm.")
    marked = passages.anchor(text, start, start + 35)
    edited = text.replace("school about the firm", "schools about the farm")
    found = passages.find(edited, marked)
    assert edited[slice(*found)].startswith("She rang the schools about the farm")


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


@settings(max_examples=80)
@given(st.text(alphabet="ab. \nC", max_size=60))
def test_sentences_stand_in_order_and_leave_no_word_out(text):
    found = passages.sentences(text)
    assert all(one[1] <= other[0] for one, other in zip(found, found[1:], strict=False))
    inside = {at for start, end in found for at in range(start, end)}
    assert not [at for at, letter in enumerate(text) if not letter.isspace() and at not in inside]


@settings(max_examples=80)
@given(
    st.text(max_size=40), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted), max_size=5)
)
def test_a_piece_is_covered_by_just_the_passages_it_lies_in(text, stretches):
    for piece in passages.segments(text, stretches):
        for number, (start, end) in enumerate(stretches):
            covers = [start <= at < end for at in range(piece.start, piece.end)]
            assert all(covers) or not any(covers)
            assert (number in piece.covered_by) == all(covers)


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
