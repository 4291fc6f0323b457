"""One line of steps, which leads exactly to today's tables, from every earlier state with data in it."""

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from workbench.persistence import engine, migrating, schema


def test_there_is_one_newest_step():
    assert len(ScriptDirectory.from_config(migrating.configuration()).get_heads()) == 1


def test_the_steps_lead_to_todays_tables(settings):
    opened = engine.open_engine(settings.database)
    with opened.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), schema.METADATA)
    opened.dispose()
    assert differences == []


def test_running_the_steps_again_changes_nothing(settings):
    opened = engine.open_engine(settings.database)
    assert migrating.to_newest(opened) == migrating.to_newest(opened)
    assert migrating.is_newest(opened)
    opened.dispose()


def test_steps_import_no_tables():
    for step in ScriptDirectory.from_config(migrating.configuration()).walk_revisions():
        with open(step.path) as text:
            assert "workbench" not in text.read()
