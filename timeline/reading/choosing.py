"""What people decided about columns, laid over what the program made of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.reading import evidence
from timeline.reading.choices import Choices, heading_key
from timeline.reading.found import Column
from timeline.reading.grid import Line
from timeline.reading.role import Role

CHOSEN = "Chosen by you"
REMEMBERED = "As this agency's files were read before"
_ONE_EACH = (Role.WHEN, Role.WHAT, Role.TIME, Role.UNTIL, Role.UNTIL_TIME)


def applied(
    columns: Sequence[Column], part: str, choices: Choices, below: Sequence[Line]
) -> tuple[Column, ...]:
    """The columns of a table as they were decided: for this file first, then as in the agency's earlier files."""
    chosen = {index: role for (named, index), role in choices.columns.items() if named == part}
    known = _known(columns, chosen, choices.remembered)
    reasons = {**dict.fromkeys(known, REMEMBERED), **dict.fromkeys(chosen, CHOSEN)}
    decided = {**known, **chosen}
    return tuple(_decided(column, decided, reasons, below) for column in columns)


def _known(
    columns: Sequence[Column], chosen: Mapping[int, Role], remembered: Mapping[str, Role]
) -> dict[int, Role]:
    """What earlier files say, where nothing was decided for this one. A role for one column goes to the first."""
    taken = set(chosen.values())
    found: dict[int, Role] = {}
    for column in columns:
        role = remembered.get(heading_key(column.heading))
        if role is None or column.index in chosen or (role in _ONE_EACH and role in taken):
            continue
        found[column.index] = role
        taken.add(role)
    return found


def _decided(
    column: Column, decided: Mapping[int, Role], reasons: Mapping[int, str], below: Sequence[Line]
) -> Column:
    role = decided.get(column.index)
    if role is None:
        taken = column.role in (Role.WHEN, Role.WHAT, Role.TIME) and column.role in decided.values()
        return (
            replace(column, role=Role.OTHER, reason="Another column was chosen for this") if taken else column
        )
    order = evidence.order(below, column.index).words if role is Role.WHEN else ""
    return replace(column, role=role, reason=". ".join(filter(None, (reasons[column.index], order))))
