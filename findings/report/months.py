"""The months of a timeline, in steps that a page can show: what was written in each, and what they are called."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from findings.report.material import Mark, Picture

_STEPS = (1, 2, 3, 6, 12)
_MOST_STEPS = 48


@dataclass(frozen=True)
class Slot:
    """A step of a lane with so many days recorded. ``is_certain``: at least one date is as written."""

    agency: int
    place: int
    days: int
    is_certain: bool


@dataclass(frozen=True)
class Scale:
    """The steps of a timeline: so many, each of ``step`` months, from the month ``first``, counted since the year 0."""

    first: int
    steps: int
    step: int

    @property
    def unit(self) -> str:
        """What a step is called."""
        return {1: "month", 3: "quarter", 6: "half-year", 12: "year"}.get(self.step, f"{self.step} months")

    def slot(self, day: date) -> int:
        """The step in which a day falls; days outside the period fall into its first or last step."""
        return min(max((of(day) - self.first) // self.step, 0), self.steps - 1)


def scale(picture: Picture) -> Scale:
    """The shortest steps that a page can show."""
    first, months = of(picture.start), max(of(picture.end) - of(picture.start) + 1, 1)
    step = next((step for step in _STEPS if -(-months // step) <= _MOST_STEPS), -(-months // _MOST_STEPS))
    first -= first % step if step in _STEPS else 0
    months = max(of(picture.end) - first + 1, 1)
    return Scale(first, -(-months // step), step)


def slots(picture: Picture, scale: Scale) -> list[Slot]:
    """What is recorded of each step, by agency and step."""
    gathered: dict[tuple[int, int], list[Mark]] = defaultdict(list)
    for mark in picture.marks:
        gathered[mark.agency, scale.slot(mark.on)].append(mark)
    return [
        Slot(agency, place, len({mark.on for mark in marks}), any(mark.certain for mark in marks))
        for (agency, place), marks in sorted(gathered.items())
    ]


def of(day: date) -> int:
    """The month of a day, counted since the year 0."""
    return day.year * 12 + day.month - 1


def name(month: int) -> str:
    """What a month is called."""
    return f"{date(month // 12, month % 12 + 1, 1):%B} {month // 12}"


def span(start: date, end: date) -> str:
    """From one month to another, in words."""
    first, last = name(of(start)), name(of(end))
    return first if first == last else f"{first} to {last}"
