"""Guessing codes and receipts: ``python -m tests.trust.guessing 100000`` guesses so often from fifty sources.

A thousand rooms are open. Each source is a browser behind a proxy, which says where it comes from.
"""

import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from flask import Flask
from sqlalchemy import insert

from tests.builders import cast, databases
from workbench import clock, create_app
from workbench.auth import codes
from workbench.auth.receipt_words import WORDS
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.row import new_ids

SOURCES, ROOMS = 50, 1000
CODE, RECEIPT = "/join", "/receipt"


@dataclass
class Guessers:
    """Fifty sources and what they were answered, each in its order; ``code`` opens one of the rooms."""

    app: Flask
    code: str
    handle: str
    answers: dict[str, list[int]]

    def guess(self, number: int, address: str = CODE, seed: int = 1) -> None:
        """Guess so often, each source in its turn."""
        drawn = random.Random(seed)
        sources = [f"203.0.113.{source}" for source in range(SOURCES)]
        browsers = {source: Browser(self.app, source, address) for source in sources}
        for turn in range(number):
            source = sources[turn % SOURCES]
            self.answers.setdefault(source, []).append(browsers[source].send(self._drawn(address, drawn)))

    def counts(self) -> Counter[int]:
        """How often each status was answered."""
        return Counter(status for answers in self.answers.values() for status in answers)

    def _drawn(self, address: str, drawn: random.Random) -> dict[str, str]:
        if address == CODE:
            return {"code": codes.checked(codes.signs(drawn.randbytes(8), codes.LENGTH - 1))}
        return {"handle": self.handle, "words": " ".join(drawn.choices(WORDS, k=6))}


class Browser:
    """A browser at an address of the internet."""

    def __init__(self, app: Flask, source: str, address: str = CODE) -> None:
        self.client, self.source, self.address = app.test_client(), source, address
        page = self.client.get(address, headers=self._where()).get_data(as_text=True)
        (self.token, *_) = re.findall(r'name="csrf_token"[^>]*value="([^"]+)"', page)

    def send(self, fields: dict[str, str]) -> int:
        """Send a guess; the status of the answer."""
        sent = {"csrf_token": self.token, **fields}
        return self.client.post(self.address, data=sent, headers=self._where()).status_code

    def _where(self) -> dict[str, str]:
        return {"X-Forwarded-For": self.source}


@contextmanager
def opened(settings: databases.Settings) -> Iterator[Guessers]:
    """A workbench behind a proxy, with a thousand rooms open."""
    app = create_app(replace(settings, proxies=1))
    ids = new_ids(ROOMS)
    with app.extensions["writers"].begin() as db:
        db.execute(insert(FocusGroup), [_room(app, each, number) for number, each in enumerate(ids)])
    code = codes.code(app.config["SECRET_KEY"], ids[0], 1)
    yield Guessers(app, code, _handle(0), {})
    for name in ("readers", "writers"):
        app.extensions[name].kw["bind"].dispose()


def _room(app: Flask, room: str, number: int) -> dict[str, object]:
    secret = app.config["SECRET_KEY"]
    return {
        "id": room, "review_id": cast.REVIEW, "kind": "focus_group", "title": f"Room {number}", "state": "open",
        "code_number": 1, "code_hash": codes.sealed(secret, codes.code(secret, room, 1)), "handle": _handle(number),
        "code_until": clock.now() + timedelta(hours=12), "salt": f"{number:032x}",
    }  # fmt: skip


def _handle(number: int) -> str:
    return f"H{number:05}"


def main(number: int) -> None:
    """Guess codes so often and say what came of it; then somebody honest comes in."""
    with (
        tempfile.TemporaryDirectory() as folder,
        databases.opened("sqlite", Path(folder)) as database,
        database.copied() as address,
        opened(databases.settings_for(address, Path(folder))) as guessers,
    ):
        begun = perf_counter()
        guessers.guess(number)
        taken = perf_counter() - begun
        honest = Browser(guessers.app, "198.51.100.1").send({"code": guessers.code})
        beside = Browser(guessers.app, "203.0.113.1").send({"code": guessers.code})
    print(f"{number} guesses against {ROOMS} codes in {taken:.0f} s: {dict(guessers.counts())}")
    print(f"somebody honest from elsewhere: {honest}; from where guesses come: {beside}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
