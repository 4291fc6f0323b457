"""Saving what two people can edit at once: the second is shown both versions, and nothing is lost."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from workbench.persistence.tables.row import Versioned


class EditedMeanwhile(Exception):
    """Somebody else saved first. ``row`` holds what is kept now, ``mine`` what was about to be saved."""

    def __init__(self, row: Versioned, mine: Mapping[str, Any]) -> None:
        super().__init__("Somebody else saved this while you were writing.")
        self.row, self.mine = row, mine


def save(db: Session, row: Versioned, version: int, changes: Mapping[str, Any]) -> bool:
    """Write changes to a row that still has the version the writer saw; says whether anything differed.

    Raises ``EditedMeanwhile`` when it has not, whether that was so already or came to pass this very moment.
    """
    if row.version != version:
        raise EditedMeanwhile(row, changes)
    differing = {name: value for name, value in changes.items() if getattr(row, name) != value}
    for name, value in differing.items():
        setattr(row, name, value)
    try:
        db.flush()
    except StaleDataError:
        db.rollback()
        db.refresh(row)
        raise EditedMeanwhile(row, changes) from None
    return bool(differing)
