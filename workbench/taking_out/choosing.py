"""Which entries go into the file: the choice that the address of the timeline carries."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from timeline.names import Glossary
from workbench.page import narrowed
from workbench.page.narrowed import Narrowing
from workbench.persistence.stores import agencies, entries, people
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review
from workbench.taking_out.forms import ChoiceForm


def narrowing(db: Session, review: Review, form: ChoiceForm, key: bytes) -> Narrowing:
    """The choice that a form holds."""
    agency = agencies.find(db, review, form.agency.data or "")
    about = people.find(db, review, form.about.data or "")
    return Narrowing(
        agencies=(agency,) if agency else (),
        about=(about,) if about else (),
        words=narrowed.unseal(key, review, form.words.data or ""),
        since=form.since.moment,
        until=form.until.moment,
    )


def ids(db: Session, review: Review, chosen: Narrowing, glossary: Glossary, *, named: bool) -> Sequence[str]:
    """The ids of the entries that fit, in the order of the timeline."""
    if chosen.reads_texts:
        return narrowed.ids(db, review, chosen, glossary, named=named)
    return [row[0] for row in entries.slim(db, review, Entry.id, filters=chosen.filters)]
