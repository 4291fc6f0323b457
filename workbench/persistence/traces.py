"""What a database keeps of its past besides its rows, and how that is cleared away.

SQLite's log holds the pages as each write left them, and PostgreSQL's table the rows that are deleted, until their
place is needed. Either would tell in which order people wrote.
"""

from contextlib import suppress

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

_LEFT = "traces"


def leave(db: Session, *, thoroughly: bool = False) -> None:
    """Say that this transaction leaves traces. Those of a room that closes are cleared ``thoroughly``."""
    before, _ = db.info.get(_LEFT, (False, None))
    db.info[_LEFT] = thoroughly or before, db.connection()


def clear(db: Session) -> None:
    """Clear away what the transaction that was just committed has left, if it said that it would leave something."""
    if _LEFT not in db.info or db.in_nested_transaction():
        return
    thoroughly, connection = db.info.pop(_LEFT)
    if connection.dialect.name == "sqlite":
        _empty_log(connection)
    elif thoroughly:
        _lay_anew(connection.engine)


def forget(db: Session) -> None:
    """What was rolled back has left nothing."""
    db.info.pop(_LEFT, None)


def _empty_log(connection: Connection) -> None:
    """Move SQLite's log into the file, so that the next write begins it anew and cuts off what lies behind.

    It keeps nobody waiting. Where somebody reads from the log just now, the next write tries again.
    """
    connection.connection.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)")


def _lay_anew(engine: Engine) -> None:
    """Write PostgreSQL's table into a new file. Where that would keep people waiting, the next one tries."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("SET lock_timeout = '2s'"))
        with suppress(OperationalError):
            connection.execute(text("VACUUM FULL contribution"))
        connection.execute(text("RESET lock_timeout"))
