"""Where each sentence of a finding comes from, sentence by sentence."""

from flask import g, render_template

from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.review import Review
from workbench.writing import page, parts


def show(review: Review, finding: Finding) -> str:
    """Every sentence with what it rests on, those that rest on nothing first."""
    return render_template("findings/sources.html", desk=page.desk(g.db, review, finding, parts.PARTS[0]))
