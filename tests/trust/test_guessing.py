"""Nobody guesses a code or a receipt, and nobody honest is kept out because somebody else tries."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import update

from tests.trust import guessing as attack
from tests.trust.guessing import CODE, RECEIPT, Browser, Guessers
from workbench import clock
from workbench.auth import codes, guessing, receipts
from workbench.auth.receipt_words import WORDS
from workbench.persistence.tables.focus_group import FocusGroup

GUESSES = 1000
IN, WRONG, LATER = 303, 422, 429
YEAR = timedelta(days=365)
FORGER, HONEST = "203.0.113.1", "198.51.100.1"


@pytest.fixture
def guessers(settings) -> Iterator[Guessers]:
    """Fifty sources before a thousand open rooms. ``python -m tests.trust.guessing`` lets them guess 100,000 times."""
    with attack.opened(settings) as opened:
        yield opened


@pytest.fixture
def cheap(monkeypatch):
    """Receipts that take no time to try."""
    monkeypatch.setattr(receipts, "_COST", {"time_cost": 1, "memory_cost": 8, "parallelism": 1})


@pytest.mark.usefixtures("cheap")
@pytest.mark.parametrize("address", [CODE, RECEIPT])
def test_no_guess_opens_anything_and_from_the_eleventh_each_source_has_to_wait(guessers, address):
    guessers.guess(GUESSES, address)
    each = GUESSES // attack.SOURCES
    assert list(guessers.answers.values()) == [[WRONG] * 10 + [LATER] * (each - 10)] * attack.SOURCES


def test_whoever_is_honest_comes_in_meanwhile_and_after_five_minutes_from_everywhere(guessers, monkeypatch):
    guessers.guess(11 * attack.SOURCES)
    right = {"code": guessers.code}
    assert Browser(guessers.app, HONEST).send(right) == IN
    assert Browser(guessers.app, FORGER).send(right) == LATER
    later = clock.now() + guessing.WINDOW + timedelta(seconds=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert Browser(guessers.app, FORGER).send(right) == IN


def test_one_hundred_thousand_codes_drawn_by_lot_open_none_of_a_thousand_rooms(guessers, db):
    secret = guessers.app.config["SECRET_KEY"]
    live = {row.code_hash for row in db.query(FocusGroup)}
    drawn = (codes.code("somebody else's key", "guess", number) for number in range(100_000))
    assert len(live) == attack.ROOMS
    assert not any(codes.sealed(secret, each) in live for each in drawn)


def test_a_thousand_rooms_hold_out_for_more_than_a_year():
    """However many sources guess: a server on two cores answers fewer than a thousand of them in a second."""
    guesses_a_year = 1000 * YEAR.total_seconds()
    assert guesses_a_year < 32 ** (codes.LENGTH - 1) / attack.ROOMS
    assert len(WORDS) ** receipts.LENGTH / 30 > 100 * guesses_a_year


def test_fifty_sources_with_all_their_tries_take_centuries():
    guesses_a_year = attack.SOURCES * guessing.TRIES * (YEAR / guessing.WINDOW)
    assert 500 * guesses_a_year < 32 ** (codes.LENGTH - 1) / attack.ROOMS


@pytest.mark.parametrize(
    "sources",
    [
        [f"203.0.113.{number}, {FORGER}" for number in range(11)],
        [f"2001:db8:1:2::{number:x}" for number in range(11)],
    ],
    ids=["forged header", "many addresses of one household"],
)
def test_one_source_cannot_pass_for_many(guessers, sources):
    answers = [Browser(guessers.app, source).send({"code": "0000000000"}) for source in sources]
    assert answers == [WRONG] * 10 + [LATER]


def test_without_a_proxy_nobody_is_believed_who_says_where_they_come_from(app):
    answers = [
        Browser(app, f"203.0.113.{number}").send({"code": "0000000000"})
        for number in range(guessing.TRIES + 1)
    ]
    assert answers == [WRONG] * 10 + [LATER]


@pytest.mark.parametrize(
    "change",
    [
        {"state": "closed"},
        {"state": "planned"},
        {"code_until": clock.now() - timedelta(minutes=1)},
        {"code_hash": None},
    ],
    ids=["closed", "not open yet", "run out", "called off"],
)
def test_a_code_that_opens_nothing_any_more_is_answered_like_one_that_never_did(guessers, db, change):
    db.execute(update(FocusGroup).values(**change))
    db.commit()
    assert answered(guessers, guessers.code) == answered(guessers, "0000000000")


def answered(guessers: Guessers, code: str) -> tuple[int, str]:
    """The whole answer, but for the token in it and the code as it was typed."""
    browser = Browser(guessers.app, HONEST)
    sent = {"csrf_token": browser.token, "code": code}
    answer = browser.client.post(CODE, data=sent)
    page = re.sub(r'name="csrf_token"[^>]*', "", answer.get_data(as_text=True))
    return answer.status_code, page.replace(code, "")
