"""``workbench report``: the report of a review as a file."""

from collections.abc import Callable
from pathlib import Path

import click
from sqlalchemy.orm import Session

from findings.report import docx, pdf
from findings.report.document import Document
from workbench import settings
from workbench.commands import installation
from workbench.drafting import draft
from workbench.page import coding, composed
from workbench.persistence.stores import reports, reviews
from workbench.persistence.tables.review import Review
from workbench.reports import standalone

WRITERS: dict[str, Callable[[Document], bytes]] = {
    "html": lambda report: standalone.page(report).encode(),
    "pdf": pdf.write,
    "docx": docx.write,
}
LATER = {
    "card": "Cards, one finding a page, come with a later release of the workbench.",
    "briefing": "The briefing of two pages comes with a later release of the workbench.",
    "family": "The version for the family comes with a later release of the workbench.",
}


@click.command("report")
@click.argument("review")
@click.option("--form", type=click.Choice(["short", *LATER]), default="short", show_default=True)
@click.option("--as", "kind", type=click.Choice(list(WRITERS)), default="html", show_default=True)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    required=True,
    help="Where to write it; - is standard output.",
)
@click.option("--released", is_flag=True, help="The newest release, instead of the draft as it is now.")
def command(review: str, form: str, kind: str, out: Path, released: bool) -> None:
    """Write the report of REVIEW, given by its id or its title. Names stand under codes."""
    if form in LATER:
        raise click.ClickException(LATER[form])
    chosen = settings.load()
    with installation.opened(chosen) as db:
        found = reviews.by_id(db, review) or reviews.titled(db, review)
        if found is None:
            raise click.ClickException(f"There is no review with the id or the title {review!r}.")
        report = _released(db, found) if released else _draft(db, found, chosen.vault_key)
    _put(WRITERS[kind](report), out)


def _draft(db: Session, review: Review, vault_key: bytes) -> Document:
    return draft.of_review(db, review, coding.of_review(db, review, vault_key)).tree


def _released(db: Session, review: Review) -> Document:
    release = reports.newest(db, review)
    if release is None:
        raise click.ClickException("Nothing is released yet. Leave out --released to have the draft.")
    return composed.tree(release)


def _put(content: bytes, out: Path) -> None:
    try:
        with click.open_file(str(out), "wb") as file:
            file.write(content)
    except OSError as trouble:
        raise click.ClickException(f"{out} could not be written: {trouble.strerror}.") from trouble
