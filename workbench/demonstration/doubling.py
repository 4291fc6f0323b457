"""A note that two have marked by themselves and settled, an entry that they are still marking, and two memos."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

import orjson
from sqlalchemy.orm import Session

from findings import passages
from findings.frameworks import shipped
from workbench import clock
from workbench.auth import passwords
from workbench.auth.permissions import Role
from workbench.demonstration import material
from workbench.demonstration.understanding import Gathered
from workbench.persistence.stores import conversations, double_marking, journal, memos, users
from workbench.persistence.stores.double_marking import DROPPED
from workbench.persistence.tables.double_marking import BlindMark, DoubleMarking
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.pattern import Pattern
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

SECOND = ("second@demonstration.example", "P. Lindqvist")


def mark_twice(
    db: Session,
    review: Review,
    gathered: Gathered,
    marked: Mapping[str, Factor],
    kept: Mapping[str, Pattern],
    lead: User,
) -> None:
    """Put it all in place. ``marked`` are the factors and ``kept`` the patterns, by the keys of the demonstration."""
    told = orjson.loads(material.file("double_marking.json"))
    two = [lead, _second(db, review)]
    note = gathered.conversations[told["settled"]["conversation"]]
    conversations.let_read(db, note, [user.id for user in two])
    settled = _asked(db, review, "conversation", note.id, two, told)
    for each in told["settled"]["marks"]:
        _settled(db, settled, each, note.words, marked)
    entry = gathered.entries[told["open"]["entry"]]
    opened = _asked(db, review, "entry", entry.id, two, told)
    for each in told["open"]["marks"]:
        double_marking.add(db, opened.markers[each["by"]], _coded(each, entry.what))
    for marking, finished in ((settled, (0, 1)), (opened, told["open"]["finished"])):
        for by in finished:
            double_marking.finish(db, marking.markers[by])
            _write_up(db, "double_marking.finished", marking, two[by])
    settled.settled_at = clock.now()
    _write_up(db, "double_marking.settled", settled, two[0])
    for each in told["memos"]:
        about = marked[each["id"]].id if each["about"] == "factor" else kept[each["id"]].id
        memo = memos.add(db, review, each["about"], about, each["words"], by=two[each["by"]])
        journal.add(
            db, "memo.written", chain=review.id, user=memo.written_by, subject=memo.id, about=memo.about_kind
        )


def _second(db: Session, review: Review) -> User:
    """A second reviewer, who signs in as the others do."""
    email, name = SECOND
    sealed = passwords.seal(material.PASSWORD)
    user = users.by_email(db, email) or users.add(db, name=name, email=email, password_hash=sealed)
    users.join(db, review.id, user, Role.TEAM)
    return user


def _asked(
    db: Session, review: Review, kind: str, text_id: str, two: Sequence[User], told: material.Told
) -> DoubleMarking:
    marking = double_marking.ask(db, review, kind, text_id, [user.id for user in two])
    marking.asked_at = clock.now() - timedelta(days=told["asked_days_ago"])
    _write_up(db, "double_marking.asked", marking, two[0])
    return marking


def _settled(
    db: Session, marking: DoubleMarking, told: material.Told, text: str, marked: Mapping[str, Factor]
) -> BlindMark:
    """A mark with what became of it. One that was kept is the factor, word for word."""
    factor = marked.get(told.get("factor", ""))
    if factor and "quote" not in told:
        names = ("note", "kind", "level", "helped")
        told = {**told, "quote": factor.quote, **{name: getattr(factor, name) for name in names}}
    mark = double_marking.add(db, marking.markers[told["by"]], _coded(told, text))
    mark.outcome, mark.why = told["outcome"], told["why"] if told["outcome"] == DROPPED else ""
    mark.factor_id = factor.id if factor else None
    return mark


def _coded(told: material.Told, text: str) -> dict[str, object]:
    start = text.index(told["quote"])
    found = passages.anchor(text, start, start + len(told["quote"]))
    place = {"start": found.start, "end": found.end, "before": found.before, "after": found.after}
    coding = {name: told[name] for name in ("quote", "note", "kind", "level", "helped")}
    return {**place, **coding, "framework": shipped.DEFAULT}


def _write_up(db: Session, event: str, marking: DoubleMarking, by: User) -> None:
    journal.add(db, event, chain=marking.review_id, user=by.id, subject=marking.id)
