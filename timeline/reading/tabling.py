"""Which tables of a file are chronologies, and what their columns are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.reading import choosing, columns, evidence, headings, sequence, sideways, vocabulary
from timeline.reading.choices import Choices
from timeline.reading.draft import Draft, Drafts
from timeline.reading.found import Column
from timeline.reading.grid import Grid, Line, Opened
from timeline.reading.headings import Heading
from timeline.reading.role import Role
from timeline.reading.sorting import Sorter

_WORDY = 15


@dataclass(frozen=True)
class _Plan:
    """How one grid is understood, before its rows are read."""

    grid: Grid
    heading: Heading
    columns: tuple[Column, ...]
    chronology: bool
    month_first: bool = False
    taken_in: tuple[Draft, ...] = ()


def tables(opened: Opened, choices: Choices) -> tuple[tuple[Drafts, ...], tuple[str, ...]]:
    """The tables with their rows drafted, and notices about those that are no chronologies."""
    plans: list[_Plan] = []
    for grid in (one for whole in opened.grids for one in _stacked(whole)):
        plans.append(_plan(grid, plans, choices))
    if not any(plan.chronology for plan in plans):
        plans = [replace(plan, chronology=_could_be(plan)) for plan in plans]
    found, notices = [], []
    for plan in plans:
        if plan.grid.part in choices.parts_left_out:
            found.append(_aside(plan, "left_out"))
        elif plan.chronology:
            found.append(_sorted(plan, choices, opened.saved))
            notices += _exchanged(plan)
        else:
            found.append(_aside(plan, "other_table"))
            if plan.grid.lines:
                notices.append(
                    f"{_name(plan.grid)} was not taken for a chronology. Choose its columns if it is one"
                )
    return tuple(found), tuple(notices)


def _sorted(plan: _Plan, choices: Choices, saved: date | None) -> Drafts:
    drafts = Sorter(plan.grid, plan.heading, plan.columns, choices, plan.month_first).drafts()
    if saved:
        sequence.remark_later(drafts, saved)
    return _drafts(plan, drafts)


def _exchanged(plan: _Plan) -> list[str]:
    return [
        f"In the column “{column.heading}” ({_name(plan.grid)}) day and month may have changed places: every day "
        "that the sheet keeps as a date is before the 13th, and every other one is text. Look at a few"
        for column in plan.columns
        if column.role is Role.WHEN and evidence.is_exchanged(plan.grid.lines, column.index)
    ]


def _stacked(grid: Grid) -> list[Grid]:
    """The tables that stand one under the other in one sheet, each under a heading of its own."""
    heading = headings.find(grid.lines, grid.width)
    if not heading.rows:
        return [grid]
    starts, printed = [0], headings.Printed(heading, grid.lines)
    for position in range(heading.last + 1, len(grid.lines)):
        line = grid.lines[position]
        heads = (len(line.filled) > 2 and headings.looks_like_one(line)) or printed.rearranged(line)
        if heads and not printed.again(line):
            starts.append(position)
    if len(starts) == 1:
        return [grid]
    pieces = zip(starts, [*starts[1:], len(grid.lines)], strict=True)
    return [
        replace(
            grid,
            part=grid.part if number == 1 else f"{grid.part} table {number}".strip(),
            lines=grid.lines[begin:end],
            title=f"{grid.title} from row {grid.lines[begin].number}".strip(),
        )
        for number, (begin, end) in enumerate(pieces, 1)
    ]


def _plan(grid: Grid, before: Sequence[_Plan], choices: Choices) -> _Plan:
    forms = sideways.upright(grid)
    heading = forms.heading if forms else headings.find(grid.lines, grid.width)
    if forms:
        grid = replace(grid, lines=forms.lines)
    below = [line for line in grid.lines[heading.last + 1 :] if len(line.filled) > 1]
    assigned = columns.assign(heading, below)
    model = None if heading.rows or forms else _model(grid, before)
    if model:
        assigned = tuple(
            replace(column, reason="No heading here; as in the table before it") for column in model.columns
        )
    assigned = choosing.applied(assigned, grid.part, choices, below)
    roles = {column.role for column in assigned}
    decided = any(part == grid.part and role is Role.WHEN for (part, _), role in choices.columns.items())
    dated = Role.WHEN in roles or (Role.TIME in roles and _has_days_between(grid))
    is_one = dated and Role.WHAT in roles and bool(below) and not _foreign(heading, assigned, below)
    taken_in = forms.taken_in if forms else ()
    return _Plan(grid, heading, assigned, decided or is_one, _month_first(assigned, below, model), taken_in)


def _has_days_between(grid: Grid) -> bool:
    """Whether days stand in rows of their own, over rows that have none."""
    alone = (line.text(line.filled[0]).strip() for line in grid.lines if len(line.filled) == 1)
    return any(evidence.is_bare_date(words) for words in alone)


def _model(grid: Grid, before: Sequence[_Plan]) -> _Plan | None:
    """The table before, where this one goes on from it without a heading of its own."""
    alike = (plan for plan in reversed(before) if plan.chronology and plan.grid.width == grid.width)
    model = next(alike, None)
    return model if model and _fits(model, grid) else None


def _month_first(assigned: Sequence[Column], below: Sequence[Line], model: _Plan | None) -> bool:
    place = next((column.index for column in assigned if column.role is Role.WHEN), None)
    if place is None:
        return False
    order = evidence.order(below, place)
    return order.is_month_first or (model is not None and model.month_first and not order.day_first)


def _fits(model: _Plan, grid: Grid) -> bool:
    """Whether dates stand in a table without a heading where the table before has its dates."""
    place = next((column.index for column in model.columns if column.role is Role.WHEN), None)
    if place is None:
        return False
    found = evidence.of(grid.lines, place)
    return found.filled > 0 and found.dates >= 0.5


def _foreign(heading: Heading, assigned: Sequence[Column], below: Sequence[Line]) -> bool:
    """A list, an account or a history of versions, though it has dates."""
    if not any(vocabulary.belongs_elsewhere(word) for word in heading.words):
        return False
    what = next(column.index for column in assigned if column.role is Role.WHAT)
    return evidence.of(below, what).length < 60


def _could_be(plan: _Plan) -> bool:
    """A table that may be a chronology whose column of dates was not recognised."""
    below = [line for line in plan.grid.lines[plan.heading.last + 1 :] if len(line.filled) > 1]
    longest = max((evidence.of(below, column.index).length for column in plan.columns), default=0)
    return plan.grid.width > 1 and bool(below) and longest >= _WORDY


def _name(grid: Grid) -> str:
    if grid.title.startswith("Table "):
        return grid.title
    return f"Sheet {grid.title}" if grid.part else "The table"


def _aside(plan: _Plan, skip: str) -> Drafts:
    lines = [*plan.grid.lines, *(draft.line for draft in plan.taken_in)]
    rows = [Draft(line, skip if line.filled or skip == "left_out" else "blank") for line in lines]
    return _drafts(replace(plan, taken_in=()), rows)


def _drafts(plan: _Plan, drafts: Sequence[Draft]) -> Drafts:
    rows = sorted((*drafts, *plan.taken_in), key=lambda draft: draft.line.number) if plan.taken_in else drafts
    return Drafts(plan.grid.part, plan.grid.title, plan.columns, tuple(rows))
