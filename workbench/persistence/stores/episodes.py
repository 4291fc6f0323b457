"""Key practice episodes, the entries that belong to them, and the accounts of how they looked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session, selectinload

from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.episode import Account, Episode, EpisodeEntry
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User


def of_review(db: Session, review: Review) -> Sequence[Episode]:
    """All episodes by their number, with entries and accounts."""
    return db.scalars(_whole().where(Episode.review_id == review.id)).all()


def opened(db: Session, review: Review) -> Sequence[Episode]:
    """The episodes that practitioners may read."""
    query = _whole().where(Episode.review_id == review.id, Episode.is_open_to_practitioners.is_(True))
    return db.scalars(query).all()


def find(db: Session, review: Review, episode_id: str) -> Episode | None:
    """One episode of this review."""
    found = db.get(Episode, episode_id)
    return found if found and found.review_id == review.id else None


def find_opened(db: Session, review: Review, episode_id: str) -> Episode | None:
    """One episode of this review, if practitioners may read it."""
    found = find(db, review, episode_id)
    return found if found and found.is_open_to_practitioners else None


def titles(db: Session, review: Review) -> Sequence[tuple[str, int, str]]:
    """Id, number and title of every episode, without what is in it."""
    query = select(Episode.id, Episode.number, Episode.title).where(Episode.review_id == review.id)
    return [(key, number, title) for key, number, title in db.execute(query.order_by(Episode.number))]


def with_entry(db: Session, entry_id: str) -> Sequence[Episode]:
    """The episodes that an entry belongs to."""
    query = select(Episode).join(EpisodeEntry, EpisodeEntry.episode_id == Episode.id)
    return db.scalars(query.where(EpisodeEntry.entry_id == entry_id).order_by(Episode.number)).all()


def with_account(db: Session, account_id: str) -> Sequence[Episode]:
    """The episode that an account belongs to."""
    query = select(Episode).join(Account, Account.episode_id == Episode.id)
    return db.scalars(query.where(Account.id == account_id)).all()


def with_account_from(db: Session, conversation_id: str) -> Sequence[Episode]:
    """The episodes with an account that comes from a conversation."""
    query = select(Episode).join(Account, Account.episode_id == Episode.id).distinct()
    return db.scalars(query.where(Account.conversation_id == conversation_id).order_by(Episode.number)).all()


def start(
    db: Session, review: Review, *, title: str, why_it_matters: str = "", entries: Iterable[Entry] = ()
) -> Episode:
    """Make an episode of some entries; its number is the next, and stays."""
    highest = db.scalar(select(func.max(Episode.number)).where(Episode.review_id == review.id)) or 0
    episode = Episode(
        review_id=review.id, number=highest + 1, title=title.strip(), why_it_matters=why_it_matters.strip()
    )
    db.add(episode)
    db.flush()
    add_entries(db, episode, entries)
    return episode


def add_entries(db: Session, episode: Episode, entries: Iterable[Entry]) -> int:
    """Put entries into an episode, in order of time; those already there stay. Gives how many are new."""
    numbers: dict[str, int] = defaultdict(int)
    there = set()
    for line, agency in _lines(db, episode):
        there.add(line.entry_id)
        numbers[agency.id] = max(numbers[agency.id], line.number)
    new = {entry.id: entry for entry in entries if entry.id not in there}
    for entry in sorted(new.values(), key=lambda each: (each.sorts_at, each.place_in_order, each.id)):
        numbers[entry.agency_id] += 1
        db.add(EpisodeEntry(episode_id=episode.id, entry_id=entry.id, number=numbers[entry.agency_id]))
    db.flush()
    db.expire(episode, ["entries"])
    return len(new)


def remove_entries(db: Session, episode: Episode, entry_ids: Iterable[str]) -> int:
    """Take entries out of an episode; they stay in the timeline. Gives how many were there.

    Whoever calls makes sure that no text of the episode cites them: their numbers may be given again.
    """
    wanted = list(entry_ids)
    gone = [line.entry_id for line, _ in _lines(db, episode) if line.entry_id in wanted]
    db.execute(
        delete(EpisodeEntry).where(EpisodeEntry.episode_id == episode.id, EpisodeEntry.entry_id.in_(gone))
    )
    db.expire(episode, ["entries"])
    return len(gone)


def labels(db: Session, episode: Episode) -> dict[str, str]:
    """How the text of an episode cites its entries, by entry id: the agency's code and a number, "HSG 3"."""
    return {line.entry_id: f"{agency.code} {line.number}" for line, agency in _lines(db, episode)}


def find_account(db: Session, review: Review, account_id: str) -> Account | None:
    """One account of this review."""
    found = db.get(Account, account_id)
    return found if found and found.episode.review_id == review.id else None


def account_in(db: Session, episode: Episode, account_id: str) -> Account | None:
    """One account of this episode."""
    found = db.get(Account, account_id)
    return found if found and found.episode_id == episode.id else None


def account_by(db: Session, episode: Episode, user: User) -> Account | None:
    """The account that this user wrote of their own place in an episode."""
    return db.scalar(select(Account).where(Account.episode_id == episode.id, Account.written_by == user.id))


def add_account(db: Session, episode: Episode, told: Mapping[str, Any]) -> Account:
    """Keep how it looked from one role's place. ``told`` holds the columns of an account."""
    account = Account(episode_id=episode.id, **told)
    db.add(account)
    db.flush()
    db.expire(episode, ["accounts"])
    return account


def _whole() -> Any:
    return (
        select(Episode)
        .options(
            selectinload(Episode.entries).joinedload(Entry.agency),
            selectinload(Episode.accounts).joinedload(Account.agency),
        )
        .order_by(Episode.number)
    )


def _lines(db: Session, episode: Episode) -> Sequence[tuple[EpisodeEntry, Agency]]:
    query = (
        select(EpisodeEntry, Agency)
        .join(Entry, Entry.id == EpisodeEntry.entry_id)
        .join(Agency, Agency.id == Entry.agency_id)
        .where(EpisodeEntry.episode_id == episode.id)
        .order_by(Entry.sorts_at, Entry.place_in_order, Entry.id)
    )
    return [(line, agency) for line, agency in db.execute(query)]
