"""From each sentence of a finding to an entry or a statement, by a rule that can be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from findings import chain
from findings.chain import Ground, Way

LETTER = Ground("f1", "entry", "The discharge letter ran to four pages")
TRAY = Ground("f2", "statement", "A message in a tray felt like having passed it on")
COUNT = Ground("e1", "statement", "case group 13 of 16 could name one")
ENTRY = Ground("n1", "entry", "Message left with duty desk")


def ways(texts, grounds=(), cited=()):
    return [each.way for each in chain.trace(texts, dict(grounds), dict(cited))]


def test_a_sentence_that_cites_an_entry_rests_on_that_entry_alone():
    [told] = chain.trace({"showed": "A message was left [HSG 3]."}, {"showed": [LETTER]}, {"HSG 3": [ENTRY]})
    assert (told.way, told.grounds) == (Way.CITED, (ENTRY,))


def test_a_citation_that_leads_nowhere_is_named_and_carries_nothing():
    [told] = chain.trace({"showed": "A message was left [HSG 9]."}, {}, {"HSG 3": [ENTRY]})
    assert (told.way, told.astray) == (Way.NOTHING, ("HSG 9",))


def test_shared_words_come_before_the_part_as_a_whole():
    texts = {"showed": "In a discharge letter the household was one phrase. Nobody rang."}
    near, loose = chain.trace(texts, {"showed": [LETTER, TRAY]}, {})
    assert (near.way, near.grounds) == (Way.ALIKE, (LETTER,))
    assert (loose.way, loose.grounds) == (Way.PART, (LETTER, TRAY))


def test_one_shared_word_is_no_sign():
    assert ways({"showed": "A letter came."}, {"showed": [LETTER]}) == [Way.PART]


def test_figures_are_telling_words():
    assert ways({"usual": "Of 16 asked, 13 could."}, {"usual": [LETTER, COUNT]}) == [Way.ALIKE]


@pytest.mark.parametrize("part", sorted(chain.SUMS))
def test_a_part_that_sums_up_may_rest_on_all_the_others_rest_on(part):
    assert ways({part: "Sending is taken for arriving."}, {"showed": [TRAY]}) == [Way.WHOLE]


@pytest.mark.parametrize("part", ["showed", "usual", "widespread", "changing", "against"])
def test_what_other_parts_rest_on_carries_no_part_that_tells_something_of_its_own(part):
    texts = {part: "Sending is taken for arriving."}
    traced = chain.trace(texts, {"elsewhere": [TRAY]}, {})
    assert chain.resting_on_nothing(traced) == traced


def test_a_finding_that_rests_on_nothing_is_seen_to():
    traced = chain.trace({"statement": "One. Two.", "matters": "Three."}, {}, {})
    assert [each.words for each in chain.resting_on_nothing(traced)] == ["One.", "Two.", "Three."]


@settings(max_examples=50, deadline=None)
@given(
    st.text(alphabet="ab AB.[]1\n", max_size=60),
    st.lists(st.sampled_from([LETTER, TRAY, COUNT]), unique=True),
)
def test_whatever_has_a_way_has_grounds_and_whatever_has_grounds_a_way(text, grounds):
    for told in chain.trace({"showed": text}, {"showed": grounds}, {}):
        assert (told.way is Way.NOTHING) == (told.grounds == ())
        assert set(told.grounds) <= set(grounds)
