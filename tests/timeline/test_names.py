"""Names and codes: found, replaced, marked, and never lost or invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import tellings
from tests.builders.tellings import entry
from timeline import names
from timeline.names import Glossary, Person

PEOPLE = (
    Person("Child 1", "Rhys Latimer"),
    Person("Mother", "Joanne Latimer", ("Ms Latimer", "Jo")),
    Person("Uncle", "Martin Fewston"),
    Person("Worker 1", "Will Young"),
    Person("Aunt", "May Anne-Marie O’Shea"),
    Person("Nan", "Grace Hope"),
)
GLOSSARY = Glossary(PEOPLE)


@pytest.mark.parametrize(
    ("received", "coded"),
    [
        ("Rhys LATIMER was seen", "Child 1 was seen"),
        ("rhys latimer, RHYS and Rhys", "Child 1, Child 1 and Child 1"),
        ("Rhys’s uncle and Rhys' bag", "Child 1’s uncle and Child 1' bag"),
        ("Latimer, Rhys", "Child 1"),
        ("Mr Fewston rang M. Fewston", "Mr Uncle rang Uncle"),
        ("Ms Latimer and the Latimers", "Mother and the Family A"),
        ("Jo agreed; Joanne did not", "Mother agreed; Mother did not"),
        ("May Anne Marie O'Shea", "Aunt"),
        ("may anne‑marie o’shea", "Aunt"),
        ("Rhyson went to Joburg", "Rhyson went to Joburg"),
    ],
)
def test_every_spelling_becomes_the_code(received, coded):
    assert GLOSSARY.coded(received) == coded


@pytest.mark.parametrize(
    "words",
    [
        "Will the school ring back?",
        "He will ring; she may not.",
        "May we close this?",
        "Seen in May 2015 and on 3 May",
        "Young carers club, the grace of a good hope",
        "We hope so",
    ],
)
def test_words_that_are_also_names_do_not_drown(words):
    assert GLOSSARY.coded(words) == words


@pytest.mark.parametrize(
    ("received", "coded"),
    [
        ("Will said so", "Worker 1 said so"),
        ("Asked Will and Grace", "Asked Worker 1 and Nan"),
        ("May was out", "Aunt was out"),
        ("Mr Young rang", "Mr Worker 1 rang"),
    ],
)
def test_a_name_that_is_also_a_word_is_coded_where_it_is_a_name(received, coded):
    assert GLOSSARY.coded(received) == coded


def test_a_surname_of_several_people_gets_a_code_of_its_own():
    assert GLOSSARY.coded("The Latimer household") == "The Family A household"


def test_spans_say_where_each_name_stands_as_received():
    text = "Seen: Rhys Latimer, with Jo."
    assert [(text[each.start : each.end], each.code) for each in GLOSSARY.spans(text)] == [
        ("Rhys Latimer", "Child 1"),
        ("Jo", "Mother"),
    ]


def test_a_stretch_of_the_coded_text_leads_back_to_the_words_received():
    received = "Rhys Latimer was tired, Jo said."
    view = GLOSSARY.coded_with_map(received)
    at = view.text.index("was tired")
    start, end = view.to_received(at, at + len("was tired"))
    assert received[start:end] == "was tired"
    start, end = view.to_received(view.text.index("ild"), view.text.index("ild") + 3)
    assert received[start:end] == "Rhys Latimer"
    start, end = view.to_coded(received.index("Latimer was"), received.index(" tired"))
    assert view.text[start:end] == "Child 1 was"


NAMES = st.sampled_from(
    ["Rhys", "Latimer", "LATIMER", "jo", "Will", "May", "Young", "Grace", "Hope", "Mr", "Ms"]
)
CODES = st.sampled_from(["Child 1", "Mother", "Uncle", "Family A", "Aunt", "Worker 1"])
BITS = st.one_of(
    NAMES, CODES, st.sampled_from([" ", " ", ". ", ", ", "’s ", "-", "the", "in ", "2015", "\n", "x"])
)
TEXTS = st.lists(BITS, max_size=14).map("".join)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_coding_a_coded_text_changes_nothing(text):
    once = GLOSSARY.coded(text)
    assert GLOSSARY.coded(once) == once


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_what_was_marked_in_one_view_is_still_within_it_after_both_ways(text, one, other):
    view = GLOSSARY.coded_with_map(text)
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    back = view.to_received(*view.to_coded(start, end))
    assert back[0] <= start <= end <= back[1]


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_text_between_names_is_left_as_it_was(text):
    view = GLOSSARY.coded_with_map(text)
    rebuilt, done = "", 0
    for span in view.spans:
        rebuilt += text[done : span.start] + span.code
        done = span.end
    assert rebuilt + text[done:] == view.text


def test_what_looks_like_a_name_and_is_in_no_glossary():
    text = "Mr Kaplan and PC 1234 Ash met Rhys; told C. Dunmore, Femi Okafor and Ms Latimer at Cloth Hall Primary."
    assert names.unknown(text, GLOSSARY) == ("Mr Kaplan", "PC 1234 Ash", "C. Dunmore", "Femi Okafor")


def test_people_are_found_without_a_list_of_them():
    beside = ["Dean Hollis | father of Posy, lives elsewhere"]
    assert set(names.found(tellings.mill(), beside)) == set(tellings.MILL["people"])


def test_those_at_work_and_places_are_not_people_of_the_case():
    rows = [
        entry("1", "School", "2022-01-03", "School nurse Toni Marsh met Ada Lorne at Cloth Hall Primary."),
        entry(
            "2", "Police", "2022-01-04", "Ben LORNE stopped in Holt Street by PC Dale.", people=("Hope Tarn",)
        ),
        entry("3", "CSC", "2022-01-05", "Lorna Pickles visited.", further=(("Worker", "L. Pickles"),)),
    ]
    assert names.found(rows) == ("Ada Lorne", "Ben Lorne", "Hope Tarn")
