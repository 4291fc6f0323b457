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
    contributions,
    conversations,
    disagreements,
    double_marking,
    entries,
    episodes,
    evidence,
    factors,
    findings,
    focus_groups,
    frameworks,
    key_facts,
    ladders,
    marked_texts,
    memos,
    note_checks,
    patterns,
    people,
    quality,
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
    return bool(comment.user_id == seat.user.id)


def _reads_its_text(db: Session, seat: Seat, found: Any) -> bool:
    return marked_texts.may_read(db, seat.review, seat.user, found.text_kind, found.text_id)


def _reads_memo(db: Session, seat: Seat, memo: Any) -> bool:
    return memos.may_read(db, seat.review, seat.user, memo)


def _made_it_blind(db: Session, seat: Seat, mark: Any) -> bool:
    return double_marking.is_own(db, mark, seat.user)


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
    "blind": Child(double_marking.find_mark, of="double", sees=_made_it_blind),
    "comment": Child(accuracy.comment_in, of="round"),
    "contribution": Child(contributions.find, of="focus_group"),
    "conversation": Child(conversations.find, sees=_named_reader),
    "disagreement": Child(disagreements.find),
    "double": Child(double_marking.find, sees=_reads_its_text),
    "entry": Child(entries.find),
    "episode": Child(episodes.find),
    "event": Child(tellings.find),
    "evidence": Child(evidence.find, of="finding"),
    "fact": Child(key_facts.find),
    "factor": Child(factors.find),
    "finding": Child(findings.find),
    "focus_group": Child(focus_groups.find),
    "framework": Child(frameworks.find),
    "form_column": Child(agency_form.find_column),
    "involvement": Child(quality.find),
    "invitation": Child(users.of_invitation),
    "ladder": Child(ladders.find),
    "marked": Child(factors.find, sees=_reads_its_text),
    "memo": Child(memos.find, sees=_reads_memo),
    "member": Child(users.member),
    "opened": Child(episodes.find_opened),
    "own_comment": Child(accuracy.comment_in, of="asked", sees=_wrote_it),
    "own_framework": Child(frameworks.find_own),
    "own_group": Child(frameworks.find_group, of="own_framework"),
    "own_kind": Child(frameworks.find_kind, of="own_framework"),
    "part": Child(conversations.part_in, of="conversation"),
    "pattern": Child(patterns.find),
    "person": Child(people.find),
    "remark": Child(note_checks.remark_in, of="conversation"),
    "refusal": Child(tellings.find_refusal),
    "relation": Child(relations.find),
    "rung": Child(ladders.rung_in, of="ladder"),
    "round": Child(accuracy.find),
    "step": Child(focus_groups.step_in, of="focus_group"),
    "step_here": Child(focus_groups.step_opened, of="place"),
    "source": Child(sources.find),
    "told": Child(told.find),
    "telling": Child(tellings.telling_in, of="event"),
    "team_account": Child(episodes.account_in, of="episode", sees=_of_the_team),
    "turning_point": Child(marked_texts.turning_point, of="conversation"),
    "view": Child(saved_views.find, sees=_may_open),
}
