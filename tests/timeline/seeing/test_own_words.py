"""Whose own words an entry holds, and what it leaves open."""

import pytest

from tests.builders.tellings import entry
from timeline import seen
from timeline.names import Glossary, Person
from timeline.seen import Judgement, Level

ANN, BEN = Person("Child 1", "Ann Lee"), Person("Child 2", "Ben Lee")
GLOSSARY = Glossary((ANN, BEN))


def judged(what: str, **columns: str) -> Judgement:
    return seen.judge(entry("1", "GP", "2022-05-03", what, **columns), ANN, GLOSSARY)


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("Ann told us that she is tired.", True),
        ("Ann seen at home. She said that she likes school.", True),
        ("Spoke to Ann alone at school about money.", False),
        ("Telephone call with Ann.", False),
        ("Mother said Ann is tired.", False),
        ("Ann told her friend that she is tired.", False),
    ],
)
def test_own_words_are_what_the_person_said(words, own):
    assert judged(words).own_words is own


def test_the_column_of_what_was_said_holds_the_words_of_the_one_whom_the_row_names():
    assert judged("Ann's sleep.", said="I do not like it there.") == Judgement(
        Level.HEARD, "the column of what was said holds their words", own_words=True
    )
    assert judged("Ann seen.", said="Fine.").level is Level.SEEN
    assert not judged("Ann and Ben seen.", said="Fine.").own_words
    assert judged("Ann and Ben seen.", said="Ann: fine.").own_words


@pytest.mark.parametrize("cell", ["N/A", "None", "too young", "-", "Not spoken to", ""])
def test_a_column_that_says_that_nothing_was_said_holds_no_words(cell):
    assert not judged("Ann seen.", said=cell).own_words


@pytest.mark.parametrize(
    ("words", "clear"),
    [
        ("Home visit. Kitchen untidy. Ann and the dog.", False),
        ("Home visit. Talked with mother about Ann.", True),
        ("Home visit. Ann not in.", True),
        ("Letter from the hospital. Ann.", True),
        ("Home visit, Ann seen.", True),
    ],
)
def test_an_entry_of_a_meeting_that_only_names_somebody_leaves_it_open(words, clear):
    assert judged(words).is_clear is clear


def test_the_words_say_alone_where_the_column_says_seen():
    assert judged("Spoke to Ann alone after school.", seen="Ann").level is Level.SEEN_ALONE
    assert judged("Ann lives alone.", seen="Ann").level is Level.SEEN
