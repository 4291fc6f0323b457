"""The code that lets people into a focus group."""

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.auth import codes

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
drawn = st.text(alphabet=SIGNS, min_size=codes.LENGTH, max_size=codes.LENGTH)


def test_a_code_is_ten_signs_that_nobody_mistakes():
    code = codes.code("key", "group", 1)
    assert len(code) == 10
    assert set(code) <= set(SIGNS)
    assert codes.is_whole(code)


def test_each_number_and_each_group_and_each_key_gives_another_code():
    made = {codes.code(key, group, number) for key in "ab" for group in "cd" for number in (1, 2)}
    assert len(made) == 8


@settings(max_examples=60)
@given(drawn)
def test_a_code_is_read_as_it_is_shown_in_capitals_or_not(code):
    assert codes.read(codes.shown(code)) == code
    assert codes.read(codes.shown(code).lower().replace(" ", "-")) == code


def test_letters_that_look_like_figures_are_read_as_figures():
    assert codes.read("O1l i0o") == "011100"


@settings(max_examples=60)
@given(st.text(alphabet=SIGNS, min_size=9, max_size=9), st.integers(0, 9), st.sampled_from(SIGNS + "U"))
def test_a_sign_left_out_or_typed_wrong_or_in_the_wrong_place_is_noticed(drawn, place, other):
    code = codes.checked(drawn)
    wrong = code[:place] + other + code[place + 1 :]
    swapped = code[:place] + code[place : place + 2][::-1] + code[place + 2 :]
    assert codes.is_whole(code)
    assert not codes.is_whole(code[:-1])
    assert codes.is_whole(wrong) is (wrong == code)
    assert codes.is_whole(swapped) is (swapped == code)


def test_what_is_stored_is_not_the_code_and_needs_the_key():
    code = codes.code("key", "group", 1)
    assert code not in codes.sealed("key", code)
    assert codes.sealed("key", code) != codes.sealed("another", code)
