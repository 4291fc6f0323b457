"""What a person decided on the page of a file: columns, tables, and when the rows that need them were."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from timeline import when
from timeline.reading.choices import Choices
from timeline.reading.role import Role
from workbench.page.form import tidy
from workbench.persistence.tables.source import Source

_ROLES = {role.value for role in Role}


@dataclass(frozen=True)
class Decided:
    """The decisions as they now stand, and what is wrong with those that could not be understood, by field."""

    choices: Choices
    problems: Mapping[str, str]


def column_field(table: int, column: int) -> str:
    """The name of the field that says what a column is for."""
    return f"column-{table}-{column}"


def when_field(table: int, row: int) -> str:
    """The name of the field that says when a row was."""
    return f"when-{table}-{row}"


def tick_field(table: int, row: int) -> str:
    """The name of the tick that takes the moment proposed for a row; its value is that moment in words."""
    return f"proposed-{table}-{row}"


def table_field(table: int) -> str:
    """The name of the tick that leaves a table out."""
    return f"left-out-{table}"


def everything(written: Mapping[str, str], source: Source, before: Choices) -> Decided:
    """All decisions of the page, over those made before."""
    tables = source.sum.get("tables", [])
    left_out = frozenset(table["part"] for n, table in enumerate(tables) if written.get(table_field(n)))
    columns = dict(before.columns)
    for n, table in enumerate(tables):
        for index, _heading, role, _reason in table["columns"]:
            chosen = written.get(column_field(n, index), role)
            if chosen in _ROLES and chosen != role:
                columns[table["part"], index] = Role(chosen)
    dated = moments(written, source, before)
    return replace(dated, choices=replace(dated.choices, columns=columns, parts_left_out=left_out))


def moments(written: Mapping[str, str], source: Source, before: Choices) -> Decided:
    """Only when rows were. An empty box takes an earlier answer back; a box that was not shown changes nothing."""
    return _dated(written, source, replace(before, whens=_without_emptied(written, source, before)))


def further_moments(written: Mapping[str, str], source: Source, before: Choices) -> Decided:
    """When further rows were. What was answered before has become entries already, and stays."""
    answered = {
        when_field(n, row)
        for n, part in enumerate(_parts(source))
        for named, row in before.whens
        if named == part
    }
    return _dated({name: words for name, words in written.items() if name not in answered}, source, before)


def _without_emptied(
    written: Mapping[str, str], source: Source, before: Choices
) -> dict[tuple[str, int], str]:
    emptied = {place for field, place in _places(written, source) if not tidy(written[field])}
    return {place: words for place, words in before.whens.items() if place not in emptied}


def _dated(written: Mapping[str, str], source: Source, before: Choices) -> Decided:
    whens, problems = dict(before.whens), {}
    for field, place in _places(written, source):
        words = str(tidy(written[field]))
        trouble = _trouble(words)
        if trouble:
            problems[field] = trouble
        elif words:
            whens[place] = words
    return Decided(replace(before, whens=whens), problems)


def _parts(source: Source) -> list[str]:
    return [table["part"] for table in source.sum.get("tables", [])]


def _places(written: Mapping[str, str], source: Source) -> list[tuple[str, tuple[str, int]]]:
    parts = {str(n): part for n, part in enumerate(_parts(source))}
    found = []
    for field in written:
        kind, _, rest = field.partition("-")
        table, _, row = rest.partition("-")
        if kind == "when" and table in parts and row.isdecimal() and len(row) < 10:
            found.append((field, (parts[table], int(row))))
    return found


def _trouble(words: str) -> str:
    if not words:
        return ""
    if len(words) > 200:
        return "Keep this under 200 characters"
    try:
        when.read(words)
    except when.Unreadable as unreadable:
        return unreadable.sentence
    return ""


def flat(form: Any) -> dict[str, str]:
    """A form as it was sent, one value a field. A moment that was proposed and ticked is written in an empty box."""
    written = {name: str(value) for name, value in form.items()}
    for name, words in list(written.items()):
        kind, _, row = name.partition("-")
        if kind == "proposed" and not tidy(written.get(f"when-{row}")):
            written[f"when-{row}"] = words
    return written
