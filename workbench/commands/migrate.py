"""``workbench migrate``: bring the database to its newest shape."""

import click

from workbench import settings
from workbench.persistence import engine, migrating


@click.command("migrate")
def command() -> None:
    """Bring the database to its newest shape. Running it again does nothing."""
    step = migrating.to_newest(engine.open_engine(settings.load().database))
    click.echo(f"The database is at step {step}.")
