"""How an id in an address becomes an object of the review it claims to belong to.

The name of a part of an address (``/reviews/<review>/entries/<entry>``) says what it is. Each is fetched through the
part it belongs to, so that somebody else's id finds nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from workbench.auth.seat import Seat
from workbench.persistence.stores import (
    accuracy,
    agencies,
    agency_form,
    background,
    conversations,
    disagreements,
    entries,
    episodes,
    evidence,
    factors,
    findings,
    key_facts,
    ladders,
    marked_texts,
    patterns,
    people,
    relations,
    saved_views,
    sources,
    tellings,
    told,
    users,
)


def _everybody(_db: Session, _seat: Seat, _found: Any) -> bool:
    return True


def _named_reader(db: Session, seat: Seat, conversation: Any) -> bool:
    return conversations.may_read(db, conversation, seat.user)


def _may_open(_db: Session, seat: Seat, view: Any) -> bool:
    return saved_views.may_open(view, seat.user)


def _of_the_team(_db: Session, _seat: Seat, account: Any) -> bool:
    return account.written_by is None


def _was_asked(db: Session, seat: Seat, opened: Any) -> bool:
    return accuracy.reader(db, opened, seat.user) is not None


def _wrote_it(_db: Session, seat: Seat, comment: Any) -> bool:
    return comment.user_id == seat.user.id


def _reads_its_text(db: Session, seat: Seat, factor: Any) -> bool:
    return marked_texts.may_read(db, seat.review, seat.user, factor.text_kind, factor.text_id)


@dataclass(frozen=True)
class Child:
    """``fetch(db, parent, id)`` gives the object or None; ``sees`` says whether this seat may have this one."""

    fetch: Callable[[Session, Any, str], Any]
    of: str = "review"
    sees: Callable[[Session, Seat, Any], bool] = _everybody


CHILDREN: dict[str, Child] = {
    "account": Child(episodes.find_account),
    "agency": Child(agencies.find),
    "asked": Child(accuracy.find, sees=_was_asked),
    "band": Child(background.find),
    "comment": Child(accuracy.comment_in, of="round"),
    "conversation": Child(conversations.find, sees=_named_reader),
    "disagreement": Child(disagreements.find),
    "entry": Child(entries.find),
    "episode": Child(episodes.find),
    "event": Child(tellings.find),
    "evidence": Child(evidence.find, of="finding"),
    "fact": Child(key_facts.find),
    "factor": Child(factors.find),
    "finding": Child(findings.find),
    "form_column": Child(agency_form.find_column),
    "invitation": Child(users.of_invitation),
    "ladder": Child(ladders.find),
    "marked": Child(factors.find, sees=_reads_its_text),
    "member": Child(users.member),
    "opened": Child(episodes.find_opened),
    "own_comment": Child(accuracy.comment_in, of="asked", sees=_wrote_it),
    "pattern": Child(patterns.find),
    "person": Child(people.find),
    "refusal": Child(tellings.find_refusal),
    "relation": Child(relations.find),
    "rung": Child(ladders.rung_in, of="ladder"),
    "round": Child(accuracy.find),
    "source": Child(sources.find),
    "told": Child(told.find),
    "telling": Child(tellings.telling_in, of="event"),
    "team_account": Child(episodes.account_in, of="episode", sees=_of_the_team),
    "turning_point": Child(marked_texts.turning_point, of="conversation"),
    "view": Child(saved_views.find, sees=_may_open),
}
