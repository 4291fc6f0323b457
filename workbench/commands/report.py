"""``workbench report``: the report of a review as a file, in one of its forms."""

from pathlib import Path
from typing import Protocol

import click
from sqlalchemy.orm import Session

from findings.report import cards, docx, forms, pdf
from findings.report.document import Document
from findings.report.look import Look
from workbench import settings
from workbench.commands import answer, installation
from workbench.drafting import draft
from workbench.page import coding, composed
from workbench.persistence.stores import looks, reports, reviews
from workbench.persistence.tables.review import Review
from workbench.reports import standalone


class Writer(Protocol):
    """Writes a form of a report in a partnership's look, in large print where it is asked for."""

    def __call__(self, report: Document, *, look: Look, large: bool) -> bytes: ...


def _page(report: Document, *, look: Look, large: bool) -> bytes:
    return standalone.page(report, look, large=large).encode()


WRITERS: dict[str, Writer] = {"html": _page, "pdf": pdf.write, "docx": docx.write}
CARD = forms.BY_KEY["card"]


@click.command("report")
@click.argument("review")
@click.option("--form", type=click.Choice(list(forms.BY_KEY)), default="short", show_default=True)
@click.option("--as", "kind", type=click.Choice(list(WRITERS)), default="html", show_default=True)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    required=True,
    help="Where to write it; - is standard output.",
)
@click.option("--finding", type=int, help="With --form card: the card of this finding only.")
@click.option("--large", is_flag=True, help="In large print, 18 point.")
@click.option("--released", is_flag=True, help="The newest release, instead of the draft as it is now.")
def command(
    review: str, form: str, kind: str, out: Path, finding: int | None, large: bool, released: bool
) -> None:
    """Write the report of REVIEW, given by its id or its title. Names stand under codes."""
    if finding is not None and form != CARD.key:
        raise click.ClickException("--finding goes with --form card.")
    chosen = settings.load()
    with installation.opened(chosen) as db:
        found = reviews.by_id(db, review) or reviews.titled(db, review)
        if found is None:
            raise click.ClickException(f"There is no review with the id or the title {review!r}.")
        look = looks.of_partnership(db, found.partnership_id)
        report = _released(db, found, form) if released else _draft(db, found, form, chosen.vault_key)
    if finding is not None:
        report = _one_card(report, finding)
    answer.put(WRITERS[kind](report, look=look, large=large), out)


def _draft(db: Session, review: Review, form: str, vault_key: bytes) -> Document:
    return draft.of_review(db, review, coding.of_review(db, review, vault_key)).form(forms.BY_KEY[form])


def _released(db: Session, review: Review, form: str) -> Document:
    release = reports.newest(db, review)
    if release is None:
        raise click.ClickException("Nothing is released yet. Leave out --released to have the draft.")
    if form not in composed.gone_out(release):
        raise click.ClickException("This form did not go out with the newest release. Leave out --released.")
    return composed.tree(release, form)


def _one_card(report: Document, finding: int) -> Document:
    try:
        return cards.only(report, finding)
    except ValueError as trouble:
        raise click.ClickException(f"{trouble}.") from trouble
