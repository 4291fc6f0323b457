"""The timeline for print: a lane for each agency, a mark for each stretch in which it wrote something.

Marks stand for months (or longer, in a long period), never for days: a pattern of days can identify a family.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import pairwise

from findings.report.document import Figure
from findings.report.material import Agency, Bracket, Mark, Picture

INK, INK_2, RULE, RULE_3 = "#1b2529", "#4b575c", "#dedacf", "#737870"
COLOURS = (
    "#3690e3", "#a2650a", "#541860", "#1870a1", "#ce7951", "#5d5316", "#203b0c", "#1b575a", "#8989a4", "#716e68",
)  # fmt: skip
SANS = "Atkinson Hyperlegible Next, sans-serif"
_STEPS = (1, 2, 3, 6, 12)
_MOST_STEPS = 48

# The page's two columns, in points: names stand in the narrow one, the lanes in the wide one.
_WIDTH, _LEFT, _RIGHT, _LANE, _TOP = 476.0, 116.0, 470.0, 18.0, 26.0
_SIZES = ((1, 2.5), (4, 3.4), (10, 4.3))


@dataclass(frozen=True)
class _Slot:
    """A stretch of a lane in which something was written. ``is_certain``: at least one date is as written."""

    agency: int
    place: int
    count: int
    is_certain: bool


@dataclass(frozen=True)
class _Scale:
    """Months since the start of the year in which the picture begins, in steps, on a width."""

    first: int
    steps: int
    step: int

    def slot(self, day: date) -> int:
        """The step in which a day falls; days outside the period fall into its first or last step."""
        return min(max((_months(day) - self.first) // self.step, 0), self.steps - 1)

    def x(self, slot: float) -> float:
        """Where a step begins."""
        return _LEFT + (_RIGHT - _LEFT) * slot / self.steps


def figure(picture: Picture) -> Figure:
    """The picture with its words."""
    return Figure(svg(picture), described(picture), _caption(picture))


def svg(picture: Picture) -> str:
    """The drawing. It carries its colours itself, so that it looks the same on paper and on a page."""
    scale = _scale(picture)
    rows = _rows(picture.brackets, scale)
    top = _TOP + 15 * max(max(rows, default=0), 0)
    lanes = _lanes(picture.lanes, top)
    bottom = lanes[-1][1] + lanes[-1][2] / 2 + 4 if lanes else top
    drawn = [
        *_episodes(picture.brackets, rows, scale, top, bottom),
        *_calendar(scale, top, bottom),
        *(each for lane in lanes for each in _lane(*lane)),
        *_marks(picture, scale, {agency.number: middle for agency, middle, _ in lanes}),
    ]
    height = bottom + 24
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH:g} {height:g}" '
        f'width="{_WIDTH:g}" height="{height:g}" font-family="{SANS}" font-size="8.5">'
        + "".join(drawn)
        + "</svg>"
    )


def described(picture: Picture) -> str:
    """What the picture shows, for those who do not see it."""
    scale = _scale(picture)
    slots = _slots(picture, scale)
    lanes = (_lane_in_words(agency, slots, scale) for agency in picture.lanes)
    episodes = (
        f"Episode {each.number}, {_span(each.start, each.end)}: {each.title.rstrip('.')}."
        for each in picture.brackets
    )
    opening = f"Timeline from {_span(picture.start, picture.end)}, with a lane for each agency."
    return " ".join([opening, *lanes, *episodes])


def _caption(picture: Picture) -> str:
    unit = _unit(_scale(picture).step)
    words = f"Who wrote something, by {unit}. A larger mark holds more entries"
    words += "; an open mark, dates that are uncertain." if _has_uncertain(picture) else "."
    if picture.brackets:
        titles = "; ".join(f"{each.number} {each.title.rstrip('.')}" for each in picture.brackets)
        words += f" Key practice episodes: {titles}."
    return words


def _has_uncertain(picture: Picture) -> bool:
    return any(not slot.is_certain for slot in _slots(picture, _scale(picture)))


def _lane_in_words(agency: Agency, slots: list[_Slot], scale: _Scale) -> str:
    own = [slot for slot in slots if slot.agency == agency.number]
    unit = _unit(scale.step)
    if not own:
        return f"{agency.name} wrote nothing."
    most = max(own, key=lambda slot: slot.count)
    return (
        f"{agency.name} wrote in {len(own)} of {scale.steps} {unit if scale.steps == 1 else _plural(unit)}, "
        f"most in {_month_name(scale.first + most.place * scale.step)}."
    )


def _unit(step: int) -> str:
    return {1: "month", 3: "quarter", 6: "half-year", 12: "year"}.get(step, f"{step} months")


def _plural(unit: str) -> str:
    return unit if unit.endswith("s") else f"{unit}s"


def _span(start: date, end: date) -> str:
    first, last = _month_name(_months(start)), _month_name(_months(end))
    return first if first == last else f"{first} to {last}"


def _month_name(month: int) -> str:
    return f"{date(month // 12, month % 12 + 1, 1):%B} {month // 12}"


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def _scale(picture: Picture) -> _Scale:
    first, months = _months(picture.start), max(_months(picture.end) - _months(picture.start) + 1, 1)
    step = next((step for step in _STEPS if -(-months // step) <= _MOST_STEPS), -(-months // _MOST_STEPS))
    first -= first % step if step in _STEPS else 0
    months = max(_months(picture.end) - first + 1, 1)
    return _Scale(first, -(-months // step), step)


def _slots(picture: Picture, scale: _Scale) -> list[_Slot]:
    gathered: dict[tuple[int, int], list[Mark]] = defaultdict(list)
    for mark in picture.marks:
        gathered[mark.agency, scale.slot(mark.on)].append(mark)
    return [
        _Slot(agency, place, len(marks), any(mark.certain for mark in marks))
        for (agency, place), marks in sorted(gathered.items())
    ]


def _rows(brackets: tuple[Bracket, ...], scale: _Scale) -> list[int]:
    """On which row each bracket stands, so that none covers another."""
    ends: list[int] = []
    rows = []
    for each in brackets:
        start, end = scale.slot(each.start), scale.slot(each.end)
        row = next((n for n, taken in enumerate(ends) if taken < start), len(ends))
        ends[row : row + 1] = [end]
        rows.append(row)
    return rows


def _lanes(agencies: tuple[Agency, ...], top: float) -> list[tuple[Agency, float, float]]:
    """Each agency with the middle and the height of its lane."""
    lanes = []
    for agency in agencies:
        height = max(_LANE, 10.5 * len(_lines(_label(agency))) + 4)
        lanes.append((agency, top + height / 2, height))
        top += height
    return lanes


def _label(agency: Agency) -> str:
    """The name; in a script that a drawing can not be sure to hold, the code, as the name stands in the words."""
    return (
        agency.name
        if all(ord(letter) < 0x250 or letter in "–—‘’“”" for letter in agency.name)
        else agency.code
    )


def _lines(name: str) -> list[str]:
    """A name in lines that fit the narrow column; a longer word is cut with a hyphen."""
    lines: list[str] = []
    for word in name.split():
        while len(word) > 23:
            lines.append(word[:22] + "-")
            word = word[22:]
        if lines and len(lines[-1]) + 1 + len(word) <= 23:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]


def _lane(agency: Agency, middle: float, height: float) -> Iterator[str]:
    lines = _lines(_label(agency))
    first = middle + 3 - 5.25 * (len(lines) - 1)
    yield _line(_LEFT, middle, _RIGHT, middle, RULE, 0.75)
    yield _shape(agency.number, 4.5, middle, 3.6, filled=True)
    for n, words in enumerate(lines):
        yield _text(13, first + 10.5 * n, words, INK)


def _marks(picture: Picture, scale: _Scale, middles: dict[int, float]) -> Iterator[str]:
    ends = (_RIGHT - _LEFT) / scale.steps / 2
    for mark in picture.marks:
        if mark.until and mark.agency in middles and scale.slot(mark.until) > scale.slot(mark.on):
            left, right = scale.x(scale.slot(mark.on)) + ends, scale.x(scale.slot(mark.until)) + ends
            y = middles[mark.agency]
            yield _line(left, y, right, y, COLOURS[(mark.agency - 1) % 10], 3, extra=' stroke-opacity="0.4"')
    for slot in _slots(picture, scale):
        if slot.agency in middles:
            size = next((size for most, size in _SIZES if slot.count <= most), 5.0)
            size = min(size, max(ends * 1.15, 1.6))
            x = scale.x(slot.place) + ends
            yield _shape(slot.agency, x, middles[slot.agency], size, filled=slot.is_certain)


def _episodes(
    brackets: tuple[Bracket, ...], rows: list[int], scale: _Scale, top: float, bottom: float
) -> Iterator[str]:
    for each, row in zip(brackets, rows, strict=True):
        left, right = scale.x(scale.slot(each.start)) + 1, scale.x(scale.slot(each.end) + 1) - 1
        y = top - 12 - 15 * row
        yield (
            f'<rect x="{left:.1f}" y="{y:.1f}" width="{right - left:.1f}" height="{bottom - y:.1f}" fill="#f0f4f3"/>'
            f'<path d="M{left:.1f} {y + 5:.1f}V{y:.1f}H{right:.1f}v5" fill="none" stroke="{INK}" stroke-width="1"/>'
        )
        yield _text(
            (left + right) / 2,
            y - 3.5,
            str(each.number),
            INK,
            extra=' text-anchor="middle" font-weight="600"',
        )


def _calendar(scale: _Scale, top: float, bottom: float) -> Iterator[str]:
    """Years with a line at each January; months between them where there is room."""
    last = scale.first + scale.steps * scale.step
    januaries = [month for month in range(scale.first, last + 1) if month % 12 == 0]
    per_month = (_RIGHT - _LEFT) / (last - scale.first)
    for month in januaries:
        x = scale.x((month - scale.first) / scale.step)
        yield _line(x, top - 4, x, bottom + 18, RULE_3, 0.75)
    for month in range(scale.first, last):
        if month % 3 == 0 and per_month * 3 >= 22:
            x = scale.x((month - scale.first) / scale.step)
            yield _text(
                x + 3, bottom + 9, f"{date(1, month % 12 + 1, 1):%b}", INK_2, extra=' font-size="7.5"'
            )
    for begin, end in pairwise(sorted({scale.first, *januaries, last})):
        if (end - begin) * per_month >= 18:
            x = scale.x((begin - scale.first) / scale.step)
            yield _text(x + 3, bottom + 19, str(begin // 12), INK, extra=' font-weight="600"')


def _shape(number: int, x: float, y: float, r: float, *, filled: bool) -> str:
    """The agency's mark: its colour and its shape. Beyond ten agencies the shapes begin again, open."""
    colour, is_open = COLOURS[(number - 1) % 10], not filled or number > 10
    paint = (
        f'fill="#ffffff" stroke="{colour}" stroke-width="1.2"'
        if is_open
        else f'fill="{colour}" stroke="#ffffff" stroke-width="0.5"'
    )
    if (number - 1) % 10 == 0:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" {paint}/>'
    points = " ".join(f"{x + r * dx:.1f},{y + r * dy:.1f}" for dx, dy in _POINTS[(number - 1) % 10])
    return f'<polygon points="{points}" {paint}/>'


