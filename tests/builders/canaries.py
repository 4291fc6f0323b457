"""A review in which every word that is not for a board is marked, so that one can look for it where a board looks."""

import itertools
from collections.abc import Iterator
from typing import Any

from sqlalchemy.orm import Session

from tests.builders import world
from workbench.clock import now
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.entry import Entry, EntryNote
from workbench.persistence.tables.episode import Account, Episode
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Evidence, Finding, KeptRemark, Question
from workbench.persistence.tables.pattern import Pattern
from workbench.persistence.tables.report import ReportText
from workbench.persistence.tables.source import Source, SourceRow

BEHIND: dict[type, tuple[str, ...]] = {
    Entry: ("what", "source", "told_by", "seen", "said", "action"),
    SourceRow: ("sentence",),
    Source: ("name",),
    Conversation: ("words", "role"),
    Episode: ("why_it_matters", "what_happened", "known_then", "expected", "expected_from", "compared",
              "worked_well", "enabled_by", "confidence"),
    Account: ("role", "trying", "could_see", "else_going_on", "seemed_usual", "options"),
    Factor: ("quote", "before", "after", "note", "informant"),
    Pattern: ("title", "why_set_aside"),
}  # fmt: skip
FINDING = ("title", "statement", "showed", "usual", "widespread", "matters", "changing", "against", "strength",
           "unknown_why")  # fmt: skip


def behind(db: Session, review_id: str) -> dict[str, str]:
    """Fill a review and mark everything that stands behind its findings; gives the ids."""
    ids, marks = world.fill(db, review_id), _marks("behind")
    for table, fields in BEHIND.items():
        row = db.get(table, ids[{"SourceRow": "row"}.get(table.__name__, table.__name__.lower())])
        _mark(row, fields, marks)
    db.add(EntryNote(entry_id=ids["entry"], words=next(marks), by_name="Bryn", at=now()))
    db.add(KeptRemark(finding_id=ids["finding"], part="usual", words=next(marks), why=next(marks)))
    db.flush()
    return ids


def drafts(db: Session, review_id: str, finding_id: str) -> None:
    """Write marked words over everything that was released, and begin a finding that was not."""
    marks = _marks("draft")
    finding = db.get(Finding, finding_id)
    assert finding
    _mark(finding, FINDING, marks)
    finding.questions[:] = [Question(position=1, words=next(marks))]
    finding.evidence.append(
        Evidence(
            position=9, part="usual", kind="audit", words=next(marks), dated=next(marks), is_outside=True
        )
    )
    later = Finding(review_id=review_id, number=7, title=next(marks))
    later.questions.append(Question(position=1, words=next(marks)))
    _mark(later, FINDING, marks)
    db.add(later)
    for text in db.query(ReportText).filter_by(review_id=review_id):
        text.words = next(marks)
    db.flush()


def _mark(row: Any, fields: tuple[str, ...], marks: Iterator[str]) -> None:
    for field in fields:
        setattr(row, field, next(marks))


def _marks(kind: str) -> Iterator[str]:
    return (f"canary{kind}{number:03}" for number in itertools.count())
