"""Stretches in which nobody, or one agency, recorded seeing a person."""

from datetime import date, datetime

from tests.builders import tellings
from tests.builders.tellings import entry
from timeline import names, silences
from timeline.entry import Entry
from timeline.names import Person
from timeline.silences import Sighting
from timeline.when import Precision, When

ANN = Person("Child 1", "Ann Lee")
ROWS = [
    entry("1", "GP", "2022-01-10", "Ann weighed."),
    entry("2", "School", "2022-02-01", "Ann's attendance discussed."),
    entry("3", "School", "2022-04-20", "Ann seen at break."),
    entry("4", "GP", "2022-05-02", "Ann seen with a cough."),
]


def test_a_silence_has_the_entries_on_either_side():
    (silence,) = silences.between(ROWS, days=60, who=[ANN])
    assert (silence.last, silence.next, silence.days) == ("1", "3", 100)
    assert (silence.person, silence.agency) == ("Child 1", "")


def test_a_stretch_of_exactly_so_many_days_is_no_silence():
    assert silences.between(ROWS, days=100, who=[ANN]) == ()
    assert len(silences.between(ROWS, days=99, who=[ANN])) == 1


def test_one_agency_may_be_silent_while_another_is_not():
    (silence,) = silences.by_agency(ROWS, days=60, who=[ANN])
    assert (silence.agency, silence.start, silence.end) == ("GP", date(2022, 1, 10), date(2022, 5, 2))


def test_a_period_begins_and_ends_silences():
    period = (date(2021, 10, 1), date(2022, 8, 1))
    found = silences.between(ROWS, days=60, who=[ANN], period=period)
    assert [(each.start, each.end) for each in found] == [
        (date(2021, 10, 1), date(2022, 1, 10)),
        (date(2022, 1, 10), date(2022, 4, 20)),
        (date(2022, 5, 2), date(2022, 8, 1)),
    ]
    assert (found[0].last, found[2].next) == ("", "")


def test_each_person_has_a_period_of_their_own():
    seen_then = [
        Sighting("Child 1", "GP", date(2022, 5, 1), "1"),
        Sighting("Child 2", "GP", date(2022, 5, 1), "1"),
    ]
    born = (date(2022, 4, 20), date(2022, 6, 1))
    periods = {"Child 1": (date(2022, 1, 1), date(2022, 6, 1)), "Child 2": born}
    found = silences.among(seen_then, days=60, periods=periods)
    assert [(each.person, each.days) for each in found] == [("Child 1", 120)]


def test_june_2022_is_no_day_on_which_anyone_was_seen():
    vague = Entry("5", "GP", When(datetime(2022, 3, 1), Precision.MONTH), "Ann seen.")
    assert len(silences.between([*ROWS, vague], days=60, who=[ANN])) == 1


def test_the_silences_of_the_practice_case():
    people = [names.person(name) for name in tellings.MILL["subjects"]]
    found = silences.between(tellings.mill(), days=60, who=people)
    want = {(each["person"], each["last_seen"], each["next_seen"]) for each in tellings.MILL["expected_gaps"]}
    assert {(each.person, str(each.start), str(each.end)) for each in found} == want
