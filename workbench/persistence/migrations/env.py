"""Runs the steps against the connection that ``migrating`` hands over."""

from alembic import context

from workbench.persistence import schema

connection = context.config.attributes["connection"]
context.configure(
    connection=connection, target_metadata=schema.METADATA, render_as_batch=True, compare_type=True
)
with context.begin_transaction():
    context.run_migrations()
