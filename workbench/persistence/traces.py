"""What a database keeps of its past besides its rows, and how that is cleared away.

SQLite's log holds the pages as each write left them, and PostgreSQL's table the rows that are deleted, until their
place is needed. Either would tell in which order people wrote.
"""

from contextlib import suppress

from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

_LEFT = "traces"


def leave(db: Session, *, thoroughly: bool = False) -> None:
    """Say that this transaction leaves traces. Those of a room that moves on are cleared ``thoroughly``."""
    db.info[_LEFT] = thoroughly or db.info.get(_LEFT, False)


def clear(db: Session) -> None:
    """Clear away what the transaction that was just committed has left, if it said that it would leave something."""
    if _LEFT not in db.info:
        return
    thoroughly, engine = db.info.pop(_LEFT), db.get_bind().engine
    if engine.dialect.name == "sqlite":
        _empty_log(engine, 2000 if thoroughly else 0)
    elif thoroughly:
        _lay_anew(engine)


def _empty_log(engine: Engine, patience: int) -> None:
    """Move SQLite's log into the file and cut it off. Where somebody reads from it just now, the next write tries."""
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        (before,) = cursor.execute("PRAGMA busy_timeout").fetchone()
        cursor.execute(f"PRAGMA busy_timeout = {patience}")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        cursor.execute(f"PRAGMA busy_timeout = {before}")
    finally:
        connection.close()


def _lay_anew(engine: Engine) -> None:
    """Write PostgreSQL's table into a new file. Where that would keep people waiting, the next one tries."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("SET lock_timeout = '2s'"))
        with suppress(OperationalError):
            connection.execute(text("VACUUM FULL contribution"))
        connection.execute(text("RESET lock_timeout"))
