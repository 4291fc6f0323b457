"""The command ``workbench``: the engines for scripts, and what whoever runs an installation needs."""

import click

from workbench.commands import add_person, migrate, serve, verify_journal

COMMANDS = (serve.command, migrate.command, add_person.command, verify_journal.command)


@click.group()
def main() -> None:
    """Case review workbench."""


for command in COMMANDS:
    main.add_command(command)
