"""Focus groups under load: ``python -m tests.benchmarks.meeting --rooms 10 --people 30 --seconds 60``.

All phones ask every two seconds and one request in ten writes, with the server and the phones on the same machine.
Everything that was acknowledged has to be found afterwards with the receipt of whoever wrote it, once.
"""

import asyncio
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from urllib.error import URLError

import click
from itsdangerous import URLSafeSerializer
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from tests.benchmarks import figure, phones
from tests.benchmarks.figure import Figure
from tests.benchmarks.phones import Phone, Seen
from tests.builders import cast, databases, meeting
from workbench import settings
from workbench.auth import place
from workbench.persistence import engine
from workbench.persistence.stores import contributions
from workbench.persistence.tables.focus_group import FocusGroup

# How often the facilitator of a room moves it on, so that all its phones ask for the page at once.
MOVES_ON = 15
GOALS = {95: 0.3, 99: 1.0}
SQLITE, POSTGRESQL = "sqlite", "postgresql"


@dataclass(frozen=True)
class Load:
    """So many rooms of so many people, who come in within ``joining`` seconds and stay for so many seconds more."""

    database: str = SQLITE
    rooms: int = 10
    people: int = 30
    seconds: float = 60
    joining: float = 30

    @property
    def named(self) -> str:
        """The load in a few words."""
        return f"{self.rooms} x {self.people} people, {self.database}"


def figures() -> list[Figure]:
    """Ten rooms of thirty, and one room of three hundred."""
    return [
        each
        for load in (Load(seconds=30), Load(rooms=1, people=300, seconds=30))
        for each in measured(load)[1]
    ]


def measured(load: Load) -> tuple[Seen, list[Figure]]:
    """What all phones saw under a load, and the figures it gives. Fails where anything was lost or kept twice."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        opened = stack.enter_context(_opened(load, Path(folder)))
        ports = [stack.enter_context(each) for each in _servers(load, opened.environment, Path(folder))]
        seen = Seen()
        held = [
            Phone(_from(ports, number), code, seen, random.Random(number))
            for number, code in enumerate(code for code in opened.codes for _ in range(load.people))
        ]
        asyncio.run(_held(load, held, opened))
        _found_again(held, opened)
        logged = "".join(path.read_text() for path in Path(folder).glob("*.log"))
    assert not [status for status in seen.statuses if status >= 400], seen.statuses
    assert all(line.startswith("The workbench is at") for line in logged.splitlines()), logged
    return seen, _figures(load, seen)


@dataclass(frozen=True)
class _Opened:
    """A database with rooms in it that can be joined by codes."""

    environment: dict[str, str]
    secret_key: str
    writers: sessionmaker[Session]
    codes: Sequence[str]


@contextmanager
def _opened(load: Load, folder: Path) -> Iterator[_Opened]:
    os.chmod(folder, 0o700)
    with databases.opened(load.database, folder) as database, database.copied() as address:
        environment = {**os.environ, "WORKBENCH_FOLDER": str(folder), "WORKBENCH_DATABASE": address}
        secret_key = settings.load(environment).secret_key
        made = engine.open_engine(address)
        writers = engine.sessions(made, writing=True)
        with writers.begin() as db:
            groups = [
                meeting.open_group(db, cast.REVIEW, secret_key=secret_key, title=f"Room {number}")
                for number in range(load.rooms)
            ]
            codes = [meeting.code(group, secret_key) for group in groups]
        yield _Opened(environment, secret_key, writers, codes)
        made.dispose()


def _servers(load: Load, environment: dict[str, str], folder: Path) -> list[AbstractContextManager[int]]:
    """One server of two processes; on PostgreSQL two servers of one."""
    numbers = (2,) if load.database == SQLITE else (1, 1)
    return [_served(environment, workers, folder / f"{place}.log") for place, workers in enumerate(numbers)]


@contextmanager
def _served(environment: dict[str, str], workers: int, log: Path) -> Iterator[int]:
    port = _free_port()
    program = Path(sys.executable).with_name("workbench")
    arguments = [program, "serve", "--address", f"127.0.0.1:{port}", "--workers", str(workers)]
    with log.open("w") as written:
        server = subprocess.Popen(arguments, env=environment, stdout=written, stderr=subprocess.STDOUT)
        try:
            _wait_for(port)
            yield port
        finally:
            server.send_signal(signal.SIGQUIT)
            server.wait(30)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(port: int) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/join", timeout=5).read()
        except (URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("the workbench does not answer")


def _from(ports: Sequence[int], number: int) -> Sequence[int]:
    """Phones write through one server or the other, and then look at the one they did not write through."""
    return ports if number % 2 else ports[::-1]


async def _held(load: Load, held: Sequence[Phone], opened: _Opened) -> None:
    until = time.perf_counter() + load.joining + load.seconds
    facilitating = asyncio.create_task(_move_on(opened))
    await phones.together([phone.take_part(until) for phone in held], load.joining)
    facilitating.cancel()


async def _move_on(opened: _Opened) -> None:
    """Each room in its turn."""
    while True:
        for number in range(len(opened.codes)):
            await asyncio.sleep(MOVES_ON / len(opened.codes))
            await asyncio.to_thread(_move, opened.writers, number)


def _move(writers: sessionmaker[Session], number: int) -> None:
    with writers.begin() as db:
        group = db.scalars(select(FocusGroup).where(FocusGroup.title == f"Room {number}")).one()
        contributions.gather(db, group.steps[0], contributions.OPEN)
        group.moves += 1


def _found_again(held: Sequence[Phone], opened: _Opened) -> None:
    """Everything that was acknowledged is there once, under the receipt of whoever wrote it."""
    signer = URLSafeSerializer(opened.secret_key, salt="place in a focus group")
    kept = 0
    with opened.writers() as db:
        for phone in held:
            told = signer.loads(phone.cookies["place"])
            mine = place.Place(
                db.get_one(FocusGroup, told["at"]), told["words"], bytes.fromhex(told["key"]), ""
            )
            found = sorted(row.words for row in contributions.own(db, mine.focus_group, mine.locators()))
            assert found == sorted(phone.kept), "something acknowledged is lost, or kept twice"
            kept += len(found)
        assert kept == sum(
            len(contributions.of_focus_group(db, group)) for group in db.scalars(select(FocusGroup))
        )


def _figures(load: Load, seen: Seen) -> list[Figure]:
    took = sorted(seconds for kind in ("state", "page", "write") for seconds in seen.seconds.get(kind, ()))
    parts = quantiles(took, n=100)
    found = [Figure(f"{load.named}: {part} in 100", parts[part - 1], goal) for part, goal in GOALS.items()]
    if seen.elsewhere:
        found.append(Figure(f"{load.named}: seen through another server", max(seen.elsewhere), 3))
    return found


@click.command()
@click.option("--database", type=click.Choice([SQLITE, POSTGRESQL]), default=SQLITE)
@click.option("--rooms", default=10)
@click.option("--people", default=30)
@click.option("--seconds", default=60.0)
@click.option("--joining", default=30.0)
def main(**given: object) -> None:
    """Measure one load."""
    seen, found = measured(Load(**given))  # type: ignore[arg-type]
    print(figure.table(found))
    for kind, seconds in seen.seconds.items():
        parts = quantiles(seconds, n=100)
        told = ", ".join(f"{part} in 100: {parts[part - 1] * 1000:.0f} ms" for part in (50, 95, 99))
        print(f"{kind:10} {len(seconds):6} times, {told}, at most {max(seconds) * 1000:.0f} ms")
    print(f"statuses {dict(seen.statuses)}, {seen.dropped} dropped, load average {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
