"""What a person decides about a file is applied when it is read again, and travels as text."""

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import agency_files
from timeline.reading import file
from timeline.reading.choices import Choices, heading_key
from timeline.reading.found import Reading
from timeline.reading.role import Role

WORDS = "Visit made to the home; nobody in."
ROWS = [
    ["Date", "Told", "What happened"],
    ["31/2/2022", "GP", WORDS],
    ["2/2/2022", "", "Second visit made, all well."],
    ["3/2/2022", "", "Third."],
]


def _read(choices: Choices) -> Reading:
    return file.read("a.csv", agency_files.csv(ROWS), choices)


def test_a_mended_date_makes_an_entry_of_a_problem() -> None:
    reading = _read(Choices(whens={("", 2): "28 February 2022"}))
    assert reading.problems == ()
    assert (reading.entries[0].when.iso_start(), reading.entries[0].what) == ("2022-02-28", WORDS)


def test_a_mend_that_is_no_date_stays_a_problem_in_its_own_words() -> None:
    problem = _read(Choices(whens={("", 2): "soon"})).problems[0].problem
    assert problem is not None
    assert "soon" in problem.sentence
    assert problem.text == WORDS


def test_a_column_is_for_what_a_person_says_it_is() -> None:
    reading = _read(Choices(columns={("", 1): Role.TOLD_BY}, whens={("", 2): "May 2022"}))
    assert reading.entries[0].told_by == "GP"
    assert reading.tables[0].columns[1].reason == "Chosen by you"


def test_a_chosen_column_of_dates_takes_the_place_of_the_guessed_one() -> None:
    rows = [
        ["Noted", "Date", "What happened"],
        ["1/2/2022", "5/2/2022", WORDS],
        ["2/2/2022", "6/2/2022", WORDS],
    ]
    reading = file.read("a.csv", agency_files.csv(rows), Choices(columns={("", 0): Role.WHEN}))
    assert [entry.when.iso_start() for entry in reading.entries] == ["2022-02-01", "2022-02-02"]


def test_a_table_without_dates_can_be_given_its_column() -> None:
    rows = [
        ["Item", "Narrative"],
        ["about May 2022", WORDS],
        ["n/k", WORDS],
        ["x", WORDS],
        ["y", WORDS],
        ["z", WORDS],
    ]
    data = agency_files.csv(rows)
    assert len(file.read("a.csv", data).problems) == 5
    reading = file.read("a.csv", data, Choices(columns={("", 0): Role.WHEN}))
    assert [entry.when.words() for entry in reading.entries] == ["about May 2022"]


def test_rows_and_parts_can_be_left_out_and_are_still_counted() -> None:
    assert dict(_read(Choices(rows_left_out=frozenset({("", 3)}))).sum().skips)["left_out"] == 1
    assert dict(_read(Choices(parts_left_out=frozenset({""}))).sum().skips) == {"left_out": 4}


def test_what_an_agency_s_columns_were_for_before_is_remembered() -> None:
    reading = _read(Choices(remembered={heading_key(" TOLD: "): Role.TOLD_BY}, whens={("", 2): "May 2022"}))
    column = reading.tables[0].columns[1]
    assert (column.role, column.reason) == (Role.TOLD_BY, "As this agency's files were read before")
    assert reading.entries[0].told_by == "GP"


def test_what_is_decided_about_this_file_goes_before_what_is_remembered() -> None:
    kept = Choices(columns={("", 1): Role.SOURCE}, remembered={heading_key("Told"): Role.TOLD_BY})
    assert _read(kept).tables[0].columns[1].role is Role.SOURCE
    rows = [["Noted", "Date", "What happened"], ["1/2/2022", "5/2/2022", WORDS]]
    both = Choices(columns={("", 1): Role.WHEN}, remembered={heading_key("Noted"): Role.WHEN})
    reading = file.read("a.csv", agency_files.csv(rows), both)
    assert [entry.when.iso_start() for entry in reading.entries] == ["2022-02-05"]


def test_a_heading_is_known_again_whatever_its_capitals_and_signs() -> None:
    assert heading_key("Date  of\nVisit:") == heading_key("DATE OF VISIT") == "date of visit"
    assert heading_key(" - ") == ""


def test_a_chosen_column_is_still_month_first_where_it_proves_it() -> None:
    rows = [["Item", "Event"], *([f"{month}/2{month}/2022", WORDS] for month in range(1, 6))]
    reading = file.read("a.csv", agency_files.csv(rows), Choices(columns={("", 0): Role.WHEN}))
    assert reading.entries[0].when.iso_start() == "2022-01-21"


PLACES = st.tuples(st.text(max_size=8), st.integers(0, 99))


@given(
    st.dictionaries(PLACES, st.sampled_from(Role), max_size=4),
    st.frozensets(st.text(max_size=8), max_size=3),
    st.dictionaries(PLACES, st.text(max_size=12), max_size=4),
    st.frozensets(PLACES, max_size=4),
    st.dictionaries(st.text(max_size=8), st.sampled_from(Role), max_size=4),
)
def test_decisions_travel_as_text(
    columns: dict[tuple[str, int], Role],
    parts: frozenset[str],
    whens: dict[tuple[str, int], str],
    rows: frozenset[tuple[str, int]],
    remembered: dict[str, Role],
) -> None:
    choices = Choices(columns, parts, whens, rows, remembered)
    assert Choices.from_json(choices.to_json()) == choices
