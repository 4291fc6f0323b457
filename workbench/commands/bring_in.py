"""``workbench bring-in``: a whole review out of a file."""

from pathlib import Path

import click

from workbench import settings
from workbench.commands import installation
from workbench.exchange import whole
from workbench.persistence.stores import journal, users
from workbench.persistence.whole_review.checking import NotWhole


@click.command("bring-in")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--partnership", required=True, help="Who commissions the review here.")
@click.option("--lead", required=True, help="The email address of whoever leads it here.")
def command(file: Path, partnership: str, lead: str) -> None:
    """Bring in the whole review that ``take-out`` wrote to FILE."""
    chosen = settings.load()
    with installation.opened(chosen) as db:
        user = users.by_email(db, lead)
        if user is None:
            raise click.ClickException(f"Nobody here signs in with {lead}. Add them first, with add-person.")
        try:
            review = whole.bring_in(
                db, file.read_bytes(), partnership=partnership, lead=user, key=chosen.vault_key
            )
        except NotWhole as trouble:
            raise click.ClickException(str(trouble)) from trouble
        journal.add(db, "review.brought_in", chain=review.id, user=user.id, subject=review.id)
        click.echo(f"{review.title} is here, led by {user.name}.")
