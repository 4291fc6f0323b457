"""What a review keeps as trees and lists is opened once, as its pages will open it, before the review is let in."""

from sqlalchemy.orm import Session

from findings.focus_groups import asking
from findings.report import document
from workbench.page import composed, guided, released, review_kinds
from workbench.persistence.stores import (
    accuracy,
    contributions,
    conversations,
    focus_groups,
    replacing,
    reports,
    sources,
)
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.review import Review
from workbench.persistence.whole_review.checking import NotWhole


def try_everything(db: Session, review: Review) -> None:
    """Raises NotWhole where a page of the review could not be opened."""
    for part, opened in (
        ("the kind of review", _kind),
        ("the heading of a note", _headings),
        ("a release", _releases),
        ("a draft that was sent for checking", _drafts),
        ("what was decided about a file", _files),
        ("what an entry said before", _entries),
        ("what a focus group was asked or answered", _rooms),
    ):
        try:
            opened(db, review)
        except (ValueError, LookupError, TypeError, AttributeError) as trouble:
            raise NotWhole(f"The file is not whole: {part} in it cannot be read.") from trouble


def _kind(_db: Session, review: Review) -> None:
    review_kinds.of(review.kind)


def _headings(db: Session, review: Review) -> None:
    for key, weight in conversations.headings(db, review):
        guided.HEADINGS[key]
        if weight:
            guided.WEIGHTS[weight]


def _releases(db: Session, review: Review) -> None:
    for release in reports.releases(db, review):
        released.findings(release)
        for form in composed.gone_out(release):
            composed.tree(release, form)


def _drafts(db: Session, review: Review) -> None:
    for asked in accuracy.rounds(db, review):
        document.from_json(asked.document)


def _files(db: Session, review: Review) -> None:
    for source, _ in sources.of_review(db, review):
        sources.choices(source)


def _entries(db: Session, review: Review) -> None:
    for entry in replacing.rewritten(db, review):
        replacing.befores(db, entry)


def _rooms(db: Session, review: Review) -> None:
    for focus_group in focus_groups.of_review(db, review):
        _answers(db, focus_group)


def _answers(db: Session, focus_group: FocusGroup) -> None:
    """Every answer is to something that its step asks, and chooses what that offers."""
    offered = {
        (step.id, prompt.key): {choice.key for choice in prompt.choices}
        for step in focus_group.steps
        for prompt in asking.from_json(step.prompts)
    }
    for row in contributions.of_focus_group(db, focus_group):
        if not set(row.chosen) <= offered[row.step_id, row.prompt]:
            raise LookupError(row.prompt)
