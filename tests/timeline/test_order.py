"""Why an entry stands where it stands: wherever a rule decided and not the words, it is said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import order, when
from timeline.order import Standing


def standing(written, agency="Police", file="", at=None, by_hand=False):
    """An entry with this date, where the rules put it, or where somebody did."""
    moment = when.read(written)
    return Standing(moment, when.read(at).start if at else moment.start, agency, file, by_hand)


def test_what_was_written_needs_no_rule():
    before, own, after = (standing(f"11 May 2023, {time}") for time in ("09:00", "10:00", "11:00"))
    assert order.rules(own, before, after) == ()


def test_a_day_stands_before_those_with_a_time():
    rules = order.rules(standing("11 May 2023"), None, standing("11 May 2023, 09:00"))
    assert rules == ("Day only: stands before those with a time",)


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("May 2023", "Month only: stands at the start of May 2023"),
        ("spring 2023", "No month given: stands at the start of spring 2023"),
        ("2023", "Year only: stands at the start of 2023"),
        ("May to June 2023", "Month only: stands at the start of May 2023"),
    ],
)
def test_what_is_vague_says_so_wherever_it_stands(written, rule):
    assert order.rules(standing(written)) == (rule,)


def test_the_same_minute_is_parted_by_agency_or_by_the_file():
    own, theirs = standing("11 May 2023, 09:00"), standing("11 May 2023, 09:00", "Housing")
    assert order.rules(own, theirs) == ("Same minute as another: by agency",)
    assert order.rules(theirs, own) == ("Same minute as another: by agency",)
    row, next_row = (standing("11 May 2023", file="a") for _ in range(2))
    assert order.rules(row, None, next_row) == ("Same day as another: as in the file",)
    other_file = standing("11 May 2023", file="b")
    assert order.rules(row, None, other_file) == ("Same day as another: in the order they came in",)


def test_of_two_that_start_together_the_vaguer_stands_first():
    rules = order.rules(standing("1 May 2023, 00:00"), standing("May 2023"))
    assert rules == ("Starts together with another: the vaguer stands first",)


def test_an_uncertain_date_stands_as_if_it_were_right():
    assert order.rules(standing("?11 May 2023")) == ("Date uncertain: stands as if it were right",)


def test_a_stretch_stands_before_what_happened_within_it():
    rules = order.rules(standing("2 to 5 May 2023"), None, standing("4 May 2023"))
    assert rules == ("Over a stretch: stands before what happened within it",)


def test_by_hand_is_the_only_rule_for_what_somebody_placed():
    placed = standing("?11 May 2023", at="11 May 2023, 14:00", by_hand=True)
    assert order.rules(placed, standing("11 May 2023, 14:00")) == (order.BY_HAND,)
    beside = order.rules(standing("11 May 2023, 14:00"), None, placed)
    assert beside == ("Starts together with one that was placed by hand",)


MOMENTS = (
    "2023",
    "May 2023",
    "1 May 2023",
    "?1 May 2023",
    "1 May 2023, 09:30",
    "2 May 2023",
    "1 to 3 May 2023",
)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(MOMENTS), min_size=1, max_size=7))
def test_a_rule_is_named_exactly_where_the_words_leave_room(written):
    line = sorted(
        (standing(words, agency=str(n)) for n, words in enumerate(written)), key=lambda s: s.when.sort_key
    )
    for n, own in enumerate(line):
        others = [other for m, other in enumerate(line) if m != n]
        is_open = any(own.at <= other.at <= own.when.latest for other in others)
        is_vague = not own.when.certain or own.when.precision not in (
            when.Precision.MINUTE,
            when.Precision.DAY,
        )
        before = line[n - 1] if n else None
        after = line[n + 1] if n + 1 < len(line) else None
        assert bool(order.rules(own, before, after)) == (is_open or is_vague)
