"""Puts the demonstration in a database, once."""

from datetime import date

from sqlalchemy.orm import Session

from timeline import when
from workbench.demonstration import (
    asking,
    behind,
    checking,
    choosing,
    climbing,
    commenting,
    conversing,
    doubling,
    dressing,
    gathering,
    joining,
    knowing,
    material,
    meeting,
    people,
    reading_back,
    relating,
    resending,
    saying,
    sorting,
    understanding,
)
from workbench.demonstration.understanding import Gathered
from workbench.page import coding
from workbench.persistence.stores import journal, mentions, reviews
from workbench.persistence.tables.review import Review


def load(db: Session, vault_key: bytes, secret_key: str = "") -> Review:
    """The demonstration review; made if it is not there. The codes of its focus groups are made from ``secret_key``."""
    told = material.review()
    there = reviews.titled(db, told["title"])
    if there is not None:
        return there
    review = _start(db, told)
    lead = people.sign_ins(db, review)
    journal.add(db, "review.started", chain=review.id, user=lead.id, subject=review.id, kind=review.kind)
    agencies = people.take_part(db, review)
    people.under_codes(db, review, vault_key)
    asking.blank_form(db, review)
    choosing.choose_frameworks(db, review)
    gathering.files(db, review, agencies, lead)
    gathered = Gathered(agencies, gathering.cited(db, review), gathering.notes(db, review, agencies, lead))
    episodes = understanding.write_episodes(db, review, gathered)
    marked = understanding.mark_factors(db, review, gathered, episodes)
    conversing.guide(db, review, gathered.conversations, episodes)
    reading_back.check(db, review, gathered.conversations, lead)
    climbing.climb(db, episodes, marked)
    kept = saying.keep_patterns(db, review, marked, lead)
    written = saying.write_findings(db, review, kept, marked)
    saying.write_report(db, review)
    dressing.dress(db, review)
    saying.release(db, review, vault_key, lead)
    saying.answer(db, review, written)
    commenting.comment(db, review, vault_key, lead)
    doubling.mark_twice(db, review, gathered, marked, kept, lead)
    knowing.record(db, review, agencies, lead)
    relating.write_down(db, review, agencies, vault_key, lead)
    joining.decide(db, review, vault_key, lead)
    resending.send_again(db, review, agencies, lead)
    behind.put(db, review, agencies, lead)
    checking.write_down(db, review, agencies)
    meeting.meet(db, review, episodes, kept, secret_key)
    sorting.sort(db, review, kept, lead)
    mentions.rebuild(db, review, coding.of_review(db, review, vault_key))
    return review


def _start(db: Session, told: material.Told) -> Review:
    review = reviews.start(
        db,
        partnership=reviews.partnership(db, told["partnership"]),
        title=told["title"],
        kind="learning",
        period=(_first(told["period"]["from"]), _last(told["period"]["to"])),
        why=told["why"],
        questions=told["questions"],
    )
    review.promised = told["report"]["method"]
    db.flush()
    return review


def _first(written: str) -> date:
    return when.read(written).earliest.date()


def _last(written: str) -> date:
    return when.read(written).latest.date()
