"""An entry takes what a file says of it now; one that had left the file is the entry it was when it returns."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from timeline import resent
from timeline.entry import Entry as Told
from timeline.resent import Change, Part
from workbench.chronology.mended import MENDED
from workbench.persistence.stores import anchoring, entries, hanging, replacing, resting
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.source import Source

LEFT = "No longer in the agency’s file"


def rewrite(
    db: Session, source: Source, entry: Entry, change: Change, row_id: str, factors: Sequence[Factor]
) -> None:
    """Let an entry rest on a row and say what that says; a date of ours stays where the agency left its own alone."""
    if not change.parts:
        replacing.bring_back(db, [(entry, row_id)], LEFT)
        return
    keeps = Part.WHEN not in change.parts
    ours = [said for said in entry.warnings if said.startswith(MENDED)] if keeps else []
    replacing.rewrite(db, entry, change.now, row_id, source, keeps_moment=keeps)
    entry.warnings = [*entry.warnings, *ours]
    among = anchoring.texts(entry.what, entry.said, entry.action)
    for factor in factors:
        anchoring.again(factor, among)


def still_new(
    db: Session, review: Review, source: Source, placed: Sequence[tuple[Told, str]]
) -> list[tuple[Told, str]]:
    """Rows that were just given a date, without those whose entry waited for them since the file was sent again."""
    gone = [each.told for each in resting.left_behind(db, source, held=True)] if source.replaces_id else []
    rows = {told.id: row_id for told, row_id in placed}
    ours = [told.id for told in gone if any(said.startswith(MENDED) for said in told.warnings)]
    difference = resent.compare(gone, [told for told, _ in placed], ours)
    known = [*difference.changed, *(Change(one, other, ()) for one, other in difference.unchanged)]
    ids = [change.earlier.id for change in known]
    there, hung = {row.id: row for row in entries.by_ids(db, review, ids)}, hanging.on(db, ids)
    for change in known:
        factors = hung.get(change.earlier.id, hanging.NOTHING).factors
        rewrite(db, source, there[change.earlier.id], change, rows[change.now.id], factors)
    return [(told, row_id) for told, row_id in placed if told.id not in {change.now.id for change in known}]
