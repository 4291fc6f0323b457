"""Who was seen, judged cautiously and with a reason."""

import pytest

from tests.builders import tellings
from tests.builders.tellings import entry
from timeline import names, seen
from timeline.names import Glossary, Person
from timeline.seen import Level

ANN, BEN = Person("Child 1", "Ann Lee"), Person("Child 2", "Ben Lee")
GLOSSARY = Glossary((ANN, BEN))


def level(what: str, column: str = "", people: tuple[str, ...] = ()) -> Level:
    return seen.judge(entry("1", "GP", "2022-05-03", what, seen=column, people=people), ANN, GLOSSARY).level


@pytest.mark.parametrize(
    "words",
    [
        "Ann seen at home, cheerful.",
        "Ann and her brother were seen.",
        "Weighed Ann at clinic.",
        "Ann was examined by Dr Hall.",
        "Met with Ann at school.",
        "Ann brought by her mother with a cough.",
        "Mother not in, but Ann was seen.",
        "Spoke with Ann in the classroom about her sleep.",
        "Ann attended with her sister for her injection.",
    ],
)
def test_these_words_show_that_she_was_seen(words):
    assert level(words) is Level.SEEN


@pytest.mark.parametrize(
    "words",
    [
        "Ann not seen.",
        "Ann to be seen next week.",
        "Ann was not brought to clinic.",
        "Asked that Ann be seen by the school nurse.",
        "Mother said Ann was seen by the dentist.",
        "Home visit to Ann, no reply.",
        "Ann last seen leaving the house at four.",
        "Ann did not attend.",
        "Talked with mother about Ann.",
        "Letter from hospital: Ann seen in clinic, discharged.",
        "Mother saw Ann at the bus station.",
        "Ann seen by a neighbour in the street.",
        "Ann was seen last year by the old worker.",
        "Ann asleep upstairs.",
        "Visit booked to see Ann.",
    ],
)
def test_what_is_unclear_or_denied_is_not_seen(words):
    assert level(words) <= Level.HEARD


def test_seen_by_herself_is_more_than_seen():
    assert level("Ann seen alone in her bedroom.") is Level.SEEN_ALONE
    assert level("Ann seen with a sore throat, attended alone.") is Level.SEEN_ALONE


@pytest.mark.parametrize(
    "words", ["Telephone contact with Ann, quiet.", "Ann rang in tears.", "Ann told us she is tired."]
)
def test_her_own_words_are_heard_but_show_nobody_with_her(words):
    assert level(words) is Level.HEARD


def test_a_row_that_does_not_name_her_says_nothing():
    assert level("Ben seen.") is Level.NOTHING


@pytest.mark.parametrize(
    ("cell", "want"),
    [
        ("Ann Lee; Ben Lee", Level.SEEN),
        ("Ann (alone)", Level.SEEN_ALONE),
        ("Ann by phone", Level.HEARD),
        ("Ann - not seen", Level.TALKED_ABOUT),
        ("No", Level.TALKED_ABOUT),
        ("Yes", Level.SEEN),
    ],
)
def test_the_column_of_those_seen_decides(cell, want):
    assert level("Ann's sleep.", cell) is want


def test_a_bare_yes_is_unclear_where_the_row_names_two():
    assert level("Ann and Ben discussed.", "Yes") is Level.TALKED_ABOUT


def test_each_judgement_quotes_what_it_rests_on():
    judgement = seen.judge(entry("1", "GP", "2022-05-03", "Ann weighed."), ANN, GLOSSARY)
    assert judgement.reason == "the words say “weighed”"


def test_the_nearest_contact_of_each_month_is_kept():
    rows = [
        entry("1", "GP", "2022-05-03", "Letter about Ann."),
        entry("2", "GP", "2022-05-20", "Ann weighed."),
        entry("3", "School", "2022-06-01", "Ann not seen."),
    ]
    found = [(each.agency, each.month, each.level, each.entry) for each in seen.levels(rows, [ANN])]
    assert found == [("GP", 5, Level.SEEN, "2"), ("School", 6, Level.TALKED_ABOUT, "3")]


def test_those_whom_nobody_met_in_the_practice_case():
    people = [names.person(name) for name in tellings.MILL["people"]]
    assert set(seen.never(tellings.mill(), people)) == set(tellings.MILL["never_seen"])
