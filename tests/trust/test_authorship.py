"""Nobody who has the database, the logs and the journal can tell who wrote what. With moments, anybody could."""

import pytest

from tests.trust import authorship
from tests.trust.authorship import CLOSED, STOPPED, WRITING, Attack
from workbench.persistence import traces

ROOMS = 10
# What is not yet read has to be known from what is. It can be told while the room is open, and not afterwards.
KNOWN_WHILE_OPEN = "column state"
# So many guessers are tried that the luckiest of them lies about three standard errors above chance.
LUCKIEST = 4


@pytest.fixture(scope="module")
def attack() -> Attack:
    """What all guessers made of ten rooms. ``python -m tests.trust.authorship 200`` takes two hundred."""
    return authorship.attack(ROOMS)


@pytest.mark.parametrize("moment", [CLOSED, STOPPED])
def test_the_best_guesser_does_no_better_than_chance(attack, moment):
    assert authorship.best(attack.hits[moment]).luck < 2


@pytest.mark.parametrize("moment", [WRITING, CLOSED, STOPPED])
def test_no_guesser_is_luckier_than_the_luckiest_of_many(attack, moment):
    for name, hits in attack.hits[moment].items():
        if moment != WRITING or not name.startswith(KNOWN_WHILE_OPEN):
            assert authorship.score(name, hits).luck < LUCKIEST, name


@pytest.mark.parametrize("moment", [WRITING, CLOSED, STOPPED])
def test_words_that_were_changed_or_taken_back_are_in_no_file(attack, moment):
    assert attack.remains[moment] == []


def test_with_a_column_of_moments_every_author_is_found():
    assert authorship.best(authorship.attack(2, timed=True).hits[STOPPED]).rate > 0.9


def test_with_the_log_left_as_it_comes_authors_are_found(monkeypatch):
    monkeypatch.setattr(traces, "_empty_log", lambda *_: None)
    hits = authorship.attack(2).hits[WRITING]
    assert max(authorship.score(name, hits[name]).luck for name in hits) > 10
