"""The command ``workbench``: the engines for scripts, and what whoever runs an installation needs."""

import click

from workbench.commands import add_person, demo, migrate, read, serve, verify_journal

COMMANDS = (
    read.command,
    demo.command,
    serve.command,
    add_person.command,
    migrate.command,
    verify_journal.command,
)


@click.group()
def main() -> None:
    """Case review workbench."""


for command in COMMANDS:
    main.add_command(command)
