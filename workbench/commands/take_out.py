"""``workbench take-out``: a whole review as one file."""

from pathlib import Path

import click

from workbench import settings
from workbench.commands import answer, installation
from workbench.exchange import whole
from workbench.persistence.stores import journal


@click.command("take-out")
@click.argument("review")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    required=True,
    help="Where to write it; - is standard output.",
)
def command(review: str, out: Path) -> None:
    """Write all of REVIEW, given by its id or its title, real names too, as JSON that ``bring-in`` reads."""
    chosen = settings.load()
    with installation.opened(chosen) as db:
        found = installation.review(db, review)
        content = whole.written(db, found, chosen.vault_key)
        journal.add(db, "review.taken_out", chain=found.id, user=None, kind="json")
        answer.put(content, out)