_CROSS = (
    (-0.38, -1.05), (0.38, -1.05), (0.38, -0.38), (1.05, -0.38), (1.05, 0.38), (0.38, 0.38),
    (0.38, 1.05), (-0.38, 1.05), (-0.38, 0.38), (-1.05, 0.38), (-1.05, -0.38), (-0.38, -0.38),
)  # fmt: skip
_POINTS: dict[int, tuple[tuple[float, float], ...]] = {
    1: ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    2: ((0, -1.1), (1.1, 0.85), (-1.1, 0.85)),
    3: ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
    4: _CROSS,
    5: ((0, 1.1), (1.1, -0.85), (-1.1, -0.85)),
    6: tuple(((dx - dy) * 0.72, (dx + dy) * 0.72) for dx, dy in _CROSS),
    7: ((0, -1.1), (1.05, -0.34), (0.65, 0.89), (-0.65, 0.89), (-1.05, -0.34)),
    8: (
        (0, -1.2), (0.29, -0.4), (1.14, -0.37), (0.48, 0.15), (0.71, 0.97),
        (0, 0.5), (-0.71, 0.97), (-0.48, 0.15), (-1.14, -0.37), (-0.29, -0.4),
    ),
    9: ((-0.95, -1.05), (0.95, -1.05), (0.12, 0), (0.95, 1.05), (-0.95, 1.05), (-0.12, 0)),
}  # fmt: skip


def _line(x1: float, y1: float, x2: float, y2: float, colour: str, width: float, extra: str = "") -> str:
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" '
        f'stroke="{colour}" stroke-width="{width:g}"{extra}/>'
    )


def _text(x: float, y: float, words: str, colour: str, extra: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}"{extra}>{escape(words)}</text>'
