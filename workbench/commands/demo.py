"""``workbench demo``: the demonstration case, once, and who can sign in to it."""

import click

from workbench import settings
from workbench.commands import installation
from workbench.demonstration import loading, material, people


@click.command("demo")
def command() -> None:
    """Add the demonstration case unless it is there, and say who can sign in to it."""
    chosen = settings.load()
    with installation.opened(chosen) as db:
        review = loading.load(db, chosen.vault_key, chosen.secret_key)
        click.echo(f"The demonstration case is {review.title}. Nobody in it exists. Sign in as:")
    for email, _, role in people.SIGN_INS:
        click.echo(f"  {role.label:<14} {email}   password: {material.PASSWORD}")
