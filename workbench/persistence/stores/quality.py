"""What people say to quality markers, who was involved, and the counts that markers ask for."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from workbench.persistence.stores import edits
from workbench.persistence.tables.accuracy import AccuracyComment, AccuracyRound
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.episode import Account, Episode
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.quality import Involvement, MarkerNote
from workbench.persistence.tables.report import Release, SettledItem
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.told import KeptView


def notes(db: Session, review: Review, markers: str) -> dict[int, MarkerNote]:
    """What was said to the markers of a set, by number."""
    query = select(MarkerNote).where(MarkerNote.review_id == review.id, MarkerNote.markers == markers)
    return {note.number: note for note in db.scalars(query)}


def write(
    db: Session, review: Review, marker: tuple[str, int], version: int, changes: Mapping[str, Any]
) -> MarkerNote:
    """Write about a marker over the version its writer saw; 0 where there was none. Raises ``EditedMeanwhile``."""
    row = notes(db, review, marker[0]).get(marker[1])
    if row is None:
        row, version = _begin(db, review, marker), version or 1
    edits.save(db, row, version, changes)
    return row


def involved(db: Session, review: Review) -> Sequence[Involvement]:
    """Everybody who was offered a part: the family first, by who they are."""
    query = select(Involvement).where(Involvement.review_id == review.id)
    return db.scalars(query.order_by(Involvement.side, Involvement.who, Involvement.id)).all()


def find(db: Session, review: Review, involvement_id: str) -> Involvement | None:
    """One involvement of this review."""
    found = db.get(Involvement, involvement_id)
    return found if found and found.review_id == review.id else None


def involve(db: Session, review: Review, told: Mapping[str, Any]) -> Involvement:
    """Write down that somebody was offered a part. ``told`` holds the columns."""
    row = Involvement(review_id=review.id, **told)
    db.add(row)
    db.flush()
    return row


def remove(db: Session, involvement: Involvement) -> None:
    """Take an involvement off the list."""
    db.delete(involvement)
    db.flush()


def with_records(db: Session, review: Review) -> set[str]:
    """The ids of agencies with entries in the timeline."""
    return set(db.scalars(select(Entry.agency_id).where(Entry.review_id == review.id).distinct()))


def with_voice(db: Session, review: Review) -> set[str]:
    """The ids of agencies somebody of which is heard in a conversation or an account."""
    spoken = select(Conversation.agency_id).where(Conversation.review_id == review.id)
    told = select(Account.agency_id).join(Episode, Episode.id == Account.episode_id)
    heard = spoken.union(told.where(Episode.review_id == review.id))
    return {agency for agency in db.scalars(heard) if agency}


def kinds_marked(db: Session, review: Review) -> Sequence[str]:
    """The kind of every factor."""
    return db.scalars(select(Factor.kind).where(Factor.review_id == review.id)).all()


def counts(db: Session, review: Review) -> dict[str, int]:
    """How much there is, by the names that ``findings.quality.work.Work`` gives it."""

    def of(table: Any, *conditions: Any) -> Any:
        return select(func.count()).select_from(table).where(table.review_id == review.id, *conditions)

    has_factor = select(Factor.id).where(Factor.episode_id == Episode.id).exists()
    wanted = {
        "episodes": of(Episode),
        "with_standard": of(Episode, Episode.expected != "", Episode.expected_from != ""),
        "with_factors": of(Episode, has_factor),
        "with_good_practice": of(Episode, Episode.worked_well != ""),
        "factors": of(Factor),
        "views_from_inside": of(KeptView),
        "rounds": of(AccuracyRound),
        "comments": of(AccuracyComment),
        "unsettled_comments": of(AccuracyComment, AccuracyComment.outcome == ""),
        "settled_items": of(SettledItem),
        "releases": of(Release),
    }
    row = db.execute(select(*(query.scalar_subquery().label(name) for name, query in wanted.items()))).one()
    return {name: int(getattr(row, name)) for name in wanted}


def _begin(db: Session, review: Review, marker: tuple[str, int]) -> MarkerNote:
    """An empty note, or the one that somebody else began this very moment."""
    row = MarkerNote(review_id=review.id, markers=marker[0], number=marker[1])
    try:
        with db.begin_nested():
            db.add(row)
    except IntegrityError:
        return notes(db, review, marker[0])[marker[1]]
    return row
