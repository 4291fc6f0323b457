"""What the words of entries propose about who was told, for people to decide."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from timeline import knowledge
from timeline.knowledge import Proposal
from timeline.when import When
from workbench.knowing.stretches import Stretch
from workbench.page import coding
from workbench.persistence.stores import agencies, entries, entry_words, told
from workbench.persistence.stores.told import Key
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review

A_PAGE = 20


@dataclass(frozen=True)
class Offer:
    """A telling that words propose, by ids. ``key`` is what a button sends."""

    ids: Key
    teller_id: str | None
    when: When | None
    how: str
    reason: str

    @property
    def key(self) -> str:
        """Its ids as one word."""
        return ".".join(self.ids)


@dataclass(frozen=True)
class Shown:
    """A proposal with what a page says of it."""

    offer: Offer
    entry: Entry
    agency: Agency
    shown_by: Entry
    when: str

    @property
    def is_own_word(self) -> bool:
        """Whether only the teller's own entry says so."""
        return self.entry.id == self.shown_by.id


def open_ones(db: Session, review: Review, stretch: Stretch) -> list[Offer]:
    """The proposals of a stretch that nobody has decided on, and of which nothing is recorded, in the order of time."""
    by_name = _by_name(agencies.of_review(db, review))
    spoken = entry_words.spoken(db, review, stretch.filters)
    written = {entry.id: entry.when.start for entry in spoken}
    found = knowledge.proposals(spoken, list(by_name), coding.glossary().coded)
    offers = [_offer(each, by_name) for each in found if stretch.holds(written[each.shown_by])]
    refused, recorded = told.refused(db, review), told.recorded(db, review)
    return [each for each in offers if each.ids not in refused and each.ids[:2] not in recorded]


def chosen(offers: Sequence[Offer], keys: Collection[str]) -> list[Offer]:
    """Those that were chosen and are still open."""
    return [each for each in offers if each.key in keys]


def shown(db: Session, review: Review, offers: Sequence[Offer]) -> list[Shown]:
    """Proposals with their entries and agencies."""
    ids = {id for each in offers for id in (each.ids[0], each.ids[2])}
    found = {entry.id: entry for entry in entries.by_ids(db, review, sorted(ids))}
    rows = {row.id: row for row in agencies.of_review(db, review)}
    return [
        Shown(
            each,
            found[each.ids[0]],
            rows[each.ids[1]],
            found[each.ids[2]],
            each.when.words() if each.when else "",
        )
        for each in offers
    ]


def _by_name(rows: Sequence[Agency]) -> Mapping[str, Agency]:
    """Agencies by name; of two that are called the same, words cannot say which is meant."""
    called = Counter(row.name for row in rows)
    return {row.name: row for row in rows if called[row.name] == 1}


def _offer(each: Proposal, by_name: Mapping[str, Agency]) -> Offer:
    teller = by_name.get(each.told.by)
    return Offer(
        (each.told.entry, by_name[each.told.agency].id, each.shown_by),
        teller.id if teller else None,
        each.told.when,
        each.told.how,
        each.reason,
    )
