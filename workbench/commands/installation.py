"""The database of this installation, for commands."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from workbench import settings
from workbench.persistence import engine, migrating


@contextmanager
def opened(chosen: settings.Settings | None = None) -> Iterator[Session]:
    """A writing session on a database brought to its newest shape; committed when the block ends well."""
    given = chosen or settings.load()
    opened_engine = engine.open_engine(given.database)
    migrating.to_newest(opened_engine)
    try:
        with engine.sessions(opened_engine, writing=True).begin() as db:
            yield db
    finally:
        opened_engine.dispose()
