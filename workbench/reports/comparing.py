"""What changed between two versions of a form of the report: two releases, or a release and the draft."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from flask import abort, g, render_template, request

from findings.report import changes
from findings.report.changes import Change, Kind
from findings.report.document import Document
from findings.report.forms import FORMS, Form
from workbench.drafting import draft as drafts
from workbench.page import chosen, coding, composed
from workbench.persistence.stores import reports
from workbench.persistence.tables.report import Release
from workbench.persistence.tables.review import Review

DRAFT = "draft"
_DONE = {
    Kind.ADDED: "Added",
    Kind.GONE: "Taken away",
    Kind.CHANGED: "Rewritten",
    Kind.MOVED: "Moved",
}


@dataclass(frozen=True)
class Changed:
    """A passage that is not as it was, and what happened to it in words."""

    change: Change

    @property
    def done(self) -> str:
        """What happened to it."""
        moved = self.change.kind is Kind.MOVED and self.change.was != self.change.where
        return f"Moved from “{self.change.was}”" if moved else _DONE[self.change.kind]


@dataclass(frozen=True)
class Compared:
    """Two versions of a form. ``missing`` says where one of them did not hold it; then nothing is compared."""

    form: Form
    since: str
    until: str
    summary: str
    places: tuple[tuple[str, tuple[Changed, ...]], ...]
    missing: str = ""


def changed(review: Review) -> str:
    """What changed from one version to another, the newest release and the draft where none are named."""
    releases = reports.releases(g.db, review)
    at = _compared(review, releases) if releases else None
    return render_template("report/changes.html", at=at, releases=releases, forms=FORMS, draft=DRAFT)


def _compared(review: Review, releases: Sequence[Release]) -> Compared:
    form = chosen.form()
    since, until = request.args.get("since", str(releases[0].number)), request.args.get("until", DRAFT)
    before, after = _version(review, since, form), _version(review, until, form)
    if before is None or after is None:
        name = since if before is None else until
        missing = f"Release {name} went out without this form. Choose another form, or another release."
        return Compared(form, since, until, "", (), missing)
    found = changes.between(before, after)
    places = tuple(
        (where, tuple(map(Changed, together)))
        for where, together in groupby(found, key=lambda change: change.where)
    )
    return Compared(form, since, until, changes.in_words(found), places)


def _version(review: Review, which: str, form: Form) -> Document | None:
    """A form as one version has it; none where that release did not hold it."""
    if which == DRAFT:
        return drafts.released(drafts.of_review(g.db, review, coding.glossary()), form)
    release = reports.numbered(g.db, review, int(which)) if which.isdecimal() and len(which) < 6 else None
    if release is None:
        abort(404)
    return composed.tree(release, form.key) if form.key in composed.gone_out(release) else None
