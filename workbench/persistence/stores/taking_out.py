"""What goes into a file of the timeline beside the entries themselves."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from timeline.entry import Place
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.episode import Episode, EpisodeEntry
from workbench.persistence.tables.relation import Relation
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.source import Source, SourceRow
from workbench.persistence.tables.telling import Disagreement, Event
from workbench.persistence.tables.told import Told


def places(db: Session, among: Sequence[Entry]) -> Mapping[str, Place]:
    """The file, table and row of entries, by the id of the entry; those added by hand have none."""
    rows = {entry.source_row_id: entry.id for entry in among if entry.source_row_id}
    query = select(SourceRow.id, Source.name, SourceRow.part, SourceRow.number)
    found = db.execute(query.join(Source, Source.id == SourceRow.source_id).where(SourceRow.id.in_(rows)))
    return {rows[row_id]: Place(name, part, number) for row_id, name, part, number in found}


def episode_numbers(db: Session, review: Review) -> Mapping[str, tuple[int, ...]]:
    """The numbers of the episodes that each entry is part of, by the id of the entry."""
    query = select(EpisodeEntry.entry_id, Episode.number).join(Episode, Episode.id == EpisodeEntry.episode_id)
    numbers: dict[str, list[int]] = defaultdict(list)
    for entry_id, number in db.execute(query.where(Episode.review_id == review.id).order_by(Episode.number)):
        numbers[entry_id].append(number)
    return {entry_id: tuple(each) for entry_id, each in numbers.items()}


def episodes(db: Session, review: Review) -> Sequence[tuple[int, str]]:
    """Number and title of every episode."""
    query = select(Episode.number, Episode.title).where(Episode.review_id == review.id)
    return [(number, title) for number, title in db.execute(query.order_by(Episode.number))]


def events(db: Session, review: Review) -> Sequence[Event]:
    """Entries that were taken for one event, in the order in which that was decided."""
    query = select(Event).where(Event.review_id == review.id).options(selectinload(Event.tellings))
    return db.scalars(query.order_by(Event.decided_at, Event.id)).all()


def disagreements(db: Session, review: Review) -> Sequence[Disagreement]:
    """Where two tellings differ."""
    query = select(Disagreement).where(Disagreement.review_id == review.id)
    return db.scalars(query.order_by(Disagreement.one_id, Disagreement.other_id, Disagreement.id)).all()


def told(db: Session, review: Review) -> Sequence[Told]:
    """How agencies learned of entries, in the order in which that was recorded."""
    beside = (joinedload(Told.agency), joinedload(Told.teller), joinedload(Told.person))
    query = select(Told).where(Told.review_id == review.id).options(*beside)
    return db.scalars(query.order_by(Told.recorded_at, Told.id)).all()


def relations(db: Session, review: Review) -> Sequence[Relation]:
    """How people stand to one another."""
    beside = (joinedload(Relation.one), joinedload(Relation.other))
    query = select(Relation).where(Relation.review_id == review.id).options(*beside)
    return db.scalars(query.order_by(Relation.id)).all()
