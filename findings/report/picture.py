"""The timeline picture: a lane for each agency, brackets for the episodes, drawn in the ink of the page.

It carries no day: a pattern of days can tell who a family is, so marks stand in their week.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from html import escape

from findings.report import lettering, shapes
from findings.report.material import Agency, Bracket, Mark, Picture, Silence

WIDTH = 960
_LEFT, _RIGHT, _TOP, _LANE, _FOOT = 196, 8, 46, 30, 44
_INK, _INK_2, _RULE, _RULE_3, _PAPER = "#1b2529", "#4b575c", "#dedacf", "#737870", "#ffffff"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
# A month narrower than this has no room for its name, and then only every third is named.
_ROOM_FOR_A_MONTH = 30


def coarse(picture: Picture) -> Picture:
    """The picture with every day moved to the Monday of its week, and one mark for all of a week."""
    return replace(
        picture,
        start=_monday(picture.start),
        end=_monday(picture.end) + timedelta(days=6),
        marks=_weekly(picture.marks),
        brackets=tuple(replace(b, start=_monday(b.start), end=_monday(b.end)) for b in picture.brackets),
        silences=tuple(replace(s, start=_monday(s.start), end=_monday(s.end)) for s in picture.silences),
    )


def told(picture: Picture) -> str:
    """The picture in words, for those who do not see it."""
    lanes = _listed(lane.name for lane in picture.lanes)
    sentences = [
        f"Timeline from {_month(picture.start)} to {_month(picture.end)}, with a lane for each agency: {lanes}.",
        *(f"Episode {label}." for label in key(picture)),
        *(f"Hatched: {lettering.line(silence.words)}." for silence in picture.silences),
    ]
    return " ".join(sentences)


def key(picture: Picture) -> tuple[str, ...]:
    """What the numbers over the brackets mean, one line each."""
    return tuple(
        lettering.line(f"{b.number} {b.title}{f', {b.period}' if b.period else ''}") for b in picture.brackets
    )


def draw(picture: Picture, alt: str) -> str:
    """The picture as SVG. Colours are attributes, never styles, so that a strict page shows it too."""
    bottom = _TOP + _LANE * len(picture.lanes)
    pieces = (
        *_months(picture, bottom),
        *(piece for place, lane in enumerate(picture.lanes) for piece in _lane(picture, lane, place)),
        *(piece for silence in picture.silences for piece in _silence(picture, silence, bottom)),
        *(piece for bracket in picture.brackets for piece in _bracket(picture, bracket)),
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="plot" viewBox="0 0 {WIDTH} {bottom + _FOOT}" role="img" '
        f'aria-label="{escape(alt)}" font-family="Atkinson Hyperlegible Next" font-size="14">{"".join(pieces)}</svg>'
    )


def _months(picture: Picture, bottom: int) -> Iterator[str]:
    firsts = list(_first_days(picture))
    step = 1 if _width(picture, 30) >= _ROOM_FOR_A_MONTH else 3
    for place, day in enumerate(firsts):
        x, year = _x(picture, day), day.month == 1
        if year:
            yield _line(x, _TOP - 4, x, bottom, _RULE_3)
        elif step == 1 or (day.month - 1) % 3 == 0:
            yield _line(x, _TOP, x, bottom, _RULE, ' stroke-dasharray="1 4"')
        if (day.month - 1) % step == 0 and x + _width(picture, 30) * step <= WIDTH - _RIGHT + 4:
            yield _text(x + 3, bottom + 16, _MONTHS[day.month - 1])
        if year or place == 0:
            yield _text(x + 3, bottom + 34, str(day.year), strong=True)


def _lane(picture: Picture, agency: Agency, place: int) -> Iterator[str]:
    y = _TOP + _LANE * (place + 0.5)
    colour, is_open = shapes.colour(agency.number), shapes.is_open(agency.number)
    marks = [mark for mark in picture.marks if mark.agency == agency.number]
    yield _mark(agency.number, 7, y, not is_open)
    yield _text(22, y + 5, _short(lettering.line(agency.name)), strong=True)
    yield _line(_LEFT, y, WIDTH - _RIGHT, y, _RULE)
    for mark in marks:
        if mark.until:
            ends = f'x1="{_x(picture, mark.on)}" x2="{_x(picture, mark.until)}" y1="{y}" y2="{y}"'
            yield f'<line {ends} stroke="{colour}" stroke-width="5" opacity="0.5"/>'
    for mark in marks:
        yield _mark(agency.number, _x(picture, mark.on), y, mark.certain and not is_open)


def _silence(picture: Picture, silence: Silence, bottom: int) -> Iterator[str]:
    left, right = _x(picture, silence.start), _x(picture, silence.end)
    height = bottom - _TOP
    for step in range(-height, round(right - left), 8):
        start, end = max(step, 0), min(step + height, right - left)
        yield _line(left + start, bottom - (start - step), left + end, bottom - (end - step), "#b9b6ab")
    words = lettering.line(silence.words)
    middle = min(max((left + right) / 2, _LEFT + len(words) * 3.6), WIDTH - _RIGHT - len(words) * 3.6)
    yield (
        f'<rect x="{middle - len(words) * 3.6:.1f}" y="{_TOP + 3}" width="{len(words) * 7.2:.1f}" height="20" '
        f'fill="{_PAPER}"/>'
    )
    yield _text(round(middle, 1), _TOP + 17, words, strong=True, middle=True)


def _bracket(picture: Picture, bracket: Bracket) -> Iterator[str]:
    left = _x(picture, bracket.start)
    right = max(_x(picture, bracket.end), left + 10)
    yield f'<path d="M{left} {_TOP - 8}v-7H{right}v7" fill="none" stroke="{_INK}" stroke-width="1.5"/>'
    yield _text(round((left + right) / 2, 1), _TOP - 21, str(bracket.number), strong=True, middle=True)


def _mark(number: int, x: float, y: float, filled: bool) -> str:
    colour = shapes.colour(number)
    ink = (
        f'fill="{colour}" stroke="{_PAPER}" stroke-width="1"'
        if filled
        else f'fill="{_PAPER}" stroke="{colour}" stroke-width="2"'
    )
    place = f"translate({x - 6.2:.1f} {y - 6.2:.1f}) scale(.78)"
    return f'<path d="{shapes.shape(number)}" transform="{place}" {ink}/>'


def _text(x: float, y: float, words: str, *, strong: bool = False, middle: bool = False) -> str:
    look = f'class="strong" fill="{_INK}" font-weight="600"' if strong else f'fill="{_INK_2}"'
    anchor = ' text-anchor="middle"' if middle else ""
    return f'<text x="{x}" y="{y}" {look}{anchor}>{escape(words)}</text>'


def _line(x1: float, y1: float, x2: float, y2: float, colour: str, more: str = "") -> str:
    ends = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    return f'<line {ends} stroke="{colour}"{more}/>'


def _x(picture: Picture, day: date) -> float:
    """Where a day stands, kept within the picture."""
    return round(_LEFT + 8 + min(max(_width(picture, (day - picture.start).days), 0), _span()), 1)


def _width(picture: Picture, days: int) -> float:
    return _span() * days / max((picture.end - picture.start).days, 1)


def _span() -> int:
    return WIDTH - _LEFT - _RIGHT - 16


def _first_days(picture: Picture) -> Iterator[date]:
    """The first of each month in the picture; its own first day where the first month began before it."""
    yield picture.start
    month = date(picture.start.year, picture.start.month, 1)
    while (month := (month + timedelta(days=32)).replace(day=1)) <= picture.end:
        yield month


def _weekly(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    weeks: dict[tuple[int, date, date | None], bool] = {}
    for mark in marks:
        week = mark.agency, _monday(mark.on), _monday(mark.until) if mark.until else None
        weeks[week] = weeks.get(week, False) or mark.certain
    ordered = sorted(weeks, key=lambda week: (week[0], week[1], week[2] or date.min))
    return tuple(Mark(agency, on, until, weeks[agency, on, until]) for agency, on, until in ordered)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _month(day: date) -> str:
    return f"{day:%B %Y}"


def _short(name: str) -> str:
    return name if len(name) <= 24 else f"{name[:23].rstrip()}…"


def _listed(names: Iterable[str]) -> str:
    several = [lettering.line(name) for name in names]
    return " and ".join(filter(None, (", ".join(several[:-1]), *several[-1:])))
