"""Ages and intervals say every answer that the dates allow, and none that they do not."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import ages, when
from timeline.ages import Unit
from timeline.when import Precision, When


def age(born: str, event: str) -> str:
    return ages.at(when.read(born), when.read(event)).words


def interval(one: str, other: str) -> str:
    return ages.between(when.read(one), when.read(other)).words


@pytest.mark.parametrize(
    ("born", "event", "said"),
    [
        ("14 May 2009", "14 May 2022", "13 years"),
        ("14 May 2009", "13 May 2022", "12 years"),
        ("2009", "13 May 2022", "12 or 13 years"),
        ("May 2009", "20 May 2022", "12 or 13 years"),
        ("May 2009", "1 June 2022", "13 years"),
        ("Spring 2009", "April 2022", "12 or 13 years"),
        ("2009", "2022", "12 or 13 years"),
        ("1970s", "2022", "42 to 52 years"),
        ("11 November 2022", "20 November 2022", "9 days"),
        ("11 November 2022", "11 November 2022", "the day of birth"),
        ("11 November 2022", "12 November 2022", "1 day"),
        ("11 November 2022", "10 November 2022", "before birth"),
        ("11 November 2022", "20 December 2022", "5 weeks"),
        ("11 November 2022", "20 April 2023", "5 months"),
        ("11 November 2022", "11 November 2024", "2 years"),
        ("November 2022", "11 November 2022", "before birth or under 11 days"),
        ("November 2022", "3 December 2022", "under 5 weeks"),
        ("November 2022", "14 October 2022", "before birth"),
        ("about 2009", "31 December 2022", "about 13 years"),
        ("about May 2009", "April 2008", "perhaps before birth"),
        ("29 February 2008", "28 February 2021", "12 years"),
        ("29 February 2008", "1 March 2021", "13 years"),
    ],
)
def test_ages_are_said_as_far_as_they_are_known(born, event, said):
    assert age(born, event) == said


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("3 May 2023", "14 May 2023", "11 days"),
        ("14 May 2023", "3 May 2023", "11 days"),
        ("2 to 5 May 2023", "16 May 2023", "between 11 and 14 days"),
        ("3 May 2023", "3 May 2023", "the same day"),
        ("3 May 2023", "4 May 2023", "1 day"),
        ("3 May 2023 10:00", "3 May 2023 13:20", "3 hours 20 minutes"),
        ("3 May 2023 23:50", "4 May 2023 00:10", "20 minutes"),
        ("3 May 2023 10:00", "3 May 2023 10:00", "the same minute"),
        ("3 May 2023 10:00", "3 May 2023", "the same day"),
        ("May 2023", "5 May 2023", "under 27 days"),
        ("May 2023", "June 2023", "between 1 and 60 days"),
        ("3 November 2023", "19 January 2024", "77 days"),
        ("March 2023", "September 2023", "5 or 6 months"),
        ("2018", "2023", "4 or 5 years"),
        ("about 3 May 2023", "14 May 2023", "about 11 days"),
    ],
)
def test_intervals_are_said_as_far_as_they_are_known(one, other, said):
    assert interval(one, other) == said


@st.composite
def moments(draw: st.DrawFn) -> When:
    """A moment known as closely as one likes, a single one or a stretch."""
    precision = draw(st.sampled_from([Precision.MINUTE, Precision.DAY, Precision.MONTH, Precision.YEAR]))
    cut = {Precision.DAY: {"hour": 0, "minute": 0}, Precision.MINUTE: {}}
    month = {"day": 1, "hour": 0, "minute": 0}
    cut |= {Precision.MONTH: month, Precision.YEAR: {**month, "month": 1}}
    start = draw(st.datetimes(datetime(2007, 1, 1), datetime(2012, 1, 1))).replace(second=0, microsecond=0)
    end = draw(
        st.none() | st.timedeltas(timedelta(0), timedelta(days=500)).map(lambda length: start + length)
    )
    end = end.replace(second=0, microsecond=0) if end else None
    return When(start.replace(**cut[precision]), precision, end.replace(**cut[precision]) if end else None)


@st.composite
def meant(draw: st.DrawFn) -> tuple[When, datetime]:
    """A moment, and an instant that its words can mean."""
    moment = draw(moments())
    inside = st.datetimes(moment.earliest, moment.latest).map(lambda at: at.replace(second=0, microsecond=0))
    return moment, draw(st.sampled_from([moment.earliest, moment.latest]) | inside)


WHOLE = {
    Unit.DAYS: lambda one, other: (other.date() - one.date()).days,
    Unit.WEEKS: lambda one, other: (other.date() - one.date()).days // 7,
    Unit.MONTHS: lambda one, other: _birthdays(one, other, months=1),
    Unit.YEARS: lambda one, other: _birthdays(one, other, months=12),
}


def _birthdays(one: datetime, other: datetime, *, months: int) -> int:
    """How many birthdays, or days of birth in a month, have come since: counted one by one."""
    number = 0
    while True:
        at = one.year * 12 + one.month - 1 + (number + 1) * months
        if (at // 12, at % 12 + 1, one.day) > (other.year, other.month, other.day):
            return number
        number += 1


def _truth(unit: Unit, born: datetime, event: datetime) -> int:
    return -1 if event.date() < born.date() else WHOLE[unit](born, event)


@given(meant(), meant())
@settings(max_examples=300, deadline=None)
def test_the_true_age_is_always_among_those_said(born, event):
    said = ages.at(born[0], event[0])
    if said.oldest < 0:
        assert event[1] < born[1]
    else:
        assert said.youngest <= _truth(said.unit, born[1], event[1]) <= said.oldest


@given(meant(), meant())
@settings(max_examples=300, deadline=None)
def test_the_true_interval_is_always_among_those_said(one, other):
    said = ages.between(one[0], other[0])
    first, last = sorted((one[1], other[1]))
    if said.unit is Unit.MINUTES:
        assert (last - first) == timedelta(minutes=said.longest)
    else:
        assert said.shortest <= WHOLE[said.unit](first, last) <= said.longest


@given(moments(), moments())
@settings(max_examples=200, deadline=None)
def test_an_age_is_never_more_exact_than_what_was_written(born, event):
    said = ages.at(born, event)
    extremes = [(b, e) for b in (born.earliest, born.latest) for e in (event.earliest, event.latest)]
    reached = {_truth(said.unit, born, event) for born, event in extremes}
    assert {said.youngest, said.oldest} <= reached or event.latest < born.earliest


@given(moments(), moments())
@settings(max_examples=100, deadline=None)
def test_words_are_found_for_every_age_and_interval(one, other):
    assert ages.at(one, other).words.split()[0] in (
        *("about", "perhaps", "before", "under", "the"),
        str(ages.at(one, other).youngest),
    )
    assert ages.between(one, other).words == ages.between(other, one).words
