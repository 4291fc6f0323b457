"""Whoever guesses has to wait, and nobody else."""

from datetime import timedelta

import pytest
from flask import g

from workbench import clock
from workbench.auth import guessing
from workbench.persistence.stores import journal
from workbench.persistence.tables.focus_group import WrongGuess


@pytest.fixture
def asked(app):
    """A request from somewhere, with a session of its own."""

    def ask(act, source="192.0.2.1"):
        with app.test_request_context(environ_base={"REMOTE_ADDR": source}):
            g.db = app.extensions["writers"]()
            try:
                return act()
            finally:
                g.db.close()

    return ask


def test_the_eleventh_try_in_five_minutes_is_closed(asked):
    for _ in range(guessing.TRIES):
        assert not asked(guessing.is_closed)
        asked(guessing.note)
    assert asked(guessing.is_closed)
    assert not asked(guessing.is_closed, "192.0.2.2")


def test_after_five_minutes_it_is_open_again(asked, monkeypatch):
    for _ in range(guessing.TRIES):
        asked(guessing.note)
    later = clock.now() + guessing.WINDOW + timedelta(seconds=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert not asked(guessing.is_closed)


def test_very_many_wrong_ones_are_told_once(asked, db, monkeypatch):
    monkeypatch.setattr(guessing, "ALARM", 3)
    for number in range(5):
        asked(guessing.note, f"192.0.2.{number}")
    lines = [line.event for line in journal.of_chain(db, journal.WORKBENCH)]
    assert lines == ["join.guessed"]


def test_where_a_guess_came_from_is_not_kept(asked, db):
    asked(guessing.note, "192.0.2.77")
    (row,) = db.query(WrongGuess)
    assert "192.0.2.77" not in row.source_hash
