"""The order of the timeline: by what was written, and by people's hands where that leaves room."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import cast
from timeline import when
from timeline.entry import Entry
from workbench.persistence.stores import agencies, entries
from workbench.persistence.stores.filters import Filters
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User


@pytest.fixture
def review(db):
    return db.get_one(Review, cast.REVIEW)


@pytest.fixture
def put(db, review):
    """Adds entries of an agency from dates in words."""

    def put(code, *dates):
        agency = agencies.coded(db, review, code)
        found = [(Entry("", agency.name, when.read(date), f"{code} {date}"), None) for date in dates]
        return entries.add_many(db, review, agency, found, by=db.get_one(User, cast.PEOPLE["amara"].id))

    return put


def words(db, review, **more):
    return [entry.what for entry in entries.of_review(db, review, **more)]


def test_of_those_that_start_together_the_vaguer_stand_first(db, review, put):
    put("POL", "1 May 2023, 00:00", "1 May 2023", "May 2023")
    assert words(db, review) == ["POL May 2023", "POL 1 May 2023", "POL 1 May 2023, 00:00"]


def test_within_a_day_agencies_stand_in_the_order_of_their_numbers(db, review, put):
    put("HSG", "1 May 2023")
    put("POL", "1 May 2023")
    assert words(db, review) == ["POL 1 May 2023", "HSG 1 May 2023"]


def test_a_file_with_its_newest_row_on_top_is_turned_round_within_a_day(db, review):
    agency = agencies.coded(db, review, "POL")
    dates = ("3 May 2023", "2 May 2023", "2 May 2023", "1 May 2023")
    found = [(Entry("", "Police", when.read(date), f"row {n}"), None) for n, date in enumerate(dates)]
    entries.add_many(db, review, agency, found, by=db.get_one(User, cast.PEOPLE["amara"].id))
    assert words(db, review) == ["row 3", "row 2", "row 1", "row 0"]


def test_neighbours_are_those_before_and_after(db, review, put):
    put("POL", "1 May 2023", "2 May 2023", "3 May 2023")
    first, middle, last = entries.of_review(db, review)
    assert entries.neighbours(db, middle) == (first, last)
    assert entries.neighbours(db, first) == (None, middle)
    assert [entries.position(db, review, entry) for entry in (first, middle, last)] == [0, 1, 2]


def test_a_stretch_holds_what_can_have_happened_within_it(db, review, put):
    put("POL", "2023", "May 2023", "11 May 2023", "30 June 2023")
    june = Filters(since=datetime(2023, 6, 1), until=datetime(2023, 6, 30, 23, 59))
    assert words(db, review, filters=june) == ["POL 2023", "POL 30 June 2023"]
    assert entries.count(db, review, june) == 2


def test_ids_of_another_review_find_nothing(db, review, put):
    put("POL", "1 May 2023")
    entry = entries.of_review(db, review)[0]
    other = db.get_one(Review, cast.OTHER_REVIEW)
    assert entries.find(db, other, entry.id) is None
    assert entries.by_ids(db, other, [entry.id]) == []


def test_what_the_engines_are_given_says_the_same(db, review, put):
    put("POL", "about May 2023")
    entry = entries.as_timeline(entries.of_review(db, review))[0]
    assert (entry.agency, entry.when.words(), entry.when.certain) == ("Police", "about May 2023", False)


@given(
    st.lists(st.sampled_from(["2023", "May 2023", "1 May 2023", "1 May 2023, 09:30"]), min_size=1, max_size=6)
)
def test_place_after_an_entry_is_offered_only_where_the_date_allows_it(dates):
    known = entries.Entry(sorts_at=datetime(2023, 5, 1, 9, 30))
    for date in dates:
        moment = when.read(date)
        assert entries.may_follow(moment, known) == (moment.earliest <= known.sorts_at <= moment.latest)
