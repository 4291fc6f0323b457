"""Which entries go into the file."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from timeline.names import Glossary
from workbench.page import narrowed
from workbench.page.narrowed import Narrowing
from workbench.persistence.stores import entries
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review


def ids(db: Session, review: Review, chosen: Narrowing, glossary: Glossary, *, named: bool) -> Sequence[str]:
    """The ids of the entries that fit, in the order of the timeline."""
    if chosen.reads_texts:
        return narrowed.ids(db, review, chosen, glossary, named=named)
    return [row[0] for row in entries.slim(db, review, Entry.id, filters=chosen.filters)]
