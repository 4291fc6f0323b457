"""How people stand to one another on a day, and from when an agency knew of whom."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders.tellings import entry
from timeline import relations, when
from timeline.entry import Entry
from timeline.knowledge import Told
from timeline.relations import EVERYBODY, Kind, Relation, Standing
from timeline.when import Precision, When

ROWS = [
    entry("1", "GP", "2022-01-10", "Ann weighed."),
    entry("2", "School", "2022-03-01", "Ann and Tom at the gate."),
    entry("3", "GP", "2022-06-01", "Tom registered."),
]
NAMED = {"1": ["Ann"], "2": ["Ann", "Tom"], "3": ["Tom"]}


def told(id: str, agency: str, moment: str = "") -> Told:
    return Told(id, agency, when.read(moment) if moment else None)


def first(agency: str, person: str, *tellings: Told) -> tuple[str, str, bool] | None:
    found = relations.known(ROWS, NAMED, tellings).get((agency, person))
    return (found.entry, str(found.surely.date()), found.was_told) if found and found.surely else None


def test_an_agency_knows_of_somebody_from_its_first_own_entry_that_names_them():
    assert first("GP", "Tom") == ("3", "2022-06-01", False)
    assert first("School", "Ann") == ("2", "2022-03-01", False)
    assert first("Police", "Ann") is None


def test_what_an_agency_was_told_counts_from_the_day_it_was_told():
    assert first("GP", "Tom", told("2", "GP", "5 April 2022")) == ("2", "2022-04-05", True)
    assert first("Police", "Ann", told("1", "Police", "1 January 2020")) == ("1", "2022-01-10", True)


def test_a_telling_without_a_day_leaves_it_possible_and_not_certain():
    found = relations.known(ROWS, NAMED, [told("2", "GP")])["GP", "Tom"]
    assert found.by(date(2022, 4, 1)) is Standing.PERHAPS
    assert found.by(date(2022, 6, 1)) is Standing.YES
    assert found.by(date(2022, 2, 1)) is Standing.NO


def test_everybody_together_knows_what_anybody_wrote():
    assert first(EVERYBODY, "Tom") == ("2", "2022-03-01", False)


def test_an_agency_knows_a_relation_from_the_entry_that_says_it():
    found = relations.written(ROWS, [told("1", "School", "2 February 2022")])
    assert found["School", "1"].surely == datetime(2022, 2, 2, 23, 59)
    assert ("Police", "1") not in found


@pytest.mark.parametrize(
    ("day", "stands"),
    [
        ("2022-01-19", Standing.NO),
        ("2022-01-20", Standing.YES),
        ("2022-05-31", Standing.YES),
        ("2022-06-10", Standing.PERHAPS),
        ("2022-07-01", Standing.NO),
    ],
)
def test_a_relation_holds_between_its_days(day, stands):
    lives = Relation(
        "1", "Uncle", "Ann", Kind.LIVES_WITH, when.read("20 January 2022"), when.read("June 2022")
    )
    assert lives.on(date.fromisoformat(day)) is stands


def test_nobody_stops_being_a_parent():
    parent = Relation("1", "Mother", "Ann", Kind.PARENT, until=when.read("2019"))
    assert parent.on(date(2022, 1, 1)) is Standing.YES


def test_those_who_live_together_are_one_household():
    pairs = [("Mother", "Ann"), ("Uncle", "Mother"), ("Tom", "Gran")]
    lives = [Relation(str(at), one, other, Kind.LIVES_WITH) for at, (one, other) in enumerate(pairs)]
    assert relations.households(lives, date(2022, 1, 1)) == ({"Mother", "Ann", "Uncle"}, {"Tom", "Gran"})


START = datetime(2022, 1, 1)
DAYS = st.integers(0, 400)
HISTORIES = st.lists(
    st.tuples(st.sampled_from("ABC"), DAYS, st.sampled_from(Precision), st.sets(st.sampled_from("xyz"))),
    max_size=8,
)
TELLINGS = st.lists(st.tuples(st.integers(0, 7), st.sampled_from("ABC"), st.none() | DAYS), max_size=6)


@given(HISTORIES, TELLINGS, DAYS)
@settings(max_examples=150, deadline=None)
def test_no_agency_knows_of_somebody_before_there_was_anything_to_know(history, tellings, asked):
    rows, named = [], {}
    for number, (agency, days, precision, people) in enumerate(history):
        begins = START + timedelta(days=days)
        if precision not in (Precision.MINUTE, Precision.DAY):
            begins = begins.replace(day=1, month=1 if precision is Precision.YEAR else begins.month)
        rows.append(Entry(str(number), agency, When(begins, precision), ""))
        named[str(number)] = people
    learned = [
        Told(
            str(number),
            agency,
            When(START + timedelta(days=days), Precision.DAY) if days is not None else None,
        )
        for number, agency, days in tellings
    ]
    day = (START + timedelta(days=asked)).date()
    for (agency, person), known in relations.known(rows, named, learned).items():
        reachable = [
            row
            for row in rows
            if person in named[row.id]
            and (
                agency in ("", row.agency)
                or any(each.agency == agency and each.entry == row.id for each in learned)
            )
        ]
        if known.by(day) is Standing.YES:
            assert any(row.when.latest.date() <= day for row in reachable)
        if known.by(day) is not Standing.NO:
            assert any(row.when.earliest.date() <= day for row in reachable)
