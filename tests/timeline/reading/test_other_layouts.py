"""Agencies lay out their chronologies in ways nobody foresaw; the headings and the evidence have to do."""

import datetime as dt
from collections.abc import Sequence

import openpyxl
import pytest

from tests.builders import agency_files
from timeline.entry import Entry
from timeline.reading import file
from timeline.reading.choices import Choices
from timeline.reading.found import Reading
from timeline.reading.role import Role

CALL = "Mother rang to ask about the nursery place and sounded tired."
VISIT = "Home visit made; the child was asleep upstairs and not seen."
LETTER = "Letter sent to the family about the appointment next month."
MEETING = "Discussed at the team meeting, no further action agreed."
POLICE = "Police notified us of an incident at the home address."
DUTY = "Grandmother called the duty desk with worries about food."


def _csv(*rows: Sequence[object]) -> Reading:
    return file.read("agency.csv", agency_files.csv(rows))


def _starts(reading: Reading) -> list[str]:
    return [entry.when.iso_start() for entry in reading.entries]


def _outcomes(reading: Reading) -> list[str]:
    return [row.skip or row.outcome for table in reading.tables for row in table.rows]


def _roles(reading: Reading) -> list[Role]:
    return [column.role for column in reading.tables[-1].columns]


def test_headings_that_nobody_knows_are_understood_by_what_stands_under_them() -> None:
    reading = _csv(
        ["Moment", "Particulars", "Origin"], ["3 May 2022", CALL, "RiO"], ["5/5/22", VISIT, "EMIS"]
    )
    assert _roles(reading)[:2] == [Role.WHEN, Role.WHAT]
    assert _starts(reading) == ["2022-05-03", "2022-05-05"]
    assert reading.entries[0].further == (("Origin", "RiO"),)


def test_the_column_of_the_date_may_stand_last() -> None:
    reading = _csv(
        ["What was the contact?", "Worker", "When was it?"], [CALL, "AB", "3/4/21"], [VISIT, "CD", "4/4/21"]
    )
    assert _roles(reading) == [Role.WHAT, Role.WORKER, Role.WHEN]


def test_a_column_is_month_first_only_where_it_proves_it() -> None:
    proved = [
        ["Date", "Event"],
        ["1/13/2022", CALL],
        ["3/4/2022", VISIT],
        ["5/25/2022", LETTER],
        ["6/30/2022", MEETING],
    ]
    reading = _csv(*proved)
    assert _starts(reading) == ["2022-01-13", "2022-03-04", "2022-05-25", "2022-06-30"]
    assert reading.tables[0].columns[0].reason == "Month first: 3 rows prove it, none speak against"
    slip = _csv(
        ["Date", "Event"],
        ["13/1/2022", CALL],
        ["3/4/2022", VISIT],
        ["5/25/2022", LETTER],
        ["6/30/2022", MEETING],
    )
    assert _starts(slip) == ["2022-01-13", "2022-04-03"]
    assert [row.problem.kind for row in slip.problems if row.problem] == [
        "impossible_date",
        "impossible_date",
    ]


def test_midnights_that_a_program_prints_are_no_times() -> None:
    printed = _csv(["Date", "Event"], ["1/2/22 0:00", CALL], ["2/2/22 0:00", VISIT], ["3/2/22 0:00", LETTER])
    assert _starts(printed) == ["2022-02-01", "2022-02-02", "2022-02-03"]
    meant = _csv(["Date", "Event"], ["1/2/22 0:00", CALL], ["2/2/22 9:30", VISIT], ["3/2/22 0:00", LETTER])
    assert _starts(meant)[0] == "2022-02-01T00:00"


def test_a_table_without_a_heading_is_read_by_its_evidence() -> None:
    rows = [
        ["01/02/2022", "10:00", CALL, "AB"],
        ["03/02/2022", "", VISIT, "CD"],
        ["14/02/2022", "9.15", LETTER, "AB"],
    ]
    assert _starts(_csv(*rows)) == ["2022-02-01T10:00", "2022-02-03", "2022-02-14T09:15"]


