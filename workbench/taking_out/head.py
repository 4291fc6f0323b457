"""What a JSON file says beside the entries; docs/timeline-export.md describes it."""

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from timeline.when import Precision, When
from timeline.writing import jsontext
from workbench.persistence.stores import agencies, people, taking_out
from workbench.persistence.tables.moment import PerhapsDated
from workbench.persistence.tables.review import Review

Code = Callable[[str], str]


def of(db: Session, review: Review, among: frozenset[str], code: Code) -> dict[str, Any]:
    """Agencies, people, episodes, events, what was told, how people stand to one another: of the entries ``among``."""
    return {
        "agencies": [
            {"id": row.id, "code": code(row.code), "name": code(row.name)}
            for row in agencies.of_review(db, review)
        ],
        "people": [
            {"code": row.code, "who": code(row.who), "kind": row.kind, "at_the_centre": row.is_subject}
            for row in people.of_review(db, review)
        ],
        "episodes": [
            {"number": number, "title": code(title)} for number, title in taking_out.episodes(db, review)
        ],
        "events": _events(db, review, among, code),
        "told": _told(db, review, among, code),
        "relations": _relations(db, review, among, code),
    }


def _events(db: Session, review: Review, among: frozenset[str], code: Code) -> list[dict[str, Any]]:
    differing = [
        each for each in taking_out.disagreements(db, review) if {each.one_id, each.other_id} <= among
    ]
    found = []
    for number, event in enumerate(taking_out.events(db, review), 1):
        ids = [telling.entry_id for telling in event.tellings if telling.entry_id in among]
        if ids:
            found.append(
                {
                    "number": number,
                    "kind": event.kind,
                    "entries": sorted(ids),
                    "reasons": code(event.reasons),
                    "disagreements": [
                        {"words": code(each.words), "state": each.state, "answer": code(each.answer)}
                        for each in differing
                        if each.one_id in ids
                    ],
                }
            )
    return found


def _told(db: Session, review: Review, among: frozenset[str], code: Code) -> list[dict[str, Any]]:
    return [
        {
            "entry": row.entry_id,
            "agency": row.agency_id,
            "person": row.person.code if row.person else None,
            "teller": row.teller_id,
            "shown_by": row.shown_by_id if row.shown_by_id in among else None,
            "how": code(row.how),
            "when": _moment(row, code),
        }
        for row in taking_out.told(db, review)
        if row.entry_id in among
    ]


def _relations(db: Session, review: Review, among: frozenset[str], code: Code) -> list[dict[str, Any]]:
    return [
        {
            "one": row.one.code,
            "kind": row.kind,
            "other": row.other.code,
            "words": code(row.words),
            "entry": row.entry_id if row.entry_id in among else None,
            "when": _moment(row, code),
        }
        for row in taking_out.relations(db, review)
    ]


def _moment(row: PerhapsDated, code: Code) -> dict[str, Any] | None:
    if row.starts is None or row.precision is None:
        return None
    moment = When(row.starts, Precision(row.precision), row.ends, row.certain is not False, code(row.written))
    return jsontext.moment(moment)
