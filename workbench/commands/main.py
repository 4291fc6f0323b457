"""The command ``workbench``: the engines for scripts, and what whoever runs an installation needs."""

import click

from workbench.commands import (
    add_person,
    bring_in,
    demo,
    group,
    identity,
    migrate,
    read,
    report,
    serve,
    take_out,
    verify_journal,
    wording,
)

COMMANDS = (
    read.command,
    group.command,
    wording.command,
    identity.command,
    report.command,
    demo.command,
    serve.command,
    add_person.command,
    take_out.command,
    bring_in.command,
    migrate.command,
    verify_journal.command,
)


@click.group()
def main() -> None:
    """Case review workbench."""


for command in COMMANDS:
    main.add_command(command)
