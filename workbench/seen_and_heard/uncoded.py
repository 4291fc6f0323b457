"""Names in the entries that stand under no code: people of whom nobody can say whether anyone met them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from timeline import names
from timeline.names import Glossary
from workbench.persistence.stores import naming
from workbench.persistence.tables.review import Review

MOST_ENTRIES = 2_000
SHOWN = 8


@dataclass(frozen=True)
class Uncoded:
    """The names found most often with how often, and how many there are; not looked for among many entries."""

    names: Sequence[tuple[str, int]]
    count: int
    was_looked: bool


def of_review(db: Session, review: Review, glossary: Glossary, total: int) -> Uncoded:
    """Names under no code, where the entries are few enough to be gone through while somebody waits."""
    if total > MOST_ENTRIES:
        return Uncoded((), 0, was_looked=False)
    set_aside = set(naming.no_names(db, review))
    found = names.strangers(naming.texts(db, review), glossary)
    left = [(each.words, len(each.places)) for each in found if naming.folded(each.words) not in set_aside]
    return Uncoded(left[:SHOWN], len(left), was_looked=True)
