"""``workbench verify-journal``: has any line been altered?"""

import click

from workbench.commands import installation
from workbench.persistence.stores import journal


@click.command("verify-journal")
def command() -> None:
    """Check every line of the journal against the seal of the line before it."""
    with installation.opened() as db:
        fault = journal.first_fault(db)
    if fault:
        raise click.ClickException(fault)
    click.echo("The journal is whole.")
