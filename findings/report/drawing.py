"""The timeline as a drawing."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from findings.report import months, shapes, strokes
from findings.report.material import Agency, Bracket, Picture
from findings.report.months import Scale
from findings.report.strokes import INK, INK_2, LEFT, RIGHT, RULE, RULE_3, WASH

_LANE, _TOP = 18.0, 26.0
_SIZES = ((1, 2.5), (4, 3.4), (10, 4.3))


def svg(picture: Picture) -> str:
    """The drawing, in points of the page that it is made for."""
    scale = months.scale(picture)
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
    return strokes.sheet(bottom + 24, drawn)


def _rows(brackets: tuple[Bracket, ...], scale: Scale) -> list[int]:
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
    yield strokes.line(LEFT, middle, RIGHT, middle, RULE, 0.75)
    yield shapes.mark(agency.number, 4.5, middle, 3.6, filled=True)
    for n, words in enumerate(lines):
        yield strokes.text(13, first + 10.5 * n, words, INK)


def _marks(picture: Picture, scale: Scale, middles: dict[int, float]) -> Iterator[str]:
    ends = (RIGHT - LEFT) / scale.steps / 2
    for mark in picture.marks:
        if mark.until and mark.agency in middles and scale.slot(mark.until) > scale.slot(mark.on):
            left, right = _x(scale, scale.slot(mark.on)) + ends, _x(scale, scale.slot(mark.until)) + ends
            y = middles[mark.agency]
            yield strokes.line(
                left, y, right, y, shapes.colour(mark.agency), 3, extra=' stroke-opacity="0.4"'
            )
    for slot in months.slots(picture, scale):
        if slot.agency in middles:
            size = next((size for most, size in _SIZES if slot.days <= most), 5.0)
            size = min(size, max(ends * 1.15, 1.6))
            x = _x(scale, slot.place) + ends
            yield shapes.mark(slot.agency, x, middles[slot.agency], size, filled=slot.is_certain)


def _episodes(
    brackets: tuple[Bracket, ...], rows: list[int], scale: Scale, top: float, bottom: float
) -> Iterator[str]:
    for each, row in zip(brackets, rows, strict=True):
        left, right = _x(scale, scale.slot(each.start)) + 1, _x(scale, scale.slot(each.end) + 1) - 1
        y = top - 12 - 15 * row
        yield (
            f'<rect x="{left:.1f}" y="{y:.1f}" width="{right - left:.1f}" height="{bottom - y:.1f}" fill="{WASH}"/>'
            f'<path d="M{left:.1f} {y + 5:.1f}V{y:.1f}H{right:.1f}v5" fill="none" stroke="{INK}" stroke-width="1"/>'
        )
        yield strokes.text(
            (left + right) / 2,
            y - 3.5,
            str(each.number),
            INK,
            extra=' text-anchor="middle" font-weight="600"',
        )


def _calendar(scale: Scale, top: float, bottom: float) -> Iterator[str]:
    """Years with a line at each January; months between them where there is room."""
    last = scale.first + scale.steps * scale.step
    januaries = [month for month in range(scale.first, last + 1) if month % 12 == 0]
    per_month = (RIGHT - LEFT) / (last - scale.first)
    for month in januaries:
        x = _x(scale, (month - scale.first) / scale.step)
        yield strokes.line(x, top - 4, x, bottom + 18, RULE_3, 0.75)
    for month in range(scale.first, last):
        if month % 3 == 0 and per_month * 3 >= 22:
            x = _x(scale, (month - scale.first) / scale.step)
            yield strokes.text(
                x + 3, bottom + 9, f"{date(1, month % 12 + 1, 1):%b}", INK_2, extra=' font-size="7.5"'
            )
    for begin, end in pairwise(sorted({scale.first, *januaries, last})):
        if (end - begin) * per_month >= 18:
            x = _x(scale, (begin - scale.first) / scale.step)
            yield strokes.text(x + 3, bottom + 19, str(begin // 12), INK, extra=' font-weight="600"')


def _x(scale: Scale, slot: float) -> float:
    """Where a step begins."""
    return LEFT + (RIGHT - LEFT) * slot / scale.steps
