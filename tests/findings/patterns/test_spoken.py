"""Words that a group shares are given as people said them."""

from findings.factors import Factor
from findings.patterns import spoken

LETTERS = [
    Factor("a", "Letters go to the last address typed"),
    Factor("b", "A returned letter has no owner"),
    Factor("c", "The letter went where they used to live", "nobody opened those letters"),
]
OTHERS = [
    Factor(str(number), words) for number, words in enumerate(["Duty rota", "Night cover", "Ward round"])
]


def test_a_shared_word_is_given_in_the_form_most_of_them_use():
    assert spoken.by([*LETTERS, *OTHERS]).shared(LETTERS) == ["letter"]


def test_a_word_that_one_of_them_uses_is_not_shared():
    assert "address" not in spoken.by([*LETTERS, *OTHERS]).shared(LETTERS)


def test_a_word_that_everybody_uses_sets_no_group_apart():
    assert spoken.by(LETTERS).shared(LETTERS[:2]) == []


def test_a_factor_uses_a_word_in_any_form_in_note_or_quotation():
    said = spoken.by(LETTERS)
    assert said.uses(LETTERS[0], "letter")
    assert said.uses(LETTERS[2], "opening")
    assert not said.uses(LETTERS[1], "address")


def test_what_a_group_speaks_of_in_different_words_has_a_name():
    staffing = [
        Factor("x", "A locum came"),
        Factor("y", "The vacancy stayed"),
        Factor("z", "No rota was kept"),
    ]
    said = spoken.by([*staffing, *LETTERS])
    assert said.concept_of(staffing) == ("staffing", ("locum", "rota", "vacancy"))
    assert spoken.by([*LETTERS, *OTHERS]).concept_of(OTHERS[1:2]) == ("", ())
