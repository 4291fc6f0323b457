"""How alike texts are: by shared words, and where there are none, by the same condition in other words."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from findings.patterns import meaning

LEAVING = "Nobody was left who could hand the case over."
SCREEN = "The screen has one box, and the form will not save without it."
ROTA = "Cover for sickness came from a rota of agency workers."


def test_forms_of_one_word_are_the_same_word():
    near, far = likeness("Letters were returned", "A returning letter", SCREEN)
    assert near > far


def test_texts_without_a_shared_word_can_be_alike_in_what_the_framework_says():
    near, far = likeness(ROTA, "The vacancy lasted all winter.", "Points are given for bedrooms.")
    assert near > far == 0


def test_words_that_everybody_uses_say_nothing():
    assert likeness("it was what it was", "it was that", LEAVING)[0] == 0


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(alphabet="abcdefgh ", max_size=30), min_size=1, max_size=30))
def test_likeness_is_mutual_and_between_nothing_and_all(texts):
    alike = meaning.likeness(texts)
    assert np.allclose(alike, alike.T)
    assert alike.min() >= 0
    assert alike.max() <= 1


def test_a_text_is_like_itself_as_much_as_can_be():
    alike = meaning.likeness([LEAVING, LEAVING, SCREEN, ROTA])
    assert alike[0, 1] > max(alike[0, 2], alike[0, 3])


def likeness(one, *others):
    """How alike the first text is to each of the others."""
    return tuple(meaning.likeness([one, *others])[0, 1:])
