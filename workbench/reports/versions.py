"""Every version of the report: each release with the forms that went out, the draft, and what changed between two."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import abort, g, render_template
from werkzeug.wrappers import Response

from findings.report.document import Document
from findings.report.forms import BY_KEY, Form
from workbench.page import chosen, composed, downloads, dressed
from workbench.persistence.stores import reports
from workbench.persistence.tables.report import Release
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class Version:
    """A release, the forms that went out with it, and why it went out where something was unfinished."""

    release: Release
    forms: tuple[Form, ...]
    why_unfinished: str


def versions(review: Review) -> str:
    """Every release with its forms, and two to compare."""
    return render_template("report/versions.html", versions=_all(review))


def version(review: Review, number: int) -> str:
    """A form of the report as it was released."""
    release, form = _asked_for(review, number)
    return render_template(
        "report/version.html", release=release, form=form, body=dressed.page(_tree(release, form), review)
    )


def version_pdf(review: Review, number: int) -> Response:
    """A form of the report as it was released, as PDF."""
    release, form = _asked_for(review, number)
    which = downloads.ending(form, f"release {number}")
    return downloads.as_pdf(_tree(release, form), which, dressed.look(review))


def version_word(review: Review, number: int) -> Response:
    """A form of the report as it was released, for Word."""
    release, form = _asked_for(review, number)
    which = downloads.ending(form, f"release {number}")
    return downloads.as_word(_tree(release, form), which, dressed.look(review))


def _all(review: Review) -> Sequence[Version]:
    return [
        Version(
            release,
            tuple(BY_KEY[key] for key in composed.gone_out(release) if key in BY_KEY),
            release.document.get("why_unfinished", ""),
        )
        for release in reports.releases(g.db, review)
    ]


def _asked_for(review: Review, number: int) -> tuple[Release, Form]:
    release, form = reports.numbered(g.db, review, number), chosen.form()
    if release is None or form.key not in composed.gone_out(release):
        abort(404)
    return release, form


def _tree(release: Release, form: Form) -> Document:
    return composed.tree(release, form.key)
