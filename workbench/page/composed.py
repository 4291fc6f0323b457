"""A composed report on a page: the whole of it, or what it says about one finding. Its writers have escaped it.

A release keeps the tree of every form that went out; the short report always does.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from markupsafe import Markup

from findings.report import budget, document, html, worded
from findings.report.document import Block, Cover, Document
from findings.report.forms import FORMS
from findings.report.look import PLAIN, Look
from workbench.drafting import draft as drafts
from workbench.drafting.draft import Draft
from workbench.persistence.tables.report import Release

TREE, FURTHER = "tree", "forms"
SHORT = "short"
# Parts are third-level headings of a report; on the page of one finding they stand right under its title.
_UNDER_A_FINDING = -1


def forms_of(draft: Draft) -> dict[str, Document]:
    """Every form of the report as it would go out now, by its key, the short report first."""
    return {form.key: drafts.released(draft, form) for form in FORMS}


def kept(forms: Mapping[str, Document]) -> dict[str, Any]:
    """The forms that go out, as a release keeps them. The short report is one of them."""
    further = {key: document.to_json(tree) for key, tree in forms.items() if key != SHORT}
    return {TREE: document.to_json(forms[SHORT]), FURTHER: further}


def gone_out(release: Release) -> tuple[str, ...]:
    """The keys of the forms that a release holds, the short report first."""
    return (SHORT, *release.document.get(FURTHER, {}))


def tree(release: Release, form: str = SHORT) -> Document:
    """A form of the report as it was released. Raises KeyError where that form did not go out."""
    return document.from_json(release.document[TREE] if form == SHORT else release.document[FURTHER][form])


def whole(
    report: Document,
    link: html.Link | None = None,
    *,
    look: Look = PLAIN,
    logo_address: str = "",
    level: int = 1,
) -> Markup:
    """The whole report, its title a heading of ``level``. ``link`` leads back, for those who may go there."""
    return Markup(html.write(report, link=link, look=look, logo_address=logo_address, level=level))


def part(blocks: Iterable[Block], level: int = 1) -> Markup:
    """Some blocks of a report; ``level`` is that of the report's title."""
    return Markup(html.fragment(blocks, level=level))


def recoded(report: Document, coded: Callable[[str], str]) -> Document:
    """A report that was kept, with whoever has come under a code since then under that code."""
    changed: Document = worded.each(report, coded)
    return changed


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
