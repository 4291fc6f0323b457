"""How much there is of everything in a review."""

from typing import Any

from sqlalchemy import ColumnElement, distinct, func, select
from sqlalchemy.orm import Session

from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.episode import Account, Episode
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.pattern import Pattern
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.report import Release, ReportText
from workbench.persistence.tables.response import Response
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.source import Source, SourceRow
from workbench.persistence.tables.telling import Event
from workbench.persistence.tables.told import Told
from workbench.persistence.tables.user import Membership

_PARTS = (
    Episode.why_it_matters,
    Episode.what_happened,
    Episode.known_then,
    Episode.expected,
    Episode.expected_from,
    Episode.compared,
    Episode.worked_well,
    Episode.enabled_by,
    Episode.confidence,
)


def of_review(db: Session, review: Review) -> dict[str, int]:
    """Counts by the names that ``reviews.progress.Counts`` gives them, in one question to the database."""

    def of(table: Any, *conditions: ColumnElement[bool]) -> Any:
        return select(func.count()).select_from(table).where(table.review_id == review.id, *conditions)

    added = select(func.count(distinct(Source.agency_id))).where(Source.review_id == review.id)
    problems = select(func.count()).select_from(SourceRow).join(Source, Source.id == SourceRow.source_id)
    told = select(func.count()).select_from(Account).join(Episode, Episode.id == Account.episode_id)
    wanted = {
        "agencies": of(Agency),
        "people": of(Person),
        "members": of(Membership),
        "agencies_with_file": added.where(Source.state == "added"),
        "files_waiting": of(Source, Source.state == "waiting"),
        "problem_rows": problems.where(
            Source.review_id == review.id, Source.state == "added", SourceRow.outcome == "problem"
        ),
        "entries": of(Entry),
        "events": of(Event),
        "told": of(Told),
        "conversations": of(Conversation),
        "episodes": of(Episode),
        "unfinished_episodes": of(Episode, _any_empty()),
        "accounts": told.where(Episode.review_id == review.id),
        "factors": of(Factor),
        "unplaced_factors": of(Factor, Factor.pattern_id.is_(None)),
        "patterns": of(Pattern, Pattern.is_set_aside.is_(False)),
        "findings": of(Finding, Finding.is_additional.is_(False)),
        "report_texts": of(ReportText, ReportText.words != ""),
        "releases": of(Release),
        "responses": of(Response, Response.is_shared.is_(True)),
    }
    row = db.execute(select(*(query.scalar_subquery().label(name) for name, query in wanted.items()))).one()
    return {name: int(getattr(row, name)) for name in wanted}


def _any_empty() -> ColumnElement[bool]:
    empty = _PARTS[0] == ""
    for part in _PARTS[1:]:
        empty = empty | (part == "")
    return empty
