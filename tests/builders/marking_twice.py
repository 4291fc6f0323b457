"""A text that two mark by themselves."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from findings import passages
from tests.builders import cast, gathered
from workbench.persistence.stores import double_marking
from workbench.persistence.tables.double_marking import BlindMark, DoubleMarking


def ask(
    db: Session,
    kind: str,
    text_id: str,
    *,
    who: Sequence[str] = ("amara", "bryn"),
    review_id: str = cast.REVIEW,
) -> DoubleMarking:
    """Ask two of the cast to mark a text."""
    users = [cast.PEOPLE[name].id for name in who]
    return double_marking.ask(db, gathered.review(db, review_id), kind, text_id, users)


def mark(
    db: Session, marking: DoubleMarking, side: int, text: str, words: str, *, part: str = "", **coded: object
) -> BlindMark:
    """What one of the two marked: the first place where a text says so."""
    start = text.index(words)
    found = passages.anchor(text, start, start + len(words))
    marked = {
        "text_part": part,
        "start": found.start,
        "end": found.end,
        "quote": found.words,
        "before": found.before,
        "after": found.after,
        "note": f"{words} said",
        "framework": "learning_together",
        "kind": "team.supervision",
        "level": "team",
        "helped": False,
    }
    return double_marking.add(db, marking.markers[side], {**marked, **coded})


def finish(db: Session, marking: DoubleMarking) -> None:
    """Both have finished."""
    for marker in marking.markers:
        double_marking.finish(db, marker)
