"""Factors marked in entries: a review that has something to find patterns in."""

from sqlalchemy.orm import Session

from tests.builders import cast, gathered
from workbench.persistence.stores import factors
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor

ADDRESS = (
    "The address on the screen was trusted and letters went to the old address",
    "A letter returned from the old address had no owner",
    "Moves and a new address are told to benefits and no letter goes to anybody else",
    "Each service keeps an address of its own and letters follow it",
)
ADULT = (
    "The form asks for children and has no box for another adult",
    "A first name of an adult is a sentence in a box of the form",
    "No box of the form takes an adult without a surname",
)
ALONE = ("The clinic moved to the far side of town",)


def mark(
    db: Session, review_id: str = cast.REVIEW, notes: tuple[str, ...] = (*ADDRESS, *ADULT, *ALONE)
) -> list[Factor]:
    """One factor for each note, in an entry of its own, by turns in two agencies and two episodes."""
    episodes = [gathered.episode(db, f"Moment {number}", review_id=review_id) for number in (1, 2)]
    return [
        _factor(db, note, number, ("POL", "HSG")[number % 2], episodes[number // 2 % 2])
        for number, note in enumerate(notes)
    ]


def _factor(db: Session, note: str, number: int, agency: str, episode: Episode) -> Factor:
    told = f"It was noted that {note.lower()}."
    entry = gathered.entry(db, agency, f"{1 + number} May 2023", told, review_id=episode.review_id)
    start = told.index(note.lower())
    marked = {
        "episode_id": episode.id,
        "agency_id": entry.agency_id,
        "text_kind": "entry",
        "text_id": entry.id,
        "start": start,
        "end": start + len(note),
        "quote": note.lower(),
        "before": told[:start],
        "after": ".",
        "note": note,
        "framework": "learning_together",
        "kind": "",
        "level": "frontline",
        "helped": False,
    }
    return factors.add(db, gathered.review(db, episode.review_id), marked)