def test_a_year_between_the_rows_lends_itself_with_a_remark() -> None:
    reading = _csv(
        ["Date", "Event", "By"],
        ["2019", "", ""],
        ["12 March", CALL, "x"],
        ["2020", "", ""],
        ["3 Jan", VISIT, "x"],
    )
    assert _starts(reading) == ["2019-03-12", "2020-01-03"]
    assert all("stands in a heading above" in entry.warnings[0] for entry in reading.entries)
    assert _outcomes(reading) == ["header", "subheading", "entry", "subheading", "entry"]


def test_a_school_year_lends_no_year() -> None:
    reading = _csv(
        ["Date", "Event", "By"],
        ["Academic year 2021/22", "", ""],
        ["12/3/22", CALL, "x"],
        ["24 Nov", VISIT, "x"],
    )
    assert _outcomes(reading) == ["header", "subheading", "entry", "problem"]


def test_month_bands_over_the_words_are_sub_headings() -> None:
    reading = _csv(
        ["Event", "By", "Date"],
        ["March 2022", "", ""],
        [CALL, "x", "3/3/22"],
        ["April 2022", "", ""],
        [VISIT, "x", "2/4/22"],
    )
    assert _outcomes(reading) == ["header", "subheading", "entry", "subheading", "entry"]


def test_starts_and_ends_in_columns_of_their_own() -> None:
    rows: list[list[object]] = [
        ["Start date", "Start time", "End date", "End time", "Narrative", "Recorded by"],
        [dt.datetime(2022, 3, 1), dt.time(9, 0), dt.datetime(2022, 3, 1), dt.time(10, 30), CALL, "x"],
        [dt.datetime(2022, 3, 4), "", dt.datetime(2022, 3, 6), "", VISIT, "x"],
        [dt.datetime(2022, 3, 9), "", dt.datetime(2022, 3, 8), "", LETTER, "y"],
    ]
    reading = file.read("agency.xlsx", agency_files.xlsx(rows))
    assert [(entry.when.iso_start(), entry.when.iso_end()) for entry in reading.entries] == [
        ("2022-03-01T09:00", "2022-03-01T10:30"),
        ("2022-03-04", "2022-03-06"),
    ]
    assert [row.problem.kind for row in reading.problems if row.problem] == ["end_before_start"]


def test_one_blank_date_is_a_problem_and_many_are_a_habit() -> None:
    one = _csv(
        ["Date", "Ref", "Event"],
        ["1/2/22", "1", CALL],
        ["", "2", VISIT],
        ["5/2/22", "3", LETTER],
        ["6/2/22", "4", MEETING],
    )
    assert [row.problem.kind for row in one.problems if row.problem] == ["missing_date"]
    habit = _csv(
        ["Date", "Ref", "Event"],
        ["1/2/22", "1", CALL],
        ["", "2", VISIT],
        ["", "3", LETTER],
        ["5/2/22", "4", MEETING],
        ["", "5", POLICE],
    )
    assert _starts(habit) == ["2022-02-01"] * 3 + ["2022-02-05"] * 2
    assert "blank" in habit.entries[1].warnings[0]


def test_words_that_go_on_in_the_next_row_are_joined() -> None:
    reading = _csv(
        ["Date", "Event", "By"],
        ["1/2/22", CALL, "x"],
        ["", "She added that she would ring again.", ""],
        ["2/2/22", VISIT, "x"],
    )
    assert _outcomes(reading) == ["header", "entry", "continuation", "entry"]
    assert reading.entries[0].what == f"{CALL}\nShe added that she would ring again."


