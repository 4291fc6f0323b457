"""Agencies in the timeline from which there is no voice yet: nobody spoke with, and no account."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from workbench.auth.seat import Seat
from workbench.persistence.stores import agencies, conversations, entries, episodes
from workbench.persistence.stores.filters import Filters
from workbench.persistence.tables.agency import Agency


@dataclass(frozen=True)
class Silent:
    """An agency with the number of its entries."""

    agency: Agency
    entries: int


def missing(db: Session, seat: Seat) -> Sequence[Silent]:
    """Agencies with entries, without a note that this seat may read and without an account, by their number."""
    heard = {note.agency_id for note in conversations.readable(db, seat.review, seat.user)}
    told = episodes.of_review(db, seat.review)
    heard |= {account.agency_id for episode in told for account in episode.accounts}
    unheard = [agency for agency in agencies.of_review(db, seat.review) if agency.id not in heard]
    counted = [
        Silent(agency, entries.count(db, seat.review, Filters(agency_ids=(agency.id,)))) for agency in unheard
    ]
    return [each for each in counted if each.entries]
