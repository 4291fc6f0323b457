"""The frameworks there are, what is in one, and which of them the review works with."""

import json

from flask import Response as FileResponse
from flask import flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from findings.frameworks.framework import Framework
from workbench.frameworks import page
from workbench.persistence.stores import frameworks, journal
from workbench.persistence.tables.review import Review


def index(review: Review) -> str:
    """Those the review works with, in its order, and all others."""
    return render_template("frameworks/index.html", listed=page.listing(g.db, review))


def show(review: Review, framework: Framework) -> str:
    """Where a framework comes from, and its kinds with their definitions."""
    return render_template("frameworks/show.html", shown=page.shown(g.db, review, framework))


def as_file(review: Review, framework: Framework) -> Response:
    """A framework in the form in which one can be brought in again."""
    told = json.dumps(frameworks.document_of(framework), ensure_ascii=False, indent=1)
    head = {"Content-Disposition": f'attachment; filename="{framework.key}.json"'}
    return FileResponse(told, mimetype="application/json", headers=head)


def choose(review: Review, framework: Framework) -> Response:
    """Work with this one as well."""
    frameworks.choose(g.db, review, framework)
    return _done(review, f"The kinds of {framework.short} are offered now.")


def leave_out(review: Review, framework: Framework) -> Response:
    """Work without this one; the last one stays."""
    if frameworks.chosen(g.db, review) == (framework,):
        flash("A review works with at least one framework. Choose another first.")
        return redirect(url_for("frameworks.index", review=review.id), 303)
    frameworks.leave_out(g.db, review, framework)
    return _done(review, f"New factors are marked without {framework.short}. What is marked stays as it is.")


def move_up(review: Review, framework: Framework) -> Response:
    """Offer its kinds one place earlier."""
    frameworks.move_up(g.db, review, framework)
    return _done(review, "The order is changed.")


def _done(review: Review, said: str) -> Response:
    count = len(frameworks.chosen(g.db, review))
    journal.add(
        g.db, "frameworks.chosen", chain=review.id, user=g.seat.user.id, subject=review.id, count=count
    )
    flash(said)
    return redirect(url_for("frameworks.index", review=review.id), 303)
