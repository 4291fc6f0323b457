"""What gives away, what does not, and the coarser form that is offered."""

from datetime import date

import pytest

from findings.identity import remarks
from findings.identity.known import Known, Somebody

WREN = Somebody(
    "Child 1",
    "Wren Abernethy",
    born=date(2010, 3, 14),
    died=date(2024, 2, 29),
    school="St Ebba's Primary School",
    address="14 Tallow Lane",
)
GRACE = Somebody("Mother", "Grace Hope")
KNOWN = Known((WREN, GRACE), ("Marlow Heath",))


def kinds(text):
    """The kinds of remark on a text."""
    return [remark.kind for remark in remarks.of(text, KNOWN)]


@pytest.mark.parametrize(
    "clean",
    [
        "With grace and hope the team may yet find a way. May we ask?",
        "Mark the form. The young will say what they need, said the GP and the SW at the MASH meeting.",
        "In spring 2024 practitioners across the NHS met on 3 May 2025 to talk about supervision.",
        "Aged care homes and 24 of 36 staff answered; 8 in 10 knew the pathway. See page 12.",
        "Every primary school in the area has a named nurse. The form is 4 pages long.",
        "Ring 0808 800 5000 or 116 123 if any of this is hard to read.",
        "Section 47 of the Children Act 1989 and Working Together 2023 apply.",
        "Social workers held 24 cases each in 2022/23; two of five posts were vacant.",
    ],
)
def test_ordinary_sentences_of_a_report_are_left_alone(clean):
    assert kinds(clean) == []


@pytest.mark.parametrize(
    ("words", "kind", "instead"),
    [
        ("The notes of Wren Abernathy were short.", "name", "Child 1"),
        ("Someone had written Abernethie on the file.", "name", "Child 1"),
        ("He fell ill and died on 29 February 2024.", "died", "winter 2024"),
        ("She died on 3 May 2023 in hospital.", "date", "spring 2023"),
        ("A worker from Tallow Lane.", "address", "the family’s home"),
        ("They came from Marlow Heath.", "place", "the area"),
        ("A governor of Fernhill Secondary School spoke.", "school", "a secondary school"),
        ("She was the second of four children.", "siblings", "one of several children"),
        ("The twins were seen.", "siblings", "one of several children"),
        ("He lives with cystic fibrosis.", "condition", "a lifelong health condition"),
    ],
)
def test_what_gives_away_is_found_with_a_form_that_does_not(words, kind, instead):
    remark = remarks.of(words, KNOWN)[-1]
    assert (remark.kind, remark.instead) == (kind, instead)
    assert words[remark.start : remark.end] == remark.words


def test_an_exact_age_weighs_with_a_place():
    assert kinds("A 13-year-old was not brought.") == []
    assert kinds("A 13-year-old from Marlow Heath was not brought.") == ["age", "place"]


def test_the_owned_form_is_replaced_by_the_owned_code():
    [remark] = remarks.of("It was Wren Abernethy’s coat.", KNOWN)
    assert remark.instead == "Child 1’s"
    assert remark.words == "Wren Abernethy’s"


def test_a_name_that_is_a_word_counts_where_it_is_a_name():
    assert kinds("Ms Hope said that Grace was tired.") == ["name", "name"]
