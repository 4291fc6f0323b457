"""Whether a file holds a whole review, and nothing that reaches beyond it."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Column, Table

from findings.frameworks import document
from workbench.persistence.stores import journal, people
from workbench.persistence.tables.journal import JournalLine
from workbench.persistence.whole_review import belonging, values
from workbench.persistence.whole_review.writing import FORM

Rows = list[dict[str, Any]]


class NotWhole(Exception):
    """The file cannot be brought in. The words say why, as a sentence for people."""


def parts(told: Any, step: str) -> Mapping[str, Any]:
    """The parts of a file. Raises NotWhole where it is no review, or was taken out of tables of another shape."""
    if not isinstance(told, dict) or told.get("form") != FORM:
        raise NotWhole("This is not a review that was taken out of the workbench.")
    if told.get("step") != step:
        raise NotWhole(
            f"The file comes from a workbench of step {told.get('step')}, and this one is at step {step}. "
            "Bring the older one up to date, take the review out again, and bring that file in."
        )
    kinds = {"review": str, "names": dict, "people": list, "frameworks": list, "rows": dict, "journal": list}
    for part, kind in kinds.items():
        if not isinstance(told.get(part), kind):
            raise NotWhole(f"The file is not whole: its part {part} is missing.")
    return told


def rows(told: Mapping[str, Any]) -> dict[str, Rows]:
    """The rows of every table, as their columns hold them; each refers to nothing but rows of the same file."""
    found: dict[str, Rows] = {}
    known = {(belonging.PEOPLE, person) for person in ids_of_people(told)}
    given = told["rows"]
    for table in belonging.tables():
        found[table.name] = [_row(table.name, table.columns, row) for row in _listed(given, table.name)]
        known |= {(table.name, row["id"]) for row in found[table.name] if "id" in row}
    for table in belonging.tables():
        _refer_within(table, found[table.name], known)
    reviews = [row["id"] for row in found[belonging.REVIEW]]
    if reviews != [told["review"]]:
        raise NotWhole("The file is not whole: it has to hold one review.")
    return found


def ids_of_people(told: Mapping[str, Any]) -> set[str]:
    """The ids of everybody behind the rows."""
    for person in told["people"]:
        if not isinstance(person, dict) or not all(
            isinstance(person.get(key), str) for key in ("id", "name")
        ):
            raise NotWhole("The file is not whole: somebody among its people has no id or no name.")
    return {person["id"] for person in told["people"]}


def names(told: Mapping[str, Any], persons: Rows) -> dict[tuple[str, str], list[str]]:
    """What the vault is to hold, by person and column."""
    found = {}
    for person in persons:
        for column in people.SEALED:
            words = (told["names"].get(person["id"]) or {}).get(column)
            if not isinstance(words, list) or not all(isinstance(each, str) for each in words):
                raise NotWhole("The file is not whole: the names of somebody in it are missing.")
            found[person["id"], column] = words
    return found


def frameworks(told: Mapping[str, Any]) -> Rows:
    """The partnership's own frameworks, by key and document."""
    for each in told["frameworks"]:
        if not isinstance(each, dict) or not isinstance(each.get("key"), str):
            raise NotWhole("The file is not whole: one of its frameworks has no key.")
        try:
            document.read(each["key"], each.get("document"))
        except document.Unfit as unfit:
            raise NotWhole(f"A framework in the file cannot be read: {unfit}") from unfit
    return list(told["frameworks"])


def journal_lines(told: Mapping[str, Any]) -> list[JournalLine]:
    """The journal, whose every line is sealed to the one before."""
    lines = [JournalLine(**_row("journal_line", belonging.OF_A_LINE, each)) for each in told["journal"]]
    if any(line.chain != told["review"] for line in lines):
        raise NotWhole("The file is not whole: a line of its journal belongs to something else.")
    if broken := journal.first_broken(lines):
        raise NotWhole(f"Line {broken} of the journal in this file was changed, removed or added afterwards.")
    return lines


def _listed(given: Mapping[str, Any], name: str) -> list[Any]:
    listed = given.get(name)
    if not isinstance(listed, list):
        raise NotWhole(f"The file is not whole: its rows of {name} are missing.")
    return listed


def _row(table: str, columns: Iterable[Column[Any]], told: Any) -> dict[str, Any]:
    if not isinstance(told, dict) or set(told) != {column.name for column in columns}:
        raise NotWhole(f"The file is not whole: a row of {table} has other columns than it should.")
    try:
        return {column.name: values.back(column, told[column.name]) for column in columns}
    except values.Unfit as unfit:
        raise NotWhole(f"The file is not whole: {unfit}.") from unfit


def _refer_within(table: Table, found: Rows, known: set[tuple[str, str]]) -> None:
    inside = [key for key in belonging.keys(table) if key.column.table.name != belonging.PARTNERSHIP]
    for key in inside:
        for each in found:
            referred = each[key.parent.name]
            if referred is not None and (key.column.table.name, referred) not in known:
                raise NotWhole(
                    f"The file is not whole: a row of {table.name} refers to something it does not hold."
                )
