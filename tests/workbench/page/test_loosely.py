"""A pattern finds at least what comparing letters finds, however the text was set."""

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.page import loosely

ODD = st.text(alphabet="aAfiFIlLsSßẞſtTkK\u212aﬁﬂﬀﬃﬄﬅﬆnŉjǰhẖwẘyẙẚİ ré-%_", max_size=12)


@settings(max_examples=200, deadline=None)
@given(ODD, st.data())
def test_no_text_that_holds_a_word_is_passed_over(text, data):
    folded = text.casefold()
    begin = data.draw(st.integers(0, len(folded)))
    word = folded[begin : data.draw(st.integers(begin, len(folded)))].strip()
    plain = sqlite3.connect(":memory:")
    for pattern in loosely.patterns([word]):
        assert plain.execute("SELECT lower(?) LIKE lower(?)", [text, pattern]).fetchone()[0], (word, pattern)
    plain.close()


@pytest.mark.parametrize("word", ["medication", "come round"])
def test_a_plain_word_is_its_own_pattern(word):
    assert loosely.patterns([word]) == (f"%{word}%",)


@pytest.mark.parametrize("word", ["né", 'a"b', "a\\b", "me"])
def test_a_word_that_may_be_kept_in_other_letters_has_no_pattern(word):
    assert loosely.patterns([word]) == ()
