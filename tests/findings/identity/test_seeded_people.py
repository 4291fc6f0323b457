"""Two hundred people, every way in which their names or numbers could slip, every place in every kind of file.

``python -m tests.builders.finished.product`` runs all of it; here everybody stands in a text, and a few in every place.
"""

import pytest

from findings.identity import opened, remarks
from findings.identity.known import Known
from tests.builders import seeded, slips
from tests.builders.finished import everywhere, product

PEOPLE = [seeded.person(number) for number in range(200)]
A_FEW = PEOPLE[::67]
ONLY_IN_FILES = ("in a link", "as entities")


def test_no_slip_of_anybody_is_missed_in_a_text():
    left = []
    for who in PEOPLE:
        search = remarks.Search(Known((who,)))
        for kind, sentence in slips.of(who).items():
            if kind not in ONLY_IN_FILES and slips.missed(who, search.of(sentence)):
                left.append((kind, sentence))
    assert left == []


@pytest.mark.parametrize("name", everywhere.PLACES)
def test_no_slip_is_missed_in_a_finished_file(name):
    assert [each for who in A_FEW for each in product.missed(name, who)] == []


def test_a_name_in_the_file_name_is_found():
    who = PEOPLE[3]
    name = f"{who.last}_{who.first}_final v2.csv"
    assert any(each.where == "file name" for each in opened.remarks_on(name, b"Nothing.", Known((who,))))


def test_two_hundred_people_together_hide_nobody():
    together = Known(tuple(PEOPLE))
    for who in A_FEW:
        found = remarks.of(f"The worker met {who.first} {who.last} at home.", together)
        assert not slips.missed(who, found)
