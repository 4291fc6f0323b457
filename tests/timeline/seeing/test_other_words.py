"""Rows of a second invented case, of a child and of an adult, judged by a reader before the program saw them."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders.tellings import entry
from timeline import seen
from timeline.names import Glossary, Person
from timeline.seen import Judgement, Level

ROWS = json.loads((Path(__file__).parent / "other_words.json").read_text("utf-8"))
PEOPLE = {
    "Megan": Person("Megan", "Megan Holt", ("Meg",)),
    "Teddy": Person("Teddy", "Teddy Holt", ("Theodore",)),
    "Frank": Person("Frank", "Frank Dyer", ("Mr Dyer",)),
    "Carla": Person("Carla", "Carla Holt", ("Ms Holt",)),
    "Granny": Person("Granny", "Patricia Holt", ("Nan Pat",)),
    "Lee": Person("Lee", "Lee Marsh"),
}
GLOSSARY = Glossary(list(PEOPLE.values()))


def judged() -> Iterator[tuple[str, Level, Judgement]]:
    """Each row and person, what a reader says and what the program says."""
    for number, row in enumerate(ROWS):
        telling = entry(str(number), "Any", "2023-05-03", row["what"], seen=row.get("seen", ""))
        for code, level in row["is"].items():
            yield row["what"], Level[level.upper()], seen.judge(telling, PEOPLE[code], GLOSSARY)


def test_nobody_is_said_to_have_been_seen_who_was_not():
    wrong = [what for what, want, got in judged() if got.level >= Level.SEEN > want]
    assert wrong == []


def test_most_rows_are_read_as_a_reader_reads_them():
    right = Counter(want is got.level for _, want, got in judged())
    assert right[True] / right.total() >= 0.85
    seen_or_not = Counter((want >= Level.SEEN) is (got.level >= Level.SEEN) for _, want, got in judged())
    assert seen_or_not[True] / seen_or_not.total() >= 0.87


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("Teddy's mother seen in reception.", Level.TALKED_ABOUT),
        ("Teddy's bedroom was seen.", Level.TALKED_ABOUT),
        ("Teddy's injuries were examined.", Level.SEEN),
        ("Carla present throughout, Teddy not seen alone.", Level.TALKED_ABOUT),
        ("Visit. Teddy at home. He smiled.", Level.SEEN),
        ("Mother rang. Teddy at home, quiet.", Level.TALKED_ABOUT),
        ("Teddy was arrested in 2015.", Level.TALKED_ABOUT),
        ("Weighed Megan and Teddy.", Level.SEEN),
        ("Present: SW, HV, Teddy Holt.", Level.SEEN),
        ("Apologies: Teddy Holt.", Level.TALKED_ABOUT),
    ],
)
def test_what_is_near_a_person_is_not_the_person(words, level):
    assert seen.judge(entry("1", "Any", "2023-05-03", words), PEOPLE["Teddy"], GLOSSARY).level is level
