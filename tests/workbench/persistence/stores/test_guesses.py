"""Wrong guesses are counted by where they came from, and forgotten when they no longer count."""

from datetime import datetime, timedelta

from sqlalchemy import select

from workbench.persistence.stores import guesses
from workbench.persistence.tables.focus_group import WrongGuess

NOON = datetime(2026, 3, 3, 12)
MINUTE = timedelta(minutes=1)


def guess(db, source, at):
    guesses.add(db, source, at, older=at - 5 * MINUTE)
    db.flush()


def test_each_source_is_counted_by_itself(db):
    for number in range(3):
        guess(db, "one", NOON + number * MINUTE)
    guess(db, "other", NOON)
    assert guesses.since(db, "one", NOON) == 3
    assert guesses.since(db, "one", NOON + MINUTE) == 2
    assert guesses.since(db, "other", NOON) == 1
    assert guesses.everywhere(db, NOON) == 4


def test_old_guesses_are_forgotten(db):
    guess(db, "one", NOON)
    guess(db, "other", NOON + 6 * MINUTE)
    assert [row.source_hash for row in db.scalars(select(WrongGuess))] == ["other"]
