"""A review as JSON: every row of it, its journal, and who the people behind the rows are."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from workbench.persistence import schema, vault
from workbench.persistence.stores import journal, people
from workbench.persistence.tables.framework import OwnFramework
from workbench.persistence.tables.journal import JournalLine
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import Membership, User
from workbench.persistence.whole_review import belonging, values

FORM = "case review workbench: a whole review"
_PERSONS = schema.METADATA.tables[Person.__tablename__]

Rows = list[dict[str, Any]]


def whole(db: Session, review: Review, *, step: str, key: bytes) -> dict[str, Any]:
    """Everything there is of a review, real names among it. ``step`` is the shape of the tables it was taken from."""
    db.flush()
    rows = {str(table.name): _rows(db, table, review.id) for table in belonging.tables()}
    names = _opened(rows[Person.__tablename__], key)
    lines = journal.of_chain(db, review.id)
    return {
        "form": FORM,
        "step": step,
        "review": review.id,
        "title": review.title,
        "partnership": review.partnership.name,
        "names": names,
        "people": _people(db, review, rows, lines),
        "frameworks": _frameworks(db, review, rows),
        "rows": rows,
        "journal": [plain(belonging.OF_A_LINE, vars(line)) for line in lines],
    }


def plain(columns: Any, row: Any) -> dict[str, Any]:
    """A row as JSON holds it."""
    return {str(column.name): values.out(column, row[column.name]) for column in columns}


def _rows(db: Session, table: Table, review_id: str) -> Rows:
    query = select(table).where(belonging.condition(table, review_id)).order_by(*table.primary_key.columns)
    return [plain(table.columns, row) for row in db.execute(query).mappings()]


def _opened(persons: Rows, key: bytes) -> dict[str, dict[str, list[str]]]:
    """What the vault held of everybody, by id and column; another installation has another key, so no seal goes out."""
    opened: dict[str, dict[str, list[str]]] = {}
    for person in persons:
        for column in people.SEALED:
            sealed = values.back(_PERSONS.columns[column], person[column])
            words = vault.unseal(key, sealed, people.sealed_for(column, person["id"]))
            opened.setdefault(person["id"], {})[column] = list(words)
            person[column] = None
    return opened


def _people(db: Session, review: Review, rows: dict[str, Rows], lines: Sequence[JournalLine]) -> Rows:
    """Everybody who stands behind a row or a line, with the role they had."""
    roles = dict(
        db.execute(select(Membership.user_id, Membership.role).where(Membership.review_id == review.id)).all()
    )
    ids = set(roles) | {line.user_id for line in lines} | _behind(rows)
    found = db.scalars(select(User).where(User.id.in_(ids)).order_by(User.id))
    return [
        {"id": each.id, "name": each.name, "email": each.email, "role": roles.get(each.id, "")}
        for each in found
    ]


def _behind(rows: dict[str, Rows]) -> set[str]:
    columns = [
        key.parent
        for table in belonging.tables()
        for key in belonging.keys(table)
        if key.column.table.name == belonging.PEOPLE
    ]
    return {row[column.name] for column in columns for row in rows[column.table.name] if row[column.name]}


def _frameworks(db: Session, review: Review, rows: dict[str, Rows]) -> Rows:
    """The partnership's own frameworks that the review works with."""
    used = {row["framework"] for table in belonging.WITH_FRAMEWORK for row in rows[table]}
    query = select(OwnFramework.key, OwnFramework.document).where(
        OwnFramework.partnership_id == review.partnership_id, OwnFramework.key.in_(used)
    )
    return [
        {"key": key, "document": document} for key, document in db.execute(query.order_by(OwnFramework.key))
    ]
