"""A table that stands on its side: a form for each event, its labels down the first column."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.reading import evidence, headings, vocabulary
from timeline.reading.draft import Draft
from timeline.reading.grid import Grid, Line
from timeline.reading.headings import Heading
from timeline.reading.role import Role

_LONGEST = 60
_KNOWN = 0.6
_DATES = (Role.WHEN, Role.ENTERED)


@dataclass(frozen=True)
class Forms:
    """The forms of a table set upright: their labels as a heading, a line for each, and the rows that these took in."""

    heading: Heading
    lines: tuple[Line, ...]
    taken_in: tuple[Draft, ...]


def upright(grid: Grid) -> Forms | None:
    """The table set upright; nothing where it stands upright already."""
    rows = [line for line in grid.lines if line.filled]
    if not rows or any(line.filled[-1] > 1 for line in rows) or not _are_labels(rows):
        return None
    return _set_upright(grid, tuple(dict.fromkeys(_label(line) for line in rows if _label(line))))


def _are_labels(rows: Sequence[Line]) -> bool:
    """Whether the first column holds the words of headings, one for when it was and one for what it was."""
    labels = [_label(line) for line in rows if _label(line)]
    if any(len(label) > _LONGEST or evidence.is_date(label) for label in labels) or headings.looks_like_one(
        rows[0]
    ):
        return False
    roles = [found[0].role for found in map(vocabulary.match, labels) if found]
    dated = any(evidence.is_date(line.text(1).strip()) for line in rows)
    return (
        dated
        and Role.WHAT in roles
        and any(role in roles for role in _DATES)
        and len(roles) >= _KNOWN * len(labels)
    )


def _set_upright(grid: Grid, labels: tuple[str, ...]) -> Forms:
    forms: list[tuple[Line, dict[str, str]]] = []
    taken_in = []
    last = ""
    for line in grid.lines:
        label = _label(line)
        if label and (not forms or label in forms[-1][1]):
            forms.append((line, {}))
        else:
            taken_in.append(
                Draft(line, "continuation" if line.filled and forms else "title" if line.filled else "blank")
            )
        if forms and line.filled:
            last = label or last
            values = forms[-1][1]
            values[last] = "\n".join(filter(None, (values.get(last, ""), line.text(1).strip())))
    lines = tuple(
        Line(
            first.number,
            tuple(values.get(label, "") for label in labels),
            physical=first.physical,
            hidden=first.hidden,
        )
        for first, values in forms
    )
    return Forms(Heading((), labels), lines, tuple(taken_in))


def _label(line: Line) -> str:
    return " ".join(line.text(0).split()).rstrip(":")
