"""The view from the tunnel: nothing of what an agency had not come to know by the day, and nothing unlearned."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import knowledge, when
from timeline.entry import Entry
from timeline.knowledge import Standpoint, Told, View
from timeline.when import Precision, When

SCHOOL, POLICE, CLINIC = "School", "Police", "Clinic"
FIRST = date(2023, 1, 1)


def entry(id: str, agency: str, moment: str, **more: object) -> Entry:
    """An entry of that moment."""
    return Entry(id, agency, when.read(moment), f"Words of {id}", **more)  # type: ignore[arg-type]


def told(entry: str, agency: str, moment: str = "", **more: str) -> Told:
    """A telling at that moment, or at no known one."""
    return Told(entry, agency, when.read(moment) if moment else None, **more)


def seen(view: View) -> set[str]:
    """The ids of what is known."""
    return {each.entry.id for each in (*view.held, *view.told)}


def look(entries: Sequence[Entry], tellings: Sequence[Told], agency: str, day: str) -> View:
    """The view of an agency at the end of a day."""
    return knowledge.known(entries, tellings, Standpoint(agency), date.fromisoformat(day))


def test_an_agency_knows_its_own_entries_and_nobody_else_does() -> None:
    own = [entry("p1", POLICE, "11/05/2023 23:40")]
    assert seen(look(own, [], POLICE, "2023-05-11")) == {"p1"}
    assert seen(look(own, [], SCHOOL, "2023-05-11")) == set()
    assert [(each.entry.id, each.holders) for each in look(own, [], SCHOOL, "2023-05-11").unknown] == [
        ("p1", (POLICE,))
    ]


def test_a_telling_makes_an_entry_known_from_its_day_on() -> None:
    own, tellings = [entry("p1", POLICE, "11/05/2023")], [told("p1", SCHOOL, "21/05/2023")]
    assert seen(look(own, tellings, SCHOOL, "2023-05-20")) == set()
    assert seen(look(own, tellings, SCHOOL, "2023-05-21")) == {"p1"}


def test_an_entry_of_may_is_known_for_certain_only_at_the_end_of_may() -> None:
    own = [entry("s1", SCHOOL, "May 2023")]
    in_may = look(own, [], SCHOOL, "2023-05-30")
    assert seen(in_may) == set()
    assert [each.entry.id for each in in_may.perhaps] == ["s1"]
    assert seen(look(own, [], SCHOOL, "2023-05-31")) == {"s1"}


def test_what_was_written_down_later_counts_from_then() -> None:
    own = [entry("s1", SCHOOL, "3 May 2023", recorded=when.read("9 May 2023"))]
    assert seen(look(own, [], SCHOOL, "2023-05-08")) == set()
    assert seen(look(own, [], SCHOOL, "2023-05-09")) == {"s1"}


def test_a_telling_without_a_date_never_makes_anything_known() -> None:
    own, tellings = [entry("p1", POLICE, "11/05/2023")], [told("p1", SCHOOL)]
    late = look(own, tellings, SCHOOL, "2030-01-01")
    assert seen(late) == set()
    assert [each.entry.id for each in late.perhaps] == ["p1"]


def test_a_telling_before_the_thing_was_over_counts_from_its_end() -> None:
    own, tellings = [entry("p1", POLICE, "May 2023")], [told("p1", SCHOOL, "12/05/2023")]
    assert seen(look(own, tellings, SCHOOL, "2023-05-30")) == set()
    assert seen(look(own, tellings, SCHOOL, "2023-05-31")) == {"p1"}


def test_of_two_tellings_the_first_counts() -> None:
    own = [entry("p1", POLICE, "11/05/2023")]
    tellings = [told("p1", SCHOOL, "1/07/2023"), told("p1", SCHOOL, "21/05/2023"), told("p1", SCHOOL)]
    (only,) = look(own, tellings, SCHOOL, "2023-08-01").told
    assert only.surely is not None
    assert only.surely.date() == date(2023, 5, 21)


def test_who_else_knew_is_said_of_what_one_could_not_know() -> None:
    own, tellings = [entry("p1", POLICE, "11/05/2023")], [told("p1", CLINIC, "12/05/2023")]
    (only,) = look(own, tellings, SCHOOL, "2023-05-12").unknown
    assert only.holders == (POLICE, CLINIC)
    (before,) = look(own, tellings, SCHOOL, "2023-05-11").unknown
    assert before.holders == (POLICE,)


def test_a_practitioner_knows_what_names_them_and_what_they_were_told() -> None:
    entries = [entry(id, SCHOOL, "11/05/2023") for id in ("s1", "s2")]
    entries += [entry(id, POLICE, "11/05/2023") for id in ("p1", "p2", "p3")]
    tellings = [
        told("p1", SCHOOL, "12/05/2023", person="Tutor"),
        told("p2", SCHOOL, "12/05/2023", person="Head"),
        told("p3", SCHOOL, "12/05/2023"),
    ]
    tutor = Standpoint(SCHOOL, "Tutor", frozenset({"s1"}))
    view = knowledge.known(entries, tellings, tutor, date(2023, 5, 12))
    assert seen(view) == {"s1", "p1"}
    assert [each.entry.id for each in view.perhaps] == ["p3"]
    assert {each.entry.id for each in view.unknown} == {"s2", "p2"}


def test_what_came_last_stands_first_and_a_late_telling_counts_from_when_it_came() -> None:
    entries = [entry("p1", POLICE, "9/03/2023"), entry("s1", SCHOOL, "15/03/2023")]
    view = look(entries, [told("p1", SCHOOL, "21/03/2023")], SCHOOL, "2023-04-01")
    assert [each.entry.id for each in view.latest_first] == ["p1", "s1"]


def test_days_and_steps_are_those_on_which_something_comes() -> None:
    entries = [
        entry("s2", SCHOOL, "2/03/2023 14:00"),
        entry("s1", SCHOOL, "2/03/2023 09:00"),
        entry("p1", POLICE, "1/03/2023"),
    ]
    tellings = [told("p1", SCHOOL, "5/03/2023")]
    assert knowledge.days(entries, tellings, Standpoint(SCHOOL)) == (date(2023, 3, 2), date(2023, 3, 5))
    steps = knowledge.steps(entries, tellings, Standpoint(SCHOOL))
    assert [each.entry.id for each in steps] == ["s1", "s2", "p1"]
    first = knowledge.known(entries, tellings, Standpoint(SCHOOL), date(2023, 3, 2), upto="s1")
    assert seen(first) == {"s1"}
    assert [each.id for each in first.not_yet] == ["s2"]


_moments = st.builds(
    lambda days, length, precision: _moment(FIRST + timedelta(days), length, precision),
    st.integers(0, 400),
    st.one_of(st.none(), st.integers(1, 90)),
    st.sampled_from(Precision),
)


def _moment(day: date, length: int | None, precision: Precision) -> When:
    start = datetime(day.year, day.month, day.day, 9, 30)
    if precision in (Precision.MONTH, Precision.SEASON, Precision.YEAR):
        start = start.replace(day=1, hour=0, minute=0)
    if precision is Precision.YEAR:
        start = start.replace(month=1)
    if precision is Precision.DAY:
        start = start.replace(hour=0, minute=0)
    longer = precision in (Precision.DAY, Precision.MINUTE) and length
    return When(start, precision, start + timedelta(days=length) if longer and length else None)


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Entry], list[Told], Standpoint]:
    """Entries of three agencies, some recorded late, and tellings of them, some of no known day."""
    agencies = st.sampled_from((SCHOOL, POLICE, CLINIC))
    recorded = st.one_of(st.none(), _moments)
    entries = [
        Entry(f"e{n}", draw(agencies), draw(_moments), "", recorded=draw(recorded))
        for n in range(draw(st.integers(1, 12)))
    ]
    people = st.sampled_from(("", "Tutor", "Head"))
    tellings = [
        Told(draw(st.sampled_from(entries)).id, draw(agencies), draw(recorded), person=draw(people))
        for _ in range(draw(st.integers(0, 12)))
    ]
    named = frozenset(each.id for each in entries if draw(st.booleans()))
    return entries, tellings, draw(st.sampled_from((Standpoint(SCHOOL), Standpoint(SCHOOL, "Tutor", named))))


def leaks(view: View, entries: Sequence[Entry], tellings: Sequence[Told]) -> list[str]:
    """What a view shows that could not be known there: worked out the long way round, from the rule alone."""
    place, end = view.standpoint, datetime.combine(view.day, datetime.max.time())
    found = []
    for each in entries:
        there = each.when.latest <= end and (each.recorded is None or each.recorded.latest <= end)
        own = each.agency == place.agency and (not place.person or each.id in place.named_in)
        heard = any(
            way.entry == each.id
            and way.agency == place.agency
            and way.person in ((place.person,) if place.person else ("", "Tutor", "Head"))
            and way.when is not None
            and way.when.latest <= end
            for way in tellings
        )
        if each.id in seen(view) and not (there and (own or heard)):
            found.append(each.id)
    return found


@settings(max_examples=150, deadline=None)
@given(histories(), st.integers(-5, 900))
def test_the_tunnel_never_shows_what_was_not_held_or_told_by_the_day(
    history: tuple[list[Entry], list[Told], Standpoint], days: int
) -> None:
    entries, tellings, place = history
    view = knowledge.known(entries, tellings, place, FIRST + timedelta(days))
    assert leaks(view, entries, tellings) == []


@settings(max_examples=100, deadline=None)
@given(histories())
def test_stepping_forward_never_makes_anything_unknown(
    history: tuple[list[Entry], list[Told], Standpoint],
) -> None:
    entries, tellings, place = history
    before: set[str] = set()
    for step in knowledge.steps(entries, tellings, place):
        assert step.surely is not None
        view = knowledge.known(entries, tellings, place, step.surely.date(), upto=step.entry.id)
        assert before < seen(view) == before | {step.entry.id}
        assert leaks(view, entries, tellings) == []
        before = seen(view)


@settings(max_examples=100, deadline=None)
@given(histories(), st.integers(-5, 900))
def test_every_entry_stands_in_one_place_at_most_and_nothing_later_among_what_existed(
    history: tuple[list[Entry], list[Told], Standpoint], days: int
) -> None:
    entries, tellings, place = history
    view = knowledge.known(entries, tellings, place, FIRST + timedelta(days))
    placed = [each.entry.id for each in (*view.held, *view.told, *view.perhaps)]
    placed += [each.entry.id for each in view.unknown] + [each.id for each in view.not_yet]
    assert len(placed) == len(set(placed))
    assert all(each.entry.when.latest.date() <= view.day for each in view.unknown)
    assert all(each.perhaps.date() <= view.day for each in view.perhaps)


def test_a_leak_in_any_list_would_be_caught() -> None:
    entries = [
        entry("s1", SCHOOL, "1/03/2023"),
        entry("p1", POLICE, "2/03/2023"),
        entry("s2", SCHOOL, "9/03/2023"),
    ]
    view = look(entries, [told("p1", SCHOOL, "20/03/2023")], SCHOOL, "2023-03-05")
    assert leaks(view, entries, []) == []
    for other in entries[1:]:
        leaking = replace(view, held=(*view.held, replace(view.held[0], entry=other)))
        assert leaks(leaking, entries, [told("p1", SCHOOL, "20/03/2023")]) == [other.id]


@pytest.mark.parametrize("way", [told("p1", CLINIC, "12/05/2023"), told("p1", SCHOOL)])
def test_a_telling_to_somebody_else_or_on_no_day_shows_nothing(way: Told) -> None:
    assert seen(look([entry("p1", POLICE, "11/05/2023")], [way], SCHOOL, "2030-01-01")) == set()
