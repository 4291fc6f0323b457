"""A composed report on a page: the whole of it, or what it says about one finding. Its writers have escaped it."""

from markupsafe import Markup

from findings.report import budget, document, html
from findings.report.document import Cover, Document
from workbench.persistence.tables.report import Release

TREE = "tree"
# Parts are third-level headings of a report; on the page of one finding they stand right under its title.
_UNDER_A_FINDING = -1


def tree(release: Release) -> Document:
    """The report as it was released."""
    return document.from_json(release.document[TREE])


def whole(report: Document, link: html.Link | None = None) -> Markup:
    """The whole report, its title as the main heading. ``link`` leads back, for those who may go there."""
    return Markup(html.write(report, link=link))


def finding(report: Document, number: int) -> Markup:
    """What a report says about one finding, below its statement."""
    return Markup(html.fragment(document.of_finding(report, number), level=_UNDER_A_FINDING))


def question(report: Document) -> str:
    """What the review asked first, as its cover has it."""
    return next((block.question for block in report.blocks if isinstance(block, Cover)), "")


def minutes(report: Document) -> int:
    """How long it takes to read."""
    return budget.measure(report, 0).minutes


def minutes_for(report: Document, number: int) -> int:
    """How long it takes to read what is said about one finding."""
    words = sum(len(text.split()) for text in document.strings(document.of_finding(report, number)))
    return max(1, round(words / budget.WORDS_A_MINUTE))
