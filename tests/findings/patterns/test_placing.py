"""Where one factor might belong: up to three patterns, each with a reason."""

from hypothesis import given, settings
from hypothesis import strategies as st

from findings.factors import Factor
from findings.patterns import compared, placing

FACTORS = [
    Factor("a", "Letters go to the last address a person typed"),
    Factor("b", "A returned letter has no owner"),
    Factor("c", "Cover for leave was on no rota"),
    Factor("d", "A locum covered the duty rota"),
    Factor("e", "The screen has no field for another adult"),
    Factor("new", "A letter was posted to an old address"),
    Factor("odd", "Zebras"),
]
PATTERNS = {"letters": ("a", "b"), "rota": ("c", "d"), "screen": ("e",)}


def test_the_nearest_pattern_comes_first_with_its_reason_and_the_factor_most_like_it():
    first = places("new")[0]
    assert first.pattern == "letters"
    assert first.nearest == "a"
    assert "“letter”" in first.reasons[0]


def test_a_pattern_that_people_took_it_out_of_is_not_offered():
    assert "letters" not in [each.pattern for each in places("new", left_out={("letters", "new")})]


def test_a_factor_that_is_like_nothing_has_no_place():
    assert places("odd") == ()


def test_the_pattern_it_stands_in_is_not_offered():
    assert "letters" not in [each.pattern for each in places("a")]


@settings(max_examples=20, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from("pqrstu"), st.sets(st.sampled_from("abcde"), min_size=1), min_size=1, max_size=6
    ),
    st.sets(st.tuples(st.sampled_from("pqrstu"), st.just("new"))),
)
def test_never_more_than_three_never_without_a_reason_never_against_a_decision(patterns, left_out):
    found = placing.of("new", patterns, left_out, compared.of(FACTORS))
    assert len(found) <= 3
    assert all(each.reasons for each in found)
    assert not {(each.pattern, "new") for each in found} & left_out


def places(factor, left_out=()):
    """Where one of these factors might belong."""
    return placing.of(factor, PATTERNS, left_out, compared.of(FACTORS))
