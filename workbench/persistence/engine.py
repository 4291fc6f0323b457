"""Connections: SQLite made safe for many at once, PostgreSQL as it is, one transaction a request."""

from typing import Any

import orjson
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session, sessionmaker

from workbench.persistence import traces

WRITES = {"workbench_writes": True}
_PATIENCE = 10


def open_engine(address: str, *, one_by_one: bool = False) -> Engine:
    """An engine for a database address such as ``sqlite:///file`` or ``postgresql+psycopg://...``.

    SQLite lets one write at a time. ``one_by_one`` lets those of this process queue for that, each in turn, rather than
    ask the file again and again.
    """
    if address.startswith("sqlite"):
        connecting = {"timeout": _PATIENCE, "check_same_thread": False}
        queueing = {"pool_size": 1, "max_overflow": 0, "pool_timeout": _PATIENCE} if one_by_one else {}
        engine = create_engine(address, connect_args=connecting, **queueing, **_JSON)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return create_engine(address, pool_pre_ping=True, **_JSON)


def _written(value: Any) -> str:
    return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode()


_JSON: dict[str, Any] = {"json_serializer": _written, "json_deserializer": orjson.loads}


def sessions(engine: Engine, *, writing: bool) -> sessionmaker[Session]:
    """Makes sessions. A writing one takes SQLite's write lock at once: waiting there is safe, upgrading is not."""
    bound = engine.execution_options(**WRITES) if writing else engine
    made: sessionmaker[Session] = sessionmaker(bound, class_=_Holding, expire_on_commit=False)
    event.listen(made, "after_commit", traces.clear)
    event.listen(made, "after_rollback", traces.forget)
    return made


class _Holding(Session):
    """A session that holds every row until it has let go of all of them.

    Where a row that nobody else holds is collected while its session closes, Python 3.11 frees the same memory twice
    and dies: making an object's ``__dict__`` may collect there, and SQLAlchemy's weak references then make it again.
    """

    def expunge_all(self) -> None:
        """Let go of every row, as closing does."""
        held = list(self)
        super().expunge_all()
        del held


# The last one cuts the log off where it begins anew, so that nothing older lies behind its end.
_SAFE = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "journal_size_limit=0",
)


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    for pragma in _SAFE:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("workbench_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
