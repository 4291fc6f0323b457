"""Chronologies in shapes of many kinds, each invented, as systems and people write them."""

import datetime as dt

import docx
import openpyxl

from tests.builders import agency_files
from tests.builders.agency_files import ods_row


def ambulance_log() -> bytes:
    """Excel: a title, a heading of two levels merged across, job numbers, times of day in four figures."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "PCR extract"
    rows: list[list[object]] = [
        ["Patient care records: extract for review", *[None] * 7],
        [None] * 8,
        ["Job", None, "Times", None, None, None, "Clinical", None],
        [
            "Job no",
            "Call sign",
            "Date",
            "Call",
            "On scene",
            "Clear",
            "Presenting complaint and actions",
            "Destination",
        ],
        [
            4410023,
            "WA12",
            dt.datetime(2022, 3, 4),
            "0312",
            "0325",
            "0440",
            "Fall at home, long lie, conveyed.",
            "General",
        ],
        [
            4410951,
            "WA07",
            dt.datetime(2022, 3, 19),
            "2341",
            "2358",
            "0050",
            "Chest pain, declined conveyance.",
            None,
        ],
        [
            4412207,
            "WA12",
            dt.datetime(2022, 5, 1),
            "1105",
            "1119",
            "1150",
            "Welfare call, no answer at the door.",
            None,
        ],
    ]
    for row in rows:
        sheet.append(row)
    for merged in ("A3:B3", "C3:F3", "G3:H3"):
        sheet.merge_cells(merged)
    return agency_files.saved(book)


def care_home_notes() -> bytes:
    """OpenDocument: the date stands on the first row of each day only."""

    def day(iso: str) -> str:
        shown = f"{iso[8:]}/{iso[5:7]}/{iso[:4]}"
        return (
            f'<table:table-cell office:value-type="date" office:date-value="{iso}">'
            f"<text:p>{shown}</text:p></table:table-cell>"
        )

    return agency_files.ods(
        [
            ods_row("Daily notes: Room 14"),
            ods_row("Date", "Time", "Note", "Staff"),
            ods_row(day("2022-11-01"), "08:10", "Washed and dressed, ate half of breakfast.", "JP"),
            ods_row("", "13:00", "Refused lunch, tearful after her son left.", "JP"),
            ods_row("", "20:45", "Settled to bed, bruise seen on left forearm.", "KM"),
            ods_row(day("2022-11-02"), "07:50", "Slept well, bruise measured and charted.", "JP"),
            ods_row("", "16:20", "Son telephoned, asked who had spoken to the surgery.", "KM"),
            ods_row("", "", "Senior informed, body map completed.", "KM"),
        ],
        "Nov",
    )


def school_export() -> bytes:
    """CSV out of a safeguarding system: two dates, categories, new lines in cells."""
    rows = [
        [
            "Student",
            "Incident date",
            "Date logged",
            "Categories",
            "Linked students",
            "Incident",
            "Actions",
            "Logged by",
        ],
        [
            "Jay P",
            "12 Sep 2022 08:45",
            "12 Sep 2022 10:02",
            "Attendance; Welfare",
            "",
            "Late again.\nSaid nobody woke him.",
            "Form tutor to ring home",
            "A Reid",
        ],
        [
            "Jay P",
            "14 Sep 2022",
            "15 Sep 2022 09:30",
            "Disclosure",
            "Kim P",
            "Told dinner staff that he was hungry, and cold.",
            "Snack given",
            "S Cole",
        ],
        [
            "Jay P",
            "20 Sep 2022 14:10",
            "20 Sep 2022 14:40",
            "Contact",
            "",
            "Uncle came to collect, not on the list.",
            "Refused, mother rung",
            "A Reid",
        ],
    ]
    return agency_files.csv(rows, encoding="utf-8-sig")


def probation_contacts() -> bytes:
    """CSV in UTF-16, newest first, dates with a month in capitals."""
    rows = [["Contact Date/Time", "Contact Type", "Attended/Complied", "Notes", "Officer"]]
    rows += [
        [
            f"{day:02d}-NOV-2022 {9 + day % 5:02d}:30",
            "Office visit",
            "Y",
            f"Discussed week {day} and the new tenancy.",
            "R Dunn",
        ]
        for day in range(28, 8, -2)
    ]
    return agency_files.csv(rows, encoding="utf-16")


def hospital_letter() -> bytes:
    """Word: a letterhead in a table, a covering letter, and dates written out in words."""
    document = docx.Document()
    agency_files.add_table(
        document, [["Patient name", "A Patient"], ["Hospital number", "0001"], ["Ward", "7B"]]
    )
    document.add_paragraph("Dear colleague, the following is taken from the notes.")
    agency_files.add_table(
        document,
        [
            ["When", "Department", "What the notes say"],
            ["2nd May 2022", "ED", "Attended with a head injury, said to have walked into a door."],
            ["The 14th of June, 2022", "Fracture clinic", "Did not attend, letter sent to the surgery."],
            ["Early July 2022", "ED", "Left before being seen; the exact day is not clear from the card."],
            [
                "Monday 18 July 2022 at 3.15pm",
                "Ward 7B",
                "Admitted overnight for observation, sister stayed.",
            ],
        ],
    )
    return agency_files.written(document)


def refuge_log() -> bytes:
    """Excel: from and to, some of them open, with who shared the information."""
    return agency_files.xlsx(
        [
            ["From", "To", "Support offered / contact", "Outcome", "Information shared by"],
            [
                dt.datetime(2021, 4, 6),
                dt.datetime(2021, 4, 20),
                "Safety planning by telephone.",
                "Engaged",
                "Police",
            ],
            [dt.datetime(2021, 5, 3), "ongoing", "Weekly calls agreed.", "Open", ""],
            ["17/06/2021", "", "Could not be reached on three numbers.", "Closed", "GP"],
        ],
        "Client 204",
    )


def surgery_print() -> bytes:
    """Text as a surgery prints it, in the code page of an old machine: a line with the date, lines indented below."""
    text = (
        "Consultation print – Dr Köhler’s surgery\r\n"
        "Printed for review\r\n"
        "\r\n"
        "12-Mar-2022  Surgery consultation (Dr Khan)\r\n"
        "    Problem: tiredness. History: sleeping on a friend’s sofa.\r\n"
        "    Plan: bloods, review in 2 weeks.\r\n"
        "26-Mar-2022  Did not attend\r\n"
        "04-Apr-2022 16:20  Telephone call from health visitor\r\n"
        "    Worried about weight of the baby.\r\n"
    )
    return text.encode("cp1252")


def repairs() -> bytes:
    """CSV between semicolons, days as the numbers by which a spreadsheet keeps them."""
    rows = [
        ["Job", "Raised", "Completed", "Description", "Status"],
        ["R1001", "44621", "44630", "No heating reported by tenant; engineer could not get in.", "Closed"],
        ["R1002", "44655", "", "Front door damaged, said to be forced by an ex-partner.", "Open"],
        ["R1003", "44701", "44702", "Damp in the child's bedroom, washed down.", "Closed"],
    ]
    return agency_files.csv(rows, ";")


def fire_service_visits() -> bytes:
    """Word: two columns, the time under the date in one cell, further text in rows of its own."""
    return agency_files.word(
        [
            ["Date/Time", "Summary"],
            [
                "14/05/2022\n18:22",
                "Called to smoke from the kitchen, pan left on, no injuries.\nAlarm fitted.",
            ],
            ["", "Crew noted hoarding in both bedrooms and a child asleep on the floor."],
            ["02/06/2022", "Home safety visit, occupier did not wish to take part."],
        ]
    )


def day_numbers() -> bytes:
    """Excel: a sheet for each month, and no more than the number of the day beside each note."""
    september: agency_files.Rows = [
        ["Day", "Note", "By"],
        [5, "Arrived crying, would not take his coat off.", "NF"],
        [9, "Absent, no call.", "NF"],
    ]
    october: agency_files.Rows = [
        ["Day", "Note", "By"],
        [3, "Collected by an aunt whom we had not met.", "NF"],
    ]
    return agency_files.xlsx(september, "Sept 22", {"Oct 22": october})


def treatment_service() -> bytes:
    """Bars between cells, headings run together, moments to the thousandth of a second."""
    rows = [
        ["ContactDateTime", "WorkerName", "ContactType", "Narrative", "DNA"],
        ["2022-05-03 14:05:00.000", "L Voss", "1:1", "Collected script, spoke of sleeping in the car.", "N"],
        ["2022-05-17 09:30:00.000", "L Voss", "Phone", "No reply, message left with mother.", "Y"],
        [
            "2022-06-02 11:15:00.000",
            "P Arden",
            "1:1",
            "Disclosed a relapse and worry about the children.",
            "N",
        ],
    ]
    return agency_files.csv(rows, "|")


def youth_justice() -> bytes:
    """Word: newest first, weeks rather than days, months as bands across the table."""
    document = docx.Document()
    rows = [
        ["No", "Week / date", "Contact and what came of it", "Worker"],
        ["NOVEMBER 2022", "", "", ""],
        ["4", "w/c 14/11/22", "Two missed appointments, warning letter sent.", "DT"],
        ["3", "8/11/22 (home)", "Seen at home with step-father, quiet.", "DT"],
        ["OCTOBER 2022", "", "", ""],
        ["2", "Wed 19 Oct 22", "Reparation session, worked hard.", "DT"],
        ["1", "w/e 7/10/22", "Assessment completed over three contacts.", "DT"],
    ]
    table = agency_files.add_table(document, rows)
    for row in (1, 4):
        table.cell(row, 0).merge(table.cell(row, 3))
    return agency_files.written(document)


def custody_record() -> bytes:
    """Excel: arrival and release as moments of the sheet, over midnight."""
    return agency_files.xlsx(
        [
            [
                "Custody ref",
                "Date/time arrived",
                "Date/time released",
                "Circumstances of arrest",
                "Appropriate adult",
            ],
            [
                "C/22/1",
                dt.datetime(2022, 7, 9, 22, 40),
                dt.datetime(2022, 7, 10, 11, 5),
                "Common assault, no reply.",
                "Y",
            ],
            [
                "C/22/2",
                dt.datetime(2022, 9, 2, 8, 15),
                dt.datetime(2022, 9, 2, 16, 0),
                "Theft from shop, admitted.",
                "N",
            ],
        ]
    )


def incident_forms() -> bytes:
    """Word: a form for each incident, the labels down the side."""
    forms = [
        [
            ["Date", "11/01/2022"],
            ["Time", "22:15"],
            ["What happened", "Shouting through the wall, a child crying."],
            ["Reported to", "Housing"],
        ],
        [
            ["Date", "29/01/2022"],
            ["Time", "about 3am"],
            ["What happened", "Banging on doors until the police came."],
            ["Reported to", "Police"],
        ],
    ]
    return agency_files.word(*forms)


def adult_care_events() -> bytes:
    """CSV of a case system: created and happened, who was present and whether alone."""
    rows = [
        [
            "Created on",
            "Event date",
            "Event time",
            "Event type",
            "Event details",
            "Who was present",
            "Person's own words",
        ],
        [
            "03/02/2022 16:01",
            "03/02/2022",
            "14:00",
            "Home visit",
            "House cold, no food seen.",
            "Mr B, neighbour",
            "I manage",
        ],
        [
            "11/02/2022 09:12",
            "10/02/2022",
            "",
            "Telephone",
            "Daughter rang, cannot visit before spring.",
            "",
            "",
        ],
        ["25/02/2022 12:40", "24/02/2022", "10.30", "Home visit", "No reply, curtains drawn.", "", ""],
    ]
    return agency_files.csv(rows)
