"""Text files: encodings, marks, quotation marks, ragged rows."""

import pytest

from tests.builders import agency_files
from timeline.reading import file
from timeline.reading.refused import Refused

ROWS = [
    ["Date", "What happened", "By"],
    ["1/2/2022", "Café visit – “quiet”, she said.", "x"],
    ["2/2/2022", "Second visit to the home.", "y"],
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_every_encoding_and_every_mark_gives_the_same_words(encoding: str, mark: str) -> None:
    reading = file.read("a.csv", agency_files.csv(ROWS, mark, encoding))
    assert [entry.what for entry in reading.entries] == [row[1] for row in ROWS[1:]]


def test_a_line_that_names_the_mark_is_obeyed_and_counted() -> None:
    reading = file.read("a.csv", b"sep=;\r\n" + agency_files.csv(ROWS, ";"))
    assert [row.skip or row.outcome for row in reading.tables[0].rows] == [
        "title",
        "header",
        "entry",
        "entry",
    ]


def test_records_are_numbered_by_record_and_by_line() -> None:
    rows = [
        ROWS[0],
        ["1/2/2022", "First line\nsecond line", "x"],
        ["2/2/2022", "After it there is more.", "y"],
    ]
    reading = file.read("a.csv", agency_files.csv(rows))
    assert [(row.number, row.line) for row in reading.tables[0].rows] == [(1, 1), (2, 2), (3, 4)]
    assert reading.entries[0].what == "First line\nsecond line"


def test_ragged_rows_lose_nothing() -> None:
    data = (
        b"Date,What happened,By\r\n1/2/2022,Visit made to the home\r\n2/2/2022,Another "
        b"visit made,x,over the edge\r\n"
    )
    reading = file.read("a.csv", data)
    assert [entry.what for entry in reading.entries] == ["Visit made to the home", "Another visit made"]
    assert reading.tables[0].rows[2].cells[-1] == "over the edge"
    assert ("Column 4", "over the edge") in reading.entries[1].further


def test_a_quotation_mark_that_is_never_closed_swallows_no_rows() -> None:
    data = b'Date,What happened,By\r\n1/2/2022,"Visit made to the home,x\r\n2/2/2022,Another visit made,x\r\n'
    reading = file.read("a.csv", data)
    assert len(reading.entries) == 2
    assert "never closed" in reading.notices[0]


def test_a_picture_under_the_name_of_a_text_is_refused() -> None:
    with pytest.raises(Refused, match="not text"):
        file.read("a.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)))


def test_commas_in_the_words_do_not_make_them_the_mark() -> None:
    data = (
        b"Date;Event;Cost\n1/2/22;We went, saw, spoke, and left;1,5\n2/2/22;Then again, later, we came;2,5\n"
    )
    assert [entry.what for entry in file.read("a.csv", data).entries][0] == "We went, saw, spoke, and left"


def test_a_million_empty_records_below_the_last_are_passed_over() -> None:
    rows = b"Date,Event,By\r\n1/2/22,Home visit made,x\r\n" + b",,\r\n" * 1_000_000
    reading = file.read("a.csv", rows)
    assert reading.sum().rows == 2
    pasted = file.read("a.tsv", rows.replace(b",", b"\t"))
    assert len(pasted.entries) == 1