def test_words_that_go_on_from_a_problem_stay_with_it() -> None:
    reading = _csv(
        ["Date", "Event", "By"], ["31/2/22", CALL, "x"], ["", "She added more.", ""], ["2/2/22", VISIT, "x"]
    )
    assert [row.problem.text for row in reading.problems if row.problem] == [f"{CALL}\nShe added more."]


def test_same_date_takes_the_day_and_never_the_time() -> None:
    reading = _csv(
        ["Date", "Time", "Event"],
        ["1/2/22", "10:00", CALL],
        ["ditto", "", VISIT],
        ["as above", "11:00", LETTER],
    )
    assert _starts(reading) == ["2022-02-01T10:00", "2022-02-01", "2022-02-01T11:00"]


def test_same_date_after_a_bad_date_is_a_problem() -> None:
    reading = _csv(
        ["Date", "By", "Event"], ["1/2/22", "x", CALL], ["31/2/22", "x", VISIT], ["ditto", "x", LETTER]
    )
    assert [row.problem.kind for row in reading.problems if row.problem] == [
        "impossible_date",
        "missing_date",
    ]


def test_the_date_of_recording_gives_way_to_the_date_of_the_event() -> None:
    reading = _csv(
        ["Date entered", "Event date", "Details"], ["5/2/22", "1/2/22", CALL], ["6/2/22", "2/2/22", VISIT]
    )
    assert _roles(reading) == [Role.ENTERED, Role.WHEN, Role.WHAT]
    alone = _csv(["Date entered", "Details"], ["5/2/22", CALL], ["6/2/22", VISIT])
    assert _roles(alone) == [Role.WHEN, Role.WHAT]


def test_a_list_of_people_with_their_births_is_no_chronology() -> None:
    people = [
        ["Name", "DOB", "Relationship"],
        ["Ann A", "12/03/2015", "Subject of the review"],
        ["Bob B", "1/3/1985", "Father"],
    ]
    rows = [
        ["Date of event", "Source of information", "Event"],
        ["12/03/21", "ICS", CALL],
        ["14/03/21", "ICS", VISIT],
    ]
    reading = file.read("agency.docx", agency_files.word(people, rows))
    assert _outcomes(reading) == ["other_table"] * 3 + ["header", "entry", "entry"]
    assert [entry.source for entry in reading.entries] == ["ICS", "ICS"]
    assert "Table 1" in reading.notices[0]


def test_tables_one_under_the_other_keep_their_own_columns() -> None:
    reading = _csv(
        ["Date", "Event", "Source"], ["1/2/22", CALL, "A"], ["Event", "Date", "Source"], [VISIT, "3/2/22", "B"],
    )  # fmt: skip
    assert [(entry.what, entry.source) for entry in reading.entries] == [(CALL, "A"), (VISIT, "B")]
    assert _outcomes(reading) == ["header", "entry", "header", "entry"]


def test_a_column_of_agencies_names_the_agency_of_each_row() -> None:
    reading = _csv(["Date", "Agency", "Event"], ["1/2/22", "GP", CALL], ["2/2/22", "Police", VISIT])
    assert [entry.agency for entry in reading.entries] == ["GP", "Police"]


def test_a_preamble_above_the_heading_is_a_title() -> None:
    reading = _csv(
        ["Agency chronology"], ["Name of agency:", "Anytown Trust"], ["Child:", "A", "DOB:", "02/03/2015"], [],
        ["Date / time of contact", "Nature of contact", "Summary of contact", "Voice of child"],
        ["3/4/2021 14:00", "Phone", CALL, "She said she was fine"],
    )  # fmt: skip
    assert _outcomes(reading) == ["title", "title", "title", "blank", "header", "entry"]
    assert reading.entries[0].said == "She said she was fine"


def test_without_a_column_of_dates_every_row_waits_for_a_choice() -> None:
    reading = _csv(["Item", "Narrative"], ["1", CALL], ["2", VISIT])
    assert {row.problem.kind for row in reading.problems if row.problem} == {"no_date_column"}
    assert [row.problem.text for row in reading.problems if row.problem] == [CALL, VISIT]


