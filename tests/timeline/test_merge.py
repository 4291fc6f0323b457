"""Tellings of one event are found across agencies, with reasons, and what is only alike stays apart."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import tellings
from tests.builders.tellings import entry
from timeline import merge
from timeline.entry import Entry
from timeline.merge import Decided

FALL = [
    entry(
        "1",
        "Ambulance service",
        "2021-03-02T02:40",
        "Crew called by care home, fallen in corridor. CAD 884213.",
    ),
    entry(
        "2",
        "Larch House care home",
        "2021-03-02",
        "Found on floor by night staff, 999 rung, taken to hospital.",
    ),
    entry(
        "3",
        "St Bride's Hospital",
        "2021-03-02T04:05",
        "Arrived by ambulance after a fall, fractured hip. CAD 884213.",
        told_by="Ambulance",
    ),
]
QUIET = [
    entry(f"q{day}", agency, f"2021-{month:02}-{day:02}", words)
    for day, month, agency, words in [
        (4, 1, "GP", "Repeat prescription issued."),
        (9, 1, "Larch House care home", "Hairdresser came, bright mood."),
        (21, 1, "Ambulance service", "Alarm test at the address."),
        (11, 2, "GP", "Flu vaccine given by practice nurse."),
        (17, 2, "Larch House care home", "Enjoyed music session, sang along."),
        (23, 2, "St Bride's Hospital", "Outpatient letter typed."),
        (12, 4, "GP", "Blood test result normal, filed."),
        (19, 4, "Larch House care home", "Daughter visited, took her to the garden."),
    ]
]


def joined(entries: list[Entry]) -> set[frozenset[str]]:
    found = merge.candidates(entries)
    return {frozenset(pair) for candidate in found for pair in combinations(candidate.ids, 2)}


def pairs(groups: list[list[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


def test_a_shared_reference_number_brings_two_tellings_together():
    assert frozenset(("1", "3")) in joined(FALL + QUIET)


def test_the_reasons_say_in_words_what_speaks_for_one_event():
    (found,) = [each for each in merge.candidates(FALL + QUIET) if {"1", "3"} <= set(each.ids)]
    said = " ".join(found.reasons)
    assert "St Bride's Hospital was told by Ambulance service" in said
    assert "same reference 884213" in said
    assert 0.5 <= found.strength < 1


def test_routine_rows_of_a_quiet_year_stay_apart():
    assert joined(QUIET) == set()


def test_one_agency_never_tells_the_same_event_twice_in_a_candidate():
    agency = {each.id: each.agency for each in tellings.mill()}
    for candidate in merge.candidates(tellings.mill()):
        told_by = [agency[id] for id in candidate.ids]
        assert len(set(told_by)) == len(told_by)


def test_a_row_about_another_family_is_not_joined_to_ours():
    ours = entry("1", "Police", "2022-11-19T23:12", "Window broken at the hostel, two lads arrested.")
    theirs = entry("2", "Hostel", "2022-11-19", "Broken window next door, police came.")
    another = entry(
        "2", "Hostel", "2022-11-19", "Broken window next door, police came. Not linked to our lads."
    )
    assert joined([ours, theirs, *QUIET])
    assert not joined([ours, another, *QUIET])


def test_words_such_as_last_night_bring_rows_of_two_days_together():
    tale = "runaway found at the canal with a rucksack"
    police = entry("1", "Police", "2022-05-03T23:50", f"Teenager, {tale}.")
    pointing = entry("2", "School", "2022-05-05", f"Teenager was a {tale} on Tuesday.")
    plain = entry("2", "School", "2022-05-05", f"Teenager was a {tale}.")
    (near,) = merge.candidates([police, pointing, *QUIET])
    (far,) = merge.candidates([police, plain, *QUIET])
    assert near.strength > far.strength
    assert "points back" in " ".join(near.reasons)


def test_an_agency_without_a_name_is_known_by_its_rows():
    nameless = [replace(each, agency="") for each in tellings.mill()]
    want = pairs([group["ids"] for group in tellings.MILL["duplicate_groups"]])
    assert len(joined(nameless) & want) >= 0.85 * len(want)


def test_the_practice_case_is_told_together_and_no_near_miss_is_joined():
    found = joined(tellings.mill())
    want = pairs([group["ids"] for group in tellings.MILL["duplicate_groups"]])
    copies = {frozenset(pair) for pair in tellings.MILL["within_file_repeats"]}
    assert not found & pairs([group["ids"] for group in tellings.MILL["near_misses"]])
    assert len(found & want) / len(want) >= 0.9
    assert len(found & want) / len(found - copies) >= 0.9


def found_in(case: tellings.Case) -> set[frozenset[str]]:
    return joined(list(case.entries))


@pytest.mark.parametrize("name", ["adult", "infant", "partner"])
def test_invented_cases_are_told_together(name):
    case = tellings.told(name)
    found = found_in(case)
    assert len(found & case.same) / len(case.same) >= 0.9
    assert len(found & case.same) / len(found) >= 0.9


def test_what_was_refused_is_never_suggested_again():
    rows = tellings.mill()
    refused = frozenset(frozenset(pair) for pair in joined(rows))
    again = merge.candidates(rows, Decided(apart=refused))
    assert not {frozenset(pair) for each in again for pair in combinations(each.ids, 2)} & refused


def test_an_event_that_was_made_may_only_gain_a_telling():
    rows = FALL + QUIET
    made = Decided(events=(frozenset(("1", "2")),))
    (found,) = merge.candidates(rows, made)
    assert set(found.ids) == {"1", "2", "3"}
    assert set(found.known) == {"1", "2"}
    assert merge.candidates(rows, Decided(events=(frozenset(("1", "2", "3")),))) == ()


def test_two_events_that_were_made_stay_two():
    rows = [*FALL, replace(FALL[0], id="4", agency="GP"), *QUIET]
    made = Decided(events=(frozenset(("1", "2")), frozenset(("3", "4"))))
    assert merge.candidates(rows, made) == ()


def test_a_repeat_kept_apart_is_not_suggested_again():
    rows = [entry(id, "GP", "2022-01-03", "Did not attend.") for id in ("1", "2")]
    assert merge.repeats(rows, Decided(apart=frozenset({frozenset(("1", "2"))}))) == ()
    assert merge.repeats(rows, Decided(events=(frozenset(("1", "2")),))) == ()
    third = [*rows, entry("3", "GP", "2022-01-03", "Did not attend.")]
    (found,) = merge.repeats(third, Decided(events=(frozenset(("1", "2")),)))
    assert (found.ids, found.known) == (("1", "2", "3"), ("1", "2"))


def test_a_row_that_names_the_day_of_another_is_near_it_however_much_later_it_is():
    told = entry("2", "GP", "2022-06-20", "Letter: seen in casualty on 3 June with a broken jaw.")
    silent = replace(told, what="Letter: seen in casualty with a broken jaw.")
    there = entry("1", "Hospital", "2022-06-03", "Broken jaw, says fell against the sink.")
    assert joined([there, told, *QUIET])
    assert not joined([there, silent, *QUIET])


def test_a_year_that_two_rows_name_is_no_reference():
    rows = [
        entry("1", "GP", "2022-06-20", "Known to us since 2014."),
        entry("2", "Housing", "2022-06-22", "Tenancy began in 2014."),
    ]
    assert not joined([*rows, *QUIET])


def test_the_order_of_the_rows_does_not_change_what_is_suggested():
    rows = tellings.mill()
    assert joined(rows) == joined(rows[::-1])


def test_a_row_pasted_twice_is_a_repeat():
    found = {frozenset(each.ids) for each in merge.repeats(tellings.mill())}
    assert {frozenset(pair) for pair in tellings.MILL["within_file_repeats"]} <= found


def test_the_same_words_on_another_day_are_no_repeat():
    rows = [
        entry("1", "GP", "2022-01-03", "Did not attend."),
        entry("2", "GP", "2022-01-04", "Did not attend."),
    ]
    assert merge.repeats(rows) == ()


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Police", "School", ""]),
            st.dates(),
            st.text(alphabet="abc deF12.:’", max_size=40),
            st.sampled_from(["", "School", "police"]),
        ),
        max_size=12,
    )
)
def test_any_rows_can_be_compared(rows):
    entries = [
        entry(str(at), agency, day.isoformat(), words, told_by=told)
        for at, (agency, day, words, told) in enumerate(rows)
    ]
    for candidate in merge.candidates(entries):
        assert len(candidate.ids) > 1
        assert candidate.reasons
