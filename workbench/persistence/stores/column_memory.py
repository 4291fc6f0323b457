"""What people said the columns of an agency's files are for, kept for its next file."""

from collections.abc import Mapping

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from timeline.reading.choices import Choices, heading_key
from timeline.reading.role import Role
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.source import ColumnMemory, Source

LONGEST = 255


def of_agency(db: Session, agency: Agency | None) -> Mapping[str, Role]:
    """What is remembered for an agency, by the keys of headings."""
    if agency is None:
        return {}
    rows = db.scalars(select(ColumnMemory).where(ColumnMemory.agency_id == agency.id))
    return {row.heading: Role(row.role) for row in rows}


def remember(db: Session, source: Source, decided: Choices) -> None:
    """Keep what was decided about the columns of a file that have a heading, in place of what was kept before."""
    for table in source.sum.get("tables", []):
        for index, heading, _role, _reason in table["columns"]:
            role, key = decided.columns.get((table["part"], index)), heading_key(heading)[:LONGEST]
            if role and key and source.agency_id:
                db.merge(ColumnMemory(agency_id=source.agency_id, heading=key, role=role.value))
    db.flush()


def forget(db: Session, agency: Agency, heading: str) -> None:
    """Let an agency's next file be read as if nobody had said what a column under this heading is for."""
    kept = ColumnMemory.agency_id == agency.id, ColumnMemory.heading == heading_key(heading)[:LONGEST]
    db.execute(delete(ColumnMemory).where(*kept))