@pytest.mark.parametrize("foot", ["Total contacts: 2", "Records printed: 2", "End of report", "Page 1 of 1"])
def test_what_stands_at_the_foot_is_no_event(foot: str) -> None:
    reading = _csv(["Date", "Event", "By"], ["1/2/22", CALL, "x"], ["2/2/22", VISIT, "x"], [foot, "", ""])
    assert _outcomes(reading)[-1] == "footer"


def test_a_date_out_of_the_order_of_the_others_carries_a_remark() -> None:
    rows = [[f"{day}/1/2023", CALL] for day in range(1, 20)]
    rows[10] = ["11/1/2022", VISIT]
    reading = _csv(["Date", "Event"], *rows)
    remarked: list[Entry] = [entry for entry in reading.entries if entry.warnings]
    assert [entry.what for entry in remarked] == [VISIT]
    assert remarked[0].when.iso_start() == "2022-01-11"


def test_a_day_kept_as_a_number_is_read_with_a_remark() -> None:
    reading = _csv(["Date", "Event"], ["1/2/22", CALL], ["44813", VISIT], ["3/10/22", LETTER])
    entry = reading.entries[1]
    assert (entry.when.iso_start(), entry.when.certain) == ("2022-09-09", False)
    assert "44813" in entry.warnings[0]


def test_a_row_with_a_date_and_no_words_is_kept_with_a_remark() -> None:
    reading = _csv(["Date", "Event", "By"], ["1/2/22", CALL, "x"], ["2/2/22", "", "y"])
    assert "Nothing stands" in reading.entries[1].warnings[0]


def test_dates_with_dots_are_no_times() -> None:
    reading = _csv(["Date", "Time", "Event"], ["12.01.20", "", CALL], ["13.01.20", "15.30", VISIT])
    assert _roles(reading) == [Role.WHEN, Role.TIME, Role.WHAT]
    assert _starts(reading) == ["2020-01-12", "2020-01-13T15:30"]


def test_a_contact_time_is_a_time_and_a_time_of_contact_too() -> None:
    for heading in ("Consultation time", "Time of consultation"):
        reading = _csv(
            ["Date", heading, "Free text"], ["1/2/22", "09:12:33", CALL], ["2/2/22", "10:00:00", VISIT]
        )
        assert _roles(reading) == [Role.WHEN, Role.TIME, Role.WHAT]


def test_what_happened_comes_before_what_was_created() -> None:
    reading = _csv(
        ["Created Date/Time", "Occurrence Start", "Occurrence End", "Summary"],
        ["01/03/2022 10:22", "28/02/2022 23:10", "01/03/2022 00:40", CALL],
        ["05/03/2022 10:22", "05/03/2022 09:10", "", VISIT],
    )
    assert _roles(reading) == [Role.ENTERED, Role.WHEN, Role.UNTIL, Role.WHAT]
    assert reading.entries[0].when.iso_end() == "2022-03-01T00:40"


def test_a_long_column_names_nobody() -> None:
    reading = _csv(
        ["Date", "Event", "Impact on child"], ["1/2/22", CALL, "x" * 90], ["2/2/22", VISIT, "y" * 90]
    )
    assert reading.entries[0].people == ()


def test_a_day_and_a_time_kept_as_numbers_are_read() -> None:
    reading = _csv(["Date", "Time", "Event"], ["44621", "0.4375", CALL], ["44622", "0.25", VISIT])
    assert _starts(reading) == ["2022-03-01T10:30", "2022-03-02T06:00"]


def test_a_date_and_its_words_in_one_cell_are_never_dropped_as_a_heading() -> None:
    reading = _csv(["Date", "Event"], ["1/2/22", CALL], [f"1/2/22: {VISIT}", ""], ["3/2/22", LETTER])
    assert _outcomes(reading) == ["header", "entry", "problem", "entry"]


