"""What the pages of quality markers and of involvement show."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for
from sqlalchemy.orm import Session

from findings.quality import markers, shown
from findings.quality.markers import Marker, Markers
from findings.quality.shown import Shown
from workbench.auth.policy import POLICY
from workbench.auth.seat import Seat
from workbench.page import review_kinds
from workbench.persistence.stores import quality
from workbench.persistence.tables.quality import Involvement, MarkerNote
from workbench.persistence.tables.review import Review
from workbench.quality import counted

SIDES = {
    counted.FAMILY: "The person, the family and their network",
    counted.PRACTITIONER: "Practitioners",
    counted.MANAGER: "Managers",
}
# Where each thing that the work shows can be looked up.
_PLACES = {
    "overview": "reviews.overview",
    "purpose": "set_up.purpose",
    "promised": "set_up.promised",
    "files": "chronology.sources",
    "conversations": "conversations.index",
    "involvement": "quality.involvement",
    "episodes": "episodes.index",
    "factors": "factors.index",
    "tunnel": "knowing.tunnel",
    "findings": "findings.index",
    "report": "report.compose",
    "accuracy": "accuracy.index",
    "release": "report.release",
    "responses": "board.responses",
}


@dataclass(frozen=True)
class Line:
    """A marker with what the work shows of it and what people said."""

    marker: Marker
    shown: tuple[Shown, ...]
    note: MarkerNote | None

    @property
    def judgement(self) -> str:
        """What people judged, in words; empty while they have not."""
        return markers.JUDGEMENTS.get(self.note.judgement, "") if self.note else ""


@dataclass(frozen=True)
class Stage:
    """The markers of one stage."""

    name: str
    lines: Sequence[Line]


@dataclass(frozen=True)
class Checklist:
    """A set of markers as a review stands to it."""

    markers: Markers
    stages: Sequence[Stage]

    def line(self, number: int) -> Line | None:
        """The line of the marker of that number."""
        return next(
            (line for stage in self.stages for line in stage.lines if line.marker.number == number), None
        )

    @property
    def judged(self) -> int:
        """On how many markers people have said something."""
        return sum(bool(line.judgement) for stage in self.stages for line in stage.lines)


@dataclass(frozen=True)
class SideOf:
    """Everybody on one side who was, or was not, offered a part."""

    heading: str
    rows: Sequence[Involvement]


def addresses(seat: Seat) -> dict[str, str]:
    """Where each place can be looked up by this seat; nowhere, where it may not go."""
    return {
        place: url_for(endpoint, review=seat.review.id) if seat.may(POLICY[endpoint]) else ""
        for place, endpoint in _PLACES.items()
    }


def usual(review: Review) -> str:
    """The key of the set that fits the kind of review."""
    return "sar" if review_kinds.of(review.kind).subject == "adult" else "scr"


def checklist(db: Session, review: Review, key: str) -> Checklist:
    """A set with what the work shows of each marker. Raises KeyError when there is no such set."""
    chosen, work, notes = markers.load(key), counted.of_review(db, review), quality.notes(db, review, key)
    lines = [
        Line(marker, shown.of(work, marker.shown_by), notes.get(marker.number)) for marker in chosen.markers
    ]
    return Checklist(
        chosen, [Stage(name, [line for line in lines if line.marker.stage == name]) for name in chosen.stages]
    )


def sides(db: Session, review: Review) -> Sequence[SideOf]:
    """Everybody on the list, side by side."""
    rows = quality.involved(db, review)
    return [SideOf(heading, [row for row in rows if row.side == side]) for side, heading in SIDES.items()]
