"""Files in shapes of many kinds: how many rows become entries, and which moments they get."""

from collections.abc import Callable

import pytest

from tests.builders import other_agencies
from timeline.entry import Entry
from timeline.reading import file
from timeline.reading.found import Reading

Shape = tuple[Callable[[], bytes], str, list[str]]

SHAPES: dict[str, Shape] = {
    "ambulance log": (
        other_agencies.ambulance_log, "log.xlsx", ["2022-03-04T03:12", "2022-03-19T23:41", "2022-05-01T11:05"],
    ),
    "care home notes": (
        other_agencies.care_home_notes,
        "notes.ods",
        [
            "2022-11-01T08:10", "2022-11-01T13:00", "2022-11-01T20:45",
            "2022-11-02T07:50", "2022-11-02T16:20", "2022-11-02",
        ],
    ),
    "school export": (
        other_agencies.school_export, "export.csv", ["2022-09-12T08:45", "2022-09-14", "2022-09-20T14:10"],
    ),
    "probation contacts": (
        other_agencies.probation_contacts,
        "contacts.csv",
        [f"2022-11-{day:02d}T{9 + day % 5:02d}:30" for day in range(28, 8, -2)],
    ),
    "hospital letter": (
        other_agencies.hospital_letter, "letter.docx", ["2022-05-02", "2022-06-14", "2022-07", "2022-07-18T15:15"],
    ),
    "refuge log": (other_agencies.refuge_log, "log.xlsx", ["2021-04-06", "2021-05-03", "2021-06-17"]),
    "surgery print": (other_agencies.surgery_print, "print.txt", ["2022-03-12", "2022-03-26", "2022-04-04T16:20"]),
    "repairs": (other_agencies.repairs, "repairs.csv", ["2022-03-01", "2022-04-04", "2022-05-20"]),
    "fire service visits": (other_agencies.fire_service_visits, "visits.docx", ["2022-05-14T18:22", "2022-06-02"]),
    "treatment service": (
        other_agencies.treatment_service, "contacts.txt", ["2022-05-03T14:05", "2022-05-17T09:30", "2022-06-02T11:15"],
    ),
    "youth justice": (
        other_agencies.youth_justice, "plan.docx", ["2022-11-14", "2022-11-08", "2022-10-19", "2022-10-01"],
    ),
    "custody record": (other_agencies.custody_record, "custody.xlsx", ["2022-07-09T22:40", "2022-09-02T08:15"]),
    "incident forms": (other_agencies.incident_forms, "forms.docx", ["2022-01-11T22:15", "2022-01-29T03:00"]),
    "adult care events": (
        other_agencies.adult_care_events, "events.csv", ["2022-02-03T14:00", "2022-02-10", "2022-02-24T10:30"],
    ),
}  # fmt: skip


def _read(shape: str) -> Reading:
    build, name, _ = SHAPES[shape]
    return file.read(name, build())


def _entries(shape: str) -> tuple[Entry, ...]:
    return _read(shape).entries


@pytest.mark.parametrize("shape", SHAPES)
def test_every_event_becomes_an_entry_at_its_moment(shape: str) -> None:
    reading = _read(shape)
    assert [entry.when.iso_start() for entry in reading.entries] == SHAPES[shape][2]
    assert reading.problems == ()


@pytest.mark.parametrize("shape", SHAPES)
def test_the_counts_add_up(shape: str) -> None:
    total = _read(shape).sum()
    assert total.rows == total.entries + total.problems + sum(count for _, count in total.skips)


def test_job_numbers_and_times_on_scene_are_kept_beside_the_event() -> None:
    first, second, _ = _entries("ambulance log")
    assert first.what == "Fall at home, long lie, conveyed."
    assert ("Job no", "4410023") in first.further
    assert second.warnings == ()


def test_a_job_ends_when_the_crew_is_clear() -> None:
    assert [entry.when.iso_end() for entry in _entries("ambulance log")] == [
        "2022-03-04T04:40", "2022-03-20T00:50", "2022-05-01T11:50",
    ]  # fmt: skip


def test_a_form_on_its_side_is_one_event_with_all_its_labels() -> None:
    reading = _read("incident forms")
    assert [row.skip or row.outcome for row in reading.tables[0].rows] == ["entry", *["continuation"] * 3]
    first, second = reading.entries
    assert first.what == "Shouting through the wall, a child crying."
    assert [text for _, text in first.further] == ["Housing"]
    assert (first.place and first.place.part, second.when.certain) == ("1", False)


def test_a_yes_where_a_name_belongs_is_kept_under_its_heading() -> None:
    first = _entries("custody record")[0]
    assert first.people == ()
    assert ("Appropriate adult", "Y") in first.further


def test_a_day_that_is_not_written_again_is_remarked_on() -> None:
    assert ["blank" in " ".join(entry.warnings) for entry in _entries("care home notes")] == [
        False, True, True, False, True, True,
    ]  # fmt: skip


def test_what_a_pupil_said_was_logged_a_day_later() -> None:
    late = _entries("school export")[1]
    assert late.recorded
    assert late.recorded.iso_start() == "2022-09-15T09:30"
    assert _entries("school export")[0].what == "Late again.\nSaid nobody woke him."


def test_a_letterhead_is_no_chronology_and_is_told() -> None:
    reading = _read("hospital letter")
    assert dict(reading.sum().skips) == {"header": 1, "other_table": 3}
    assert [entry.when.words() for entry in reading.entries][2] == "July 2022"


def test_an_open_end_is_no_end() -> None:
    assert [entry.when.iso_end() for entry in _entries("refuge log")] == ["2021-04-20", None, None]
    assert _entries("refuge log")[1].when.written == "03/05/2021 to ongoing"
    assert [entry.told_by for entry in _entries("refuge log")] == ["Police", "", "GP"]


def test_indented_lines_belong_to_the_consultation_above() -> None:
    first = _entries("surgery print")[0]
    assert first.what.startswith("Surgery consultation (Dr Khan)")
    assert "sleeping on a friend’s sofa" in first.what
    assert "review in 2 weeks" in first.what


def test_numbers_of_days_are_never_sure() -> None:
    assert {entry.when.certain for entry in _entries("repairs")} == {False}


def test_a_row_without_a_date_under_two_columns_goes_on_from_the_one_above() -> None:
    assert "hoarding" in _entries("fire service visits")[0].what


def test_bands_of_months_across_the_table_are_no_events() -> None:
    assert dict(_read("youth justice").sum().skips) == {"header": 1, "subheading": 2}
    assert _entries("youth justice")[0].when.words() == "14 to 20 November 2022"


def test_custody_over_midnight_ends_on_the_next_day() -> None:
    assert _entries("custody record")[0].when.iso_end() == "2022-07-10T11:05"


def test_the_number_of_a_day_alone_is_a_problem_and_never_a_date() -> None:
    reading = file.read("days.xlsx", other_agencies.day_numbers())
    assert reading.entries == ()
    assert len(reading.problems) == 3


def test_who_was_there_and_what_they_said_is_read() -> None:
    first = _entries("adult care events")[0]
    assert (first.seen, first.said) == ("Mr B, neighbour", "I manage")
    assert first.recorded
    assert first.recorded.iso_start() == "2022-02-03T16:01"