def test_welsh_headings_and_months_are_known() -> None:
    reading = _csv(["Dyddiad", "Amser", "Digwyddiad", "Ffynhonnell"], ["3 Mawrth 2022", "10:00", CALL, "RiO"])
    assert (_starts(reading), reading.entries[0].source) == (["2022-03-03T10:00"], "RiO")


@pytest.mark.parametrize(
    "heading",
    [
        "Informed by",
        "Notified by:",
        "Information received from",
        "Told by / shared with",
        "INFORMATION SHARED BY",
        "Letter from",
        "Referral from",
        "Who made us aware?",
        "From",
        "Notifying agency",
    ],
)
def test_a_column_that_says_who_told_the_agency_is_known_by_its_heading(heading: str) -> None:
    reading = _csv(
        ["Date", "Event", heading],
        ["1/2/22", CALL, "0-19 service"],
        ["2/2/22", VISIT, ""],
        ["3/2/22", LETTER, "Police"],
    )
    assert [entry.told_by for entry in reading.entries] == ["0-19 service", "", "Police"]


def test_from_is_a_date_where_dates_stand_under_it_and_a_teller_where_names_do() -> None:
    reading = _csv(["From", "To", "Event"], ["1/2/22", "2/2/22", CALL], ["3/2/22", "4/2/22", VISIT])
    assert _roles(reading) == [Role.WHEN, Role.UNTIL, Role.WHAT]
    both = _csv(["When", "From", "Event"], ["1/2/22", "GP", CALL], ["3/2/22", "Police", VISIT])
    assert _roles(both) == [Role.WHEN, Role.TOLD_BY, Role.WHAT]


def test_when_a_row_was_written_down_is_kept_beside_when_it_happened() -> None:
    reading = _csv(
        ["Date logged", "Incident date", "Details"],
        ["5/2/22 10:15", "1/2/22", CALL],
        ["February 2022", "2/2/22", VISIT],
        ["", "3/2/22", LETTER],
        ["1/2/22", "4/2/22", MEETING],
        ["4/2/22", "4/2/22 23:10", POLICE],
    )
    said = [entry.recorded and entry.recorded.iso_start() for entry in reading.entries]
    assert said == ["2022-02-05T10:15", None, None, "2022-02-01", "2022-02-04"]
    assert [entry.warnings for entry in reading.entries if entry.warnings] == [
        ("The date of recording is before the date of what was recorded",)
    ]
    assert reading.problems == ()


def test_a_lone_date_of_recording_is_never_taken_twice() -> None:
    reading = _csv(["Date entered", "Details"], ["5/2/22", CALL], ["16/2/22", VISIT])
    assert [entry.recorded for entry in reading.entries] == [None, None]
    assert "no other column says when it happened" in reading.tables[0].columns[0].reason


def test_tables_in_one_sheet_can_be_decided_about_one_by_one() -> None:
    rows = [
        ["Date", "Event", "Noted"], ["1/2/22", CALL, "A"], ["Event", "Noted", "Date"], [VISIT, "B", "3/2/22"],
    ]  # fmt: skip
    data = agency_files.csv(rows)
    assert [table.part for table in file.read("a.csv", data).tables] == ["", "table 2"]
    reading = file.read("a.csv", data, Choices(columns={("table 2", 1): Role.SOURCE}))
    assert [entry.source for entry in reading.entries] == ["", "B"]


