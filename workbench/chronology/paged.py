"""The part of the list that one page shows, for what was chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from timeline.names import Glossary
from workbench.chronology.listed import A_PAGE
from workbench.page import narrowed
from workbench.page.narrowed import Narrowing
from workbench.persistence.stores import entries, listing, tellings
from workbench.persistence.stores.tellings import Beside
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class Wanted:
    """What is asked for: the choice, the page (0 for wherever the open entry stands), and the open entry."""

    narrowing: Narrowing
    page: int
    opened: Entry | None
    named: bool


@dataclass(frozen=True)
class Paged:
    """``count`` are the entries that fit, folded ones among them; ``rows`` are the lines of this page.

    ``tellings`` are those that tell of an event, by id, with who else tells of it.
    """

    rows: Sequence[Entry]
    count: int
    page: int
    pages: int
    tellings: Mapping[str, Beside]


def of(db: Session, review: Review, wanted: Wanted, glossary: Glossary) -> Paged:
    """One page of the entries that fit."""
    if not wanted.narrowing.reads_texts:
        return _by_filters(db, review, wanted)
    fitting = narrowed.ids(db, review, wanted.narrowing, glossary, named=wanted.named)
    ids = tellings.without_folded(db, review, fitting)
    before = ids.index(wanted.opened.id) if wanted.opened and wanted.opened.id in ids else 0
    page, pages = _page(wanted, len(ids), before)
    rows = entries.by_ids(db, review, ids[(page - 1) * A_PAGE : page * A_PAGE])
    return Paged(rows, len(fitting), page, pages, tellings.beside(db, rows))


def _by_filters(db: Session, review: Review, wanted: Wanted) -> Paged:
    """The database counts and turns the pages; where no event was joined, nothing has to be folded."""
    filters = wanted.narrowing.filters
    count = entries.count(db, review, filters)
    if not tellings.count(db, review):
        before = (
            0 if wanted.page or not wanted.opened else entries.position(db, review, wanted.opened, filters)
        )
        page, pages = _page(wanted, count, before)
        rows = entries.of_review(db, review, filters=filters, offset=(page - 1) * A_PAGE, limit=A_PAGE)
        return Paged(rows, count, page, pages, {})
    before = 0 if wanted.page or not wanted.opened else listing.position(db, review, wanted.opened, filters)
    page, pages = _page(wanted, listing.count(db, review, filters), before)
    rows = listing.page(db, review, filters, offset=(page - 1) * A_PAGE, limit=A_PAGE)
    return Paged(rows, count, page, pages, tellings.beside(db, rows))


def _page(wanted: Wanted, lines: int, before: int) -> tuple[int, int]:
    pages = max(1, -(-lines // A_PAGE))
    return min(max(wanted.page or before // A_PAGE + 1, 1), pages), pages
