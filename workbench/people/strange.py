"""Names in the entries that nobody has coded."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from timeline import names
from timeline.names import Glossary, Near
from workbench.page import narrowed
from workbench.persistence.stores import entries, naming
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review

SHOWN = 200
PLACES = 5


@dataclass(frozen=True)
class Strange:
    """A name, in how many entries it stands, some of these, whose it may be, and how an address carries it."""

    words: str
    count: int
    entries: Sequence[tuple[Entry, str]]
    near: Sequence[Near]
    sealed: str


def everybody(db: Session, review: Review, glossary: Glossary, key: bytes) -> Sequence[Strange]:
    """Every such name that nobody said is none, those found most often first."""
    no_names = set(naming.no_names(db, review))
    found = names.strangers(naming.texts(db, review), glossary)
    left = [each for each in found if naming.folded(each.words) not in no_names][:SHOWN]
    first = {place for each in left for place in each.places[:PLACES]}
    shown = {entry.id: entry for entry in entries.by_ids(db, review, sorted(first))}
    return [
        Strange(
            each.words,
            len(each.places),
            [(shown[place], entries.when_of(shown[place]).words()) for place in each.places[:PLACES]],
            each.near,
            narrowed.seal(key, review, each.words),
        )
        for each in left
    ]
