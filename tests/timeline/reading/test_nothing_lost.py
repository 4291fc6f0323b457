"""Nothing is lost in silence: whatever stands in a table, every word of an event arrives somewhere."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import agency_files
from timeline.reading import composing, crossing, file
from timeline.reading.found import ENTRY, PROBLEM, Reading

DATES = st.sampled_from(
    ("1/2/2022", "3 March 2022", "31/2/2022", "", "", "ditto", "as above", "2022", "24 Nov", "June 2021", "n/k",
     "44621", "w/c 4/4/22", "see file", "5/5/2202", "6/6/22 - 1/6/22", "10/6/22 14:30")
)  # fmt: skip
TELLING = st.sampled_from(
    ("Home visit made to the family,", "Total of three calls about", "Signed up for", "March 2022 review of",
     "and then", "PHONE CALL FROM", "Page 2 of a letter about", "", "")
)  # fmt: skip
WORKERS = st.sampled_from(("AB", "C Dee", "", ""))
HEADS = (("Date", "What happened", "Worker"), ("Worker", "Date", "Event"), ("When", "By", "Details"))


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """A heading and rows under it, each event with a word of its own."""
    head = draw(st.sampled_from(HEADS))
    rows = [list(head)]
    for number in range(draw(st.integers(1, 14))):
        told = draw(TELLING)
        event = f"{told} word{number}x" if told else ""
        cells = {0: draw(DATES), 1: event, 2: draw(WORKERS)}
        order = {"Date": 0, "When": 0, "What happened": 1, "Event": 1, "Details": 1, "Worker": 2, "By": 2}
        rows.append([cells[order[heading]] for heading in head])
    return rows


def _arrived(reading: Reading) -> str:
    entries = " ".join(" ".join((entry.what, str(entry.further))) for entry in reading.entries)
    return entries + " ".join(row.problem.text for row in reading.problems if row.problem)


def _named(reading: Reading) -> str:
    return " ".join(cell for row in reading.skips for cell in row.cells)


def _must_arrive(row: Sequence[str]) -> list[str]:
    """The words of a row in which more stands than its event."""
    words = [cell.split()[-1] for cell in row if cell.endswith("x") and "word" in cell]
    return words if sum(bool(cell) for cell in row) > 1 else []


@settings(max_examples=250, deadline=None)
@given(tables())
def test_the_words_of_every_event_arrive_in_an_entry_or_a_problem(rows: list[list[str]]) -> None:
    reading = file.read("a.csv", agency_files.csv(rows))
    arrived, named = _arrived(reading), _named(reading)
    for row in rows[1:]:
        assert all(word in arrived for word in _must_arrive(row)), row
        assert all(cell in arrived + named or not cell.endswith("x") for cell in row), row


@settings(max_examples=100, deadline=None)
@given(tables())
def test_every_row_is_counted_once_and_crosses_whole(rows: list[list[str]]) -> None:
    data = agency_files.csv(rows)
    reading = file.read("a.csv", data)
    total = reading.sum()
    assert total.rows == total.entries + total.problems + sum(count for _, count in total.skips)
    filled = [row for table in reading.tables for row in table.rows]
    assert len({(row.part, row.number) for row in filled}) == len(filled)
    assert all(bool(row.entry) == (row.outcome == ENTRY) for row in filled)
    assert all(bool(row.problem) == (row.outcome == PROBLEM) for row in filled)
    assert composing.reading(crossing.from_json(crossing.to_json(file.draft("a.csv", data)))) == reading
