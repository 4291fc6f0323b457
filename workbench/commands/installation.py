"""The database of this installation, for commands."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from sqlalchemy.orm import Session

from workbench import settings
from workbench.persistence import engine, migrating
from workbench.persistence.stores import reviews
from workbench.persistence.tables.review import Review


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


def review(db: Session, wanted: str) -> Review:
    """The review with that id or title. Where there is none the command ends with a sentence."""
    found = reviews.by_id(db, wanted) or reviews.titled(db, wanted)
    if found is None:
        raise click.ClickException(f"There is no review with the id or the title {wanted!r}.")
    return found
