"""What a text speaks of, whatever words it takes."""

import pytest

from findings.patterns import concepts, wording


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("A locum covered the rota", "staffing"),
        ("Nobody’s job, as each had understood it", "responsibility"),
        ("She was looked after by her aunt", "social care"),
        ("There was not enough time to ask", "time"),
        ("HANDED OVER on a Friday", "continuity"),
    ],
)
def test_forms_of_words_and_phrases_are_found(text, concept):
    assert concept in concepts.spoken_of(text)


def test_a_phrase_is_taken_whole_and_not_word_by_word():
    assert concepts.told("The ward was short staffed")["staffing"] == ("short staffed",)
    assert "staffing" not in concepts.spoken_of("A team of ducks crossed the field of mown hay")


def test_a_word_that_may_mean_several_things_says_less_of_each():
    both = concepts.spoken_of("turnover")
    assert len(both) == 2
    assert set(both.values()) == {0.5}


def test_a_text_without_listed_words_speaks_of_nothing():
    assert concepts.spoken_of("") == {}
    assert concepts.spoken_of("zzz 42") == {}


def test_every_line_of_the_list_names_something_once_and_can_be_found():
    listed = concepts.listed()
    assert len(listed) > 100
    for name, phrases in listed.items():
        found = {tuple(wording.stem(word) for word in wording.all_words(phrase)) for phrase in phrases}
        assert len(found) == len(phrases), name
        assert all(name in concepts.spoken_of(phrase) for phrase in phrases), name
