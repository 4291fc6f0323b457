"""Entries, conversation notes and episodes in Amara's review, for tests that need something to work on."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from findings import passages
from tests.builders import cast
from timeline import when
from workbench.persistence.stores import (
    agencies,
    conversations,
    entries,
    episodes,
    factors,
    people,
    reviews,
    users,
)
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Evidence, Finding
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User


def review(db: Session, review_id: str = cast.REVIEW) -> Review:
    """Amara's review, or another."""
    found = reviews.by_id(db, review_id)
    assert found
    return found


def user(db: Session, name: str) -> User:
    """Somebody of the cast."""
    found = users.by_id(db, cast.PEOPLE[name].id)
    assert found
    return found


def entry(db: Session, agency: str, moment: str, what: str, *, review_id: str = cast.REVIEW) -> Entry:
    """An entry of the agency with that code."""
    here = review(db, review_id)
    found = agencies.coded(db, here, agency)
    assert found
    by = user(db, "amara" if review_id == cast.REVIEW else "cai")
    return entries.add_by_hand(db, here, found, when.read(moment), {"what": what}, by=by)


def episode(db: Session, title: str, among: Iterable[Entry] = (), *, review_id: str = cast.REVIEW) -> Episode:
    """An episode of some entries."""
    return episodes.start(db, review(db, review_id), title=title, entries=among)


def note(
    db: Session, role: str, words: str, *, by: str = "amara", readers: Iterable[str] = ()
) -> Conversation:
    """A conversation note, with the names of the cast who may read it."""
    here = review(db)
    agency = agencies.coded(db, here, "HSG")
    told = {
        "role": role,
        "agency_id": agency.id if agency else None,
        "held_on": "14 May 2024",
        "words": words,
    }
    ids = [cast.PEOPLE[name].id for name in readers]
    return conversations.add(db, here, by=user(db, by), readers=ids, told=told)


def named(db: Session, code: str, *names: str, key: bytes) -> None:
    """Put somebody of Amara's review under a code, with names in the vault."""
    here = review(db)
    found = people.coded(db, here, code) or people.add(
        db, here, code=code, who="", kind="family", is_subject=False
    )
    people.seal(db, found, key, names)


def find_entry(db: Session, entry_id: str) -> Entry:
    """An entry by its id."""
    found = entries.find(db, review(db), entry_id)
    assert found
    return found


def factor(
    db: Session,
    kind: str,
    text_id: str,
    text: str,
    quote: str,
    *,
    helped: bool,
    episode: Episode | None = None,
) -> Factor:
    """A factor marked in the first place where a text says so."""
    start = text.index(quote)
    found = passages.anchor(text, start, start + len(quote))
    return factors.add(
        db,
        review(db),
        {
            "text_kind": kind,
            "text_id": text_id,
            "start": found.start,
            "end": found.end,
            "quote": found.words,
            "before": found.before,
            "after": found.after,
            "note": f"{quote} said",
            "framework": "learning_together",
            "kind": "team.supervision",
            "level": "team",
            "helped": helped,
            "episode_id": episode.id if episode else None,
        },
    )


def evidence(db: Session, factor_id: str) -> None:
    """A finding that rests on a factor."""
    found = Finding(review_id=cast.REVIEW, number=1, title="A finding")
    db.add(found)
    db.flush()
    db.add(
        Evidence(
            finding_id=found.id,
            factor_id=factor_id,
            position=1,
            part="showed",
            kind="factor",
            words="x",
            is_outside=False,
        )
    )
