"""Two hundred people, every way in which their names or numbers could slip, every kind of file: nothing is missed."""

import pytest

from findings.identity import opened, remarks
from findings.identity.known import Known
from tests.builders import seeded

PEOPLE = [seeded.person(number) for number in range(200)]
A_FEW = PEOPLE[::120]


def missed(who, sentence, found):
    """Whether nothing in this sentence was taken for this person's."""
    return not any(remark.person == who.code for remark in found)


@pytest.mark.parametrize("kind", seeded.slips(PEOPLE[0]))
def test_no_slip_of_anybody_is_missed_in_a_text(kind):
    left = [
        sentence
        for who in PEOPLE
        for sentence in [seeded.slips(who)[kind]]
        if missed(who, sentence, remarks.of(sentence, Known((who,))))
    ]
    assert left == []


@pytest.mark.parametrize("name", seeded.FORMATS)
def test_no_slip_is_missed_in_a_finished_file(name):
    left = []
    for who in A_FEW:
        for kind, sentence in seeded.slips(who).items():
            found = opened.remarks_on(name, seeded.FORMATS[name](sentence), Known((who,)))
            if missed(who, sentence, [each.remark for each in found]):
                left.append((who.code, kind))
    assert left == []


def test_a_name_in_the_file_name_is_found():
    who = PEOPLE[3]
    name = f"{who.last}_{who.first}_final v2.csv"
    assert any(each.where == "file name" for each in opened.remarks_on(name, b"Nothing.", Known((who,))))


def test_two_hundred_people_together_hide_nobody():
    together = Known(tuple(PEOPLE))
    for who in A_FEW:
        [found] = [
            each
            for each in remarks.of(f"The worker met {who.first} {who.last} at home.", together)
            if each.kind == "name"
        ]
        assert PEOPLE[int(found.person.split()[1])].name == who.name
