"""What the pages of a review show, worked out from what is kept."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from findings import finding as anatomy
from workbench import clock as clocks
from workbench.auth.permissions import Permission, Role, may
from workbench.auth.seat import Seat
from workbench.journal import events
from workbench.page import review_kinds as kinds
from workbench.persistence.stores import counts, findings, journal
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import Membership
from workbench.reviews import progress
from workbench.reviews.forms import PurposeForm

SHOWN_LATELY = 6
REPORT_TEXTS = 8


@dataclass(frozen=True)
class Standing:
    """Phases with their tasks, the phase it is in, the next task, and the counts behind them."""

    counts: progress.Counts
    phases: tuple[progress.Phase, ...]
    present: progress.Phase
    next: progress.Task | None


@dataclass(frozen=True)
class Card:
    """A review in a list."""

    review: Review
    role: Role
    standing: Standing
    is_desk: bool


@dataclass(frozen=True)
class Clock:
    """How far a review is in its usual time, in days."""

    day: int
    of: int | None
    ends: date | None

    @property
    def share(self) -> float:
        """How much of the time is gone, from 0 to 1."""
        return min(1.0, self.day / self.of) if self.of else 0.0


def standing(db: Session, review: Review) -> Standing:
    """Where a review stands, from how much there is of everything."""
    rows = [findings.as_finding(row) for row in findings.of_review(db, review) if not row.is_additional]
    known = progress.Counts(
        questions=len(review.questions),
        is_promised=bool(review.promised),
        report_texts_wanted=REPORT_TEXTS,
        unfinished_findings=sum(not anatomy.is_complete(row) for row in rows),
        **counts.of_review(db, review),
    )
    phases = progress.phases(known)
    return Standing(known, phases, progress.present(phases), progress.next_task(phases))


def card(db: Session, membership: Membership) -> Card:
    """A review as it stands in the list of one of its members."""
    role = Role(membership.role)
    return Card(membership.review, role, standing(db, membership.review), may(role, Permission.SEE_SET_UP))


def card_for(db: Session, seat: Seat) -> Card:
    """The same for the review one is in."""
    return Card(seat.review, seat.role, standing(db, seat.review), False)


def clock(review: Review) -> Clock:
    """The day the review is at, and when its usual time ends."""
    days = kinds.of(review.kind).days
    started = review.started_at.date()
    day = (clocks.now().date() - started).days + 1
    return Clock(day, days, started + timedelta(days=days) if days else None)


def lately(db: Session, seat: Seat) -> list[tuple[str, str, str]]:
    """The newest changes: who, what, when."""
    return [
        (events.who(line.event, name), events.words(line.event), f"{line.at.day} {line.at:%B, %H:%M}")
        for line, name in journal.newest(db, seat.review.id, SHOWN_LATELY)
    ]


def period(form: PurposeForm) -> tuple[date | None, date | None]:
    """The first and the last day that the form's period can mean."""
    first, last = form.period_from.moment, form.period_to.moment
    return (first.earliest.date() if first else None, last.latest.date() if last else None)
