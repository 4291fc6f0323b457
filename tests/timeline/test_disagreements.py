"""Where tellings of one event differ is said in words."""

from tests.builders import tellings
from tests.builders.tellings import entry
from timeline import merge
from timeline.entry import Entry
from timeline.merge import Candidate
from timeline.names import Person

ANN = Person("Child 1", "Ann Lee")


def differing(*rows: Entry) -> list[str]:
    together = Candidate(tuple(row.id for row in rows), (), 0.9)
    others = [entry(f"o{at}", "GP", f"2020-01-{at:02}", "Prescription issued.") for at in range(1, 21)]
    return [each.words for each in merge.disagreements([*rows, *others], [together], [ANN])]


def test_two_sums_for_one_debt_disagree():
    (words,) = differing(
        entry("1", "Housing", "2023-05-17", "Arrears £640, repayment agreed."),
        entry("2", "Social care", "2023-05-17", "Visited with housing. Arrears are £460."),
    )
    assert words == "Arrears: Housing writes £640, Social care £460"


def test_the_same_sum_is_no_disagreement():
    rows = [
        entry("1", "Housing", "2023-05-17", "Arrears £640."),
        entry("2", "CSC", "2023-05-17", "Arrears are £640."),
    ]
    assert differing(*rows) == []


def test_a_child_seen_by_one_and_not_seen_by_the_other():
    (words,) = differing(
        entry("1", "Social care", "2022-05-19", "Joint visit. Ann seen and settled."),
        entry(
            "2",
            "Health visiting",
            "2022-05-19",
            "Visit with social worker. Ann was at a friend's, so not seen.",
        ),
    )
    assert (
        words
        == "Whether Child 1 was seen: Social care records them seen, Health visiting records them not seen"
    )


def test_two_days_that_nothing_explains_disagree():
    (words,) = differing(
        entry("1", "Trust", "2022-01-20", "Left the unit with tablets for two weeks."),
        entry("2", "Practice", "2022-01-24", "Left the unit today to live with family."),
    )
    assert words == "The day: Trust writes 20 January 2022, Practice 24 January 2022"


def test_a_letter_that_comes_days_later_does_not_disagree():
    rows = [
        entry("1", "Trust", "2022-01-20", "Left the unit with tablets for two weeks."),
        entry("2", "Practice", "2022-01-24", "Letter received: left the unit, tablets for two weeks."),
    ]
    assert differing(*rows) == []


def test_one_row_denies_what_another_affirms():
    (words,) = differing(
        entry("1", "Social care", "2022-11-22", "Strategy discussion. Mental health invited."),
        entry("2", "Trust", "2022-11-22", "Strategy discussion took place. No invitation found."),
    )
    assert "No invitation found" in words
    assert "Mental health invited" in words


def test_the_practice_case_disagrees_where_it_should():
    rows = tellings.mill()
    found = [set(each.ids) for each in merge.disagreements(rows, merge.candidates(rows))]
    want = [set(each["ids"]) for each in tellings.MILL["contradictions"]]
    assert sum(any(pair <= each for pair in found) for each in want) >= 5
    assert all(any(pair <= each for each in want) for pair in found)


def test_two_times_for_one_meeting_disagree():
    (words,) = differing(
        entry("1", "Social care", "2022-05-19T10:00", "Core group meeting at the civic centre."),
        entry("2", "Health visiting", "2022-05-19T14:00", "Core group meeting, plan agreed."),
    )
    assert words == "The time: Social care writes 10:00, Health visiting 14:00"


def test_times_within_the_hour_do_not_disagree():
    rows = [
        entry("1", "Social care", "2022-05-19T10:00", "Core group meeting."),
        entry("2", "Health visiting", "2022-05-19T10:45", "Core group meeting."),
    ]
    assert differing(*rows) == []


def test_a_hospital_that_takes_over_from_the_ambulance_does_not_disagree_on_the_time():
    rows = [
        entry("1", "Ambulance service", "2022-05-19T23:10", "Collapse in the street, unconscious."),
        entry("2", "Hospital", "2022-05-20T00:40", "Brought in unconscious after collapse in the street."),
    ]
    assert differing(*rows) == []


def test_two_house_numbers_disagree():
    (words,) = differing(
        entry("1", "Police", "2022-05-19", "Called to shouting at 4 Mill Lane."),
        entry("2", "Housing", "2022-05-19", "Police called to shouting at 14 Mill Lane."),
    )
    assert words == "The place: Housing writes “14 Mill Lane”, Police “4 Mill Lane”"


def test_an_address_written_in_another_way_is_the_same_address():
    rows = [
        entry("1", "Police", "2022-05-19", "Called to shouting at 4 Mill Rd."),
        entry("2", "Housing", "2022-05-19", "Shouting heard at 4 Mill Road."),
    ]
    assert differing(*rows) == []


def test_a_move_from_one_address_to_another_is_no_disagreement():
    rows = [
        entry("1", "Police", "2022-05-19", "Moved from 4 Mill Lane to 9 Hope Street."),
        entry("2", "Housing", "2022-05-19", "Tenancy at 9 Hope Street begins."),
    ]
    assert differing(*rows) == []


def test_seen_at_home_and_seen_at_the_clinic_disagree():
    (words,) = differing(
        entry("1", "Health visiting", "2022-05-19", "Ann seen at home with her father."),
        entry("2", "Practice", "2022-05-19", "Ann seen in clinic with father, health visitor there."),
    )
    assert words == "The place: Health visiting writes “seen at home”, Practice “seen in clinic”"


def test_rows_that_stand_more_than_a_week_apart_tell_of_what_followed():
    rows = [
        entry("1", "Trust", "2022-01-20", "Case put forward to the exploitation panel."),
        entry("2", "Police", "2022-01-29", "Exploitation panel held."),
    ]
    assert differing(*rows) == []
