"""``workbench add-person``: somebody who can sign in."""

import click

from workbench.auth import passwords
from workbench.commands import installation
from workbench.persistence.stores import journal, users


@click.command("add-person")
@click.argument("email")
@click.option("--name", prompt=True, help="The name others see.")
@click.option("--administrator", is_flag=True, help="Runs the workbench, and reads no case.")
@click.password_option(help="Asked for when it is not given.")
def command(email: str, name: str, administrator: bool, password: str) -> None:
    """Add somebody who can sign in with EMAIL."""
    weakness = passwords.weakness(password, near=email)
    if weakness:
        raise click.ClickException(f"{weakness}.")
    with installation.opened() as db:
        if users.by_email(db, email):
            raise click.ClickException(f"{email} can sign in already.")
        user = users.add(
            db, name=name, email=email, password_hash=passwords.seal(password), administrator=administrator
        )
        journal.add(db, "user.added", chain=journal.WORKBENCH, user=None, subject=user.id)
    click.echo(f"{name} can sign in with {email}.")
