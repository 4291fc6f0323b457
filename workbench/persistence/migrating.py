"""Brings a database to today's shape, in one transaction."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from workbench.persistence.engine import WRITES

_STEPS = Path(__file__).parent / "migrations"


def configuration() -> Config:
    """Alembic's configuration, made here so that no file of its own is needed."""
    config = Config()
    config.set_main_option("script_location", str(_STEPS))
    return config


def to_newest(engine: Engine, step: str = "head") -> str:
    """Run every step that is not taken yet, up to ``step``; gives the step the database is at."""
    config = configuration()
    with engine.execution_options(**WRITES).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, step)
        return MigrationContext.configure(connection).get_current_revision() or ""


def is_newest(engine: Engine) -> bool:
    """Whether nothing is left to do."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() == newest()


def newest() -> str:
    """The last step there is."""
    return ScriptDirectory.from_config(configuration()).get_current_head() or ""
