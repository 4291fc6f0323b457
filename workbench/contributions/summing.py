"""The summary of a focus group, as a page and for Word."""

from flask import g, render_template
from werkzeug.wrappers import Response

from findings.focus_groups import summary as composing
from findings.report.document import Document
from workbench.contributions import gathered
from workbench.page import coding, downloads, dressed
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.review import Review


def summary(review: Review, focus_group: FocusGroup) -> str:
    """The summary as it stands now."""
    body = dressed.page(_composed(review, focus_group), review)
    return render_template("contributions/summary.html", group=focus_group, body=body)


def as_word(review: Review, focus_group: FocusGroup) -> Response:
    """The same for Word. Its name holds the title of the focus group in codes, and no more."""
    return downloads.as_word(_composed(review, focus_group), "summary", dressed.look(review))


def _composed(review: Review, focus_group: FocusGroup) -> Document:
    return composing.document(gathered.summary(g.db, review, focus_group, coding.glossary()))
