"""An attack on authorship: ``python -m tests.trust.authorship 200`` holds 200 rooms and says how each guesser did.

The attacker learns from one half of the rooms which guesser is the best, and is measured on the other half: choosing
the best of very many by how they did would find one that was lucky.
"""

import logging
import secrets
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from math import sqrt
from pathlib import Path
from random import Random
from unittest.mock import patch

from flask import Flask
from sqlalchemy.orm import Session

from tests.builders import databases
from tests.trust import attacker, rooms
from tests.trust.attacker import Hits, Taken
from tests.trust.rooms import Room
from workbench import create_app
from workbench.auth import receipts
from workbench.persistence import engine

# Stretched as little as Argon2 allows: what is tried here is not how long trying out all words would take.
_CHEAP = {"time_cost": 1, "memory_cost": 8, "parallelism": 1}
WRITING, CLOSED, STOPPED = "while people write", "once it is closed", "once the server has stopped"
Found = dict[str, dict[str, list[Hits]]]


@dataclass(frozen=True)
class Attack:
    """What came of it: hits by the moment of the attack, by guesser, room by room; and words that should be gone."""

    hits: Found
    remains: Mapping[str, list[str]]


@dataclass(frozen=True)
class Score:
    """How a guesser did in some rooms: its rate, that of a lot, and the standard error of that."""

    name: str
    rate: float
    by_chance: float
    error: float

    @property
    def luck(self) -> float:
        """How many standard errors it lies above chance."""
        return (self.rate - self.by_chance) / self.error


def attack(number: int, *, asks: str = "", timed: bool = False, seed: int = 1) -> Attack:
    """Hold rooms and guess in each."""
    found = Attack(defaultdict(lambda: defaultdict(list)), defaultdict(list))
    with tempfile.TemporaryDirectory() as folder, _drawn(seed), _workbench(Path(folder)) as (app, database):
        for room in range(number):
            with database.copied() as address:
                for moment, seen, taken in _held(app, address, seed + room, asks, timed):
                    for name, hits in attacker.guesses(seen, taken):
                        found.hits[moment][name].append(hits)
                    found.remains[moment].extend(words for words in seen.gone if taken.has(words))
    return found


def best(found: Mapping[str, Sequence[Hits]]) -> Score:
    """The guesser that did best in every other room, measured in the rooms between them."""
    learned = max(found, key=lambda name: score(name, found[name][::2]).rate)
    return score(learned, found[learned][1::2])


def score(name: str, hits: Sequence[Hits]) -> Score:
    """How one guesser did."""
    of = sum(each.of for each in hits)
    by_chance = sum(each.by_chance for each in hits) / of
    return Score(
        name,
        sum(each.right for each in hits) / of,
        by_chance,
        sqrt(sum(each.variance for each in hits)) / of,
    )


def _held(app: Flask, address: str, seed: int, asks: str, timed: bool) -> Iterator[tuple[str, Room, Taken]]:
    """One room, with what can be taken of it at each moment."""
    path, logged = Path(address.removeprefix("sqlite:///")), StringIO()
    copy = path.with_name("taken")
    with _heard(logged), _beside(app, address) as db:
        for moment, room in zip((WRITING, CLOSED), rooms.hold(app, db, seed, asks, timed), strict=True):
            yield moment, room, attacker.take(path, logged.getvalue(), copy)
    yield STOPPED, room, attacker.take(path, logged.getvalue(), copy)


@contextmanager
def _heard(logged: StringIO) -> Iterator[None]:
    """Keep every line that anything logs."""
    handler, root = logging.StreamHandler(logged), logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield
    root.setLevel(level)
    root.removeHandler(handler)


@contextmanager
def _beside(app: Flask, address: str) -> Iterator[Session]:
    """A session for the facilitator's acts; then the server stops."""
    opened = engine.open_engine(address)
    with engine.sessions(opened, writing=True)() as db:
        yield db
    opened.dispose()
    for name in ("readers", "writers"):
        app.extensions[name].kw["bind"].dispose()


@contextmanager
def _workbench(folder: Path) -> Iterator[tuple[Flask, databases.Database]]:
    with databases.opened("sqlite", folder) as database, patch.object(receipts, "_COST", _CHEAP):
        yield create_app(databases.settings_for(database.address, folder)), database


@contextmanager
def _drawn(seed: int) -> Iterator[None]:
    """Draw ids and receipts from a seed, so that a run can be had again."""
    drawn = Random(seed)
    with (
        patch.object(secrets, "token_bytes", drawn.randbytes),
        patch.object(secrets, "choice", drawn.choice),
        patch.object(secrets, "token_hex", lambda length: drawn.randbytes(length).hex()),
    ):
        yield


def main(number: int) -> None:
    """Attack so many rooms, and some once more with a moment beside each row."""
    found = attack(number)
    for moment, guessers in found.hits.items():
        print(f"\n{moment}: {number} rooms of {rooms.PEOPLE}, {len(guessers)} guessers")
        scores = sorted((score(name, hits) for name, hits in guessers.items()), key=lambda each: -each.luck)
        for title, each in (
            ("best of one half, in the other", best(guessers)),
            ("luckiest in all", scores[0]),
        ):
            limit = each.by_chance + 2 * each.error
            print(f"  {title}: {each.rate:.4f}, at most {limit:.4f}, {each.luck:+.1f} errors: {each.name}")
        print(f"  words that should be gone: {len(found.remains[moment])}")
    careless = best(attack(max(2, number // 20), timed=True).hits[STOPPED])
    print(f"\nwith a column of moments: {careless.rate:.4f}: {careless.name}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
