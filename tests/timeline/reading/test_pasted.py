"""A table pasted from the clipboard: as Excel copies it, as Word copies it, or no more than lines."""

import pytest

from timeline.reading import file
from timeline.reading.found import Reading
from timeline.reading.refused import Refused
from timeline.reading.role import Role

HEAD = "Date\tWhat happened\tSource"
VISIT = "Home visit made; the child was asleep upstairs, and not seen."
CALL = "Mother rang to ask about the nursery place; she sounded tired."


def _pasted(*lines: str) -> Reading:
    return file.read("Pasted table.tsv", "\r\n".join(lines).encode())


def _told(reading: Reading) -> list[tuple[str, str, str]]:
    return [(entry.when.iso_start(), entry.what, entry.source) for entry in reading.entries]


def test_a_cell_with_a_new_line_comes_from_excel_between_quotation_marks() -> None:
    reading = _pasted(HEAD, f'1/2/2022\t"{VISIT}\nShe said ""hello"" twice."\tRiO', f"2/2/2022\t{CALL}\tRiO")
    assert _told(reading) == [
        ("2022-02-01", f'{VISIT}\nShe said "hello" twice.', "RiO"),
        ("2022-02-02", CALL, "RiO"),
    ]
    assert [row.line for row in reading.tables[0].rows] == [1, 2, 4]


def test_quotation_marks_inside_a_line_are_words() -> None:
    spoken = '"Leave me," he said, and "go". The nail was 5" long.'
    reading = _pasted(HEAD, f"1/2/2022\t{spoken}\t", '2/2/2022\tHe said "go\t"A" file')
    assert _told(reading) == [("2022-02-01", spoken, ""), ("2022-02-02", 'He said "go', '"A" file')]
    assert reading.notices == ()


def test_a_cell_of_several_paragraphs_comes_from_word_as_several_lines() -> None:
    reading = _pasted(
        HEAD,
        f"1/2/2022\t{VISIT}",
        "Curtains drawn.",
        "No answer later.\tCase file",
        "and GP notes",
        f"2/2/2022\t{CALL}\tRiO",
    )
    assert _told(reading) == [
        ("2022-02-01", f"{VISIT}\nCurtains drawn.\nNo answer later.", "Case file\nand GP notes"),
        ("2022-02-02", CALL, "RiO"),
    ]


def test_rows_that_end_early_stay_rows() -> None:
    reading = _pasted(
        HEAD, f"1/2/2022\t{VISIT}", f"2/2/2022\t{CALL}", "2023", f"3/2/2023\t{CALL}\tRiO", "Total: 3"
    )
    assert [row.skip or row.outcome for row in reading.tables[0].rows] == [
        "header", "entry", "entry", "subheading", "entry", "footer",
    ]  # fmt: skip


def test_a_paste_without_a_heading_is_read_by_what_stands_in_it() -> None:
    reading = _pasted(f"1/2/2022\t{VISIT}\tRiO", f"2/2/2022\t{CALL}\tRiO")
    assert [column.role for column in reading.tables[0].columns][:2] == [Role.WHEN, Role.WHAT]
    assert len(reading.entries) == 2


def test_lines_that_begin_with_a_date_are_a_chronology() -> None:
    reading = _pasted(
        "Chronology of contacts",
        f"1/2/2022 – {VISIT}",
        "She added that she would ring again.",
        f"3 Feb 2022, 10.30am: {CALL}",
        f"On 5 February {CALL}",
        f"31/2/2022 {VISIT}",
        "6 Feb 2022 2 children seen with grandmother",
    )
    assert _told(reading) == [
        ("2022-02-01", f"{VISIT}\nShe added that she would ring again.", ""),
        ("2022-02-03T10:30", CALL, ""),
        ("2022-02-06", "2 children seen with grandmother", ""),
    ]
    assert [row.problem.kind for row in reading.problems if row.problem] == [
        "missing_year",
        "impossible_date",
    ]


@pytest.mark.parametrize(
    "words",
    ["just words", f"{VISIT}\n{CALL}", "Date\n1/2/2022\n2/2/2022", f"Date: 1/2/2022\nEvent: {VISIT}"],
)
def test_what_is_no_table_is_refused_with_what_to_do(words: str) -> None:
    with pytest.raises(Refused, match="No table was found"):
        file.read("Pasted table.tsv", words.encode())


def test_a_pasted_text_between_commas_is_read_as_such() -> None:
    reading = _pasted("Date,What happened", f'1/2/2022,"{VISIT}"', f"2/2/2022,{CALL}")
    assert [entry.what for entry in reading.entries] == [VISIT, CALL]
