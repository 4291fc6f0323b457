"""The number on a paper card: a slip of the hand is noticed before words are kept where nobody finds them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.auth import codes, receipts

KEYS = st.binary(min_size=32, max_size=32)
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(KEYS)
@settings(max_examples=50, deadline=None)
def test_a_card_is_read_as_it_was_printed(key):
    number = receipts.card(key)
    assert receipts.read_card(codes.shown(number, 4)) == number
    assert receipts.read_card(codes.shown(number, 4).lower().replace("0", "o")) == number


@given(KEYS, st.integers(0, 12), st.sampled_from(SIGNS))
@settings(max_examples=200, deadline=None)
def test_one_wrong_sign_is_noticed(key, place, sign):
    number = receipts.card(key)
    typed = number[:place] + sign + number[place + 1 :]
    assert receipts.read_card(typed) == (number if typed == number else None)


@given(KEYS, st.integers(0, 12), st.integers(0, 12))
@settings(max_examples=200, deadline=None)
def test_two_signs_that_changed_places_are_noticed(key, one, other):
    number = list(receipts.card(key))
    whole = "".join(number)
    number[one], number[other] = number[other], number[one]
    typed = "".join(number)
    assert receipts.read_card(typed) == (whole if typed == whole else None)


@pytest.mark.parametrize("typed", ["", "7K2M", "7K2M QD4X N5PA 9 9", "please", "7K2M-QD4X-N5PA-É"])
def test_what_is_no_card_is_read_as_none(typed):
    assert receipts.read_card(typed) is None