def test_a_year_that_the_neighbours_settle_is_proposed_and_not_assumed() -> None:
    reading = _csv(
        ["Date", "Event", "By"],
        ["24 Nov", CALL, "x"],
        ["3/12/2022", CALL, "x"],
        ["28 Dec", VISIT, "x"],
        ["2/1/2202", VISIT, "x"],
        ["14/2/2023", LETTER, "x"],
        ["7 July", MEETING, "x"],
        ["14/2/2026", LETTER, "x"],
    )
    problems = [row.problem for row in reading.problems if row.problem]
    assert [(problem.kind, problem.proposed) for problem in problems] == [
        ("missing_year", ""),
        ("missing_year", "Wednesday 28 December 2022"),
        ("implausible_date", "Monday 2 January 2023"),
        ("missing_year", ""),
    ]
    assert "can only be Wednesday 28 December 2022" in problems[1].sentence
    accepted = file.read(
        "agency.csv",
        agency_files.csv([["Date", "Time", "Event"], ["24 Nov", "14:30", CALL], ["3/12/2022", "", VISIT]]),
        Choices(whens={("", 2): "24 November 2022"}),
    )
    assert _starts(accepted)[0] == "2022-11-24T14:30"


def test_a_day_above_rows_that_have_only_times_is_their_day() -> None:
    bands = [
        ["Time", "Event", "By"],
        ["Monday 2 May 2022", "", ""],
        ["09:10", CALL, "x"],
        ["10:30", VISIT, "y"],
        ["Tuesday 3 May 2022", "", ""],
        ["08:00", LETTER, "x"],
    ]
    columns = [
        ["Date", "Time", "Event"],
        ["2 May 2022", "", ""],
        ["", "09:10", CALL],
        ["", "10:30", VISIT],
        ["3 May 2022", "", ""],
        ["", "08:00", LETTER],
    ]
    for rows in (bands, columns):
        reading = _csv(*rows)
        assert _starts(reading) == ["2022-05-02T09:10", "2022-05-02T10:30", "2022-05-03T08:00"]
        assert {entry.warnings for entry in reading.entries} == {
            ("The date stands in a heading above, not in the row",)
        }
        assert dict(reading.sum().skips)["subheading"] == 2


def test_a_day_alone_above_words_alone_is_their_day() -> None:
    reading = _csv(
        ["Date", "Event", "By"], ["2 May 2022", "", ""], ["", CALL, ""], ["3 May 2022", VISIT, "x"]
    )
    assert [entry.what for entry in reading.entries] == [CALL, VISIT]


def test_a_date_below_a_signature_is_no_event() -> None:
    reading = _csv(
        ["Date", "Event", "By"], ["3/2/22", CALL, "x"], ["Signed: A B", "", ""], ["Date: 5/5/2023", "", ""]
    )
    assert _outcomes(reading) == ["header", "entry", "footer", "footer"]


def test_days_and_months_that_changed_places_are_told() -> None:
    kept = [[dt.datetime(2022, month, 2), VISIT] for month in range(1, 6)]
    left = [["13/02/2022", CALL], ["15/02/2022", CALL]]
    reading = file.read("a.xlsx", agency_files.xlsx([["Date", "Event"], *kept, *left]))
    assert "changed places" in reading.notices[0]
    honest = file.read(
        "a.xlsx", agency_files.xlsx([["Date", "Event"], *kept, [dt.datetime(2022, 3, 13), CALL], *left])
    )
    assert honest.notices == ()


def test_a_date_after_the_file_was_saved_carries_a_remark() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Date", "Event"], ["1/2/2022", CALL], ["2/2/2022", VISIT], ["3/2/2032", LETTER]):
        sheet.append(row)
    reading = file.read("a.xlsx", _saved(book, 2022))
    assert [entry.warnings for entry in reading.entries] == [
        (), (), ("The date is after 1 March 2022, when the file was saved",),
    ]  # fmt: skip
    assert not any(entry.warnings for entry in file.read("a.xlsx", _saved(book, 2013)).entries)


def _saved(book: openpyxl.Workbook, year: int) -> bytes:
    packed = agency_files.saved(book)
    stamp = (
        '<dcterms:modified xmlns:dcterms="http://purl.org/dc/terms/">%d-03-01T10:00:00Z</dcterms:modified>'
    )
    return agency_files.with_parts(packed, {"docProps/core.xml": f"<core>{stamp % year}</core>".encode()})
