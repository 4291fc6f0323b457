"""Factors by level for print: a mark for every factor at its level of the system; in words and as a table too."""

from collections.abc import Iterator, Sequence

from findings.report import strokes
from findings.report.document import Figure, Table
from findings.report.material import LevelCount
from findings.report.strokes import INK, INK_2, LEFT, RIGHT, RULE, RULE_3

_HARDER, _HARDER_TINT, _HELPED = "#8a5a00", "#f7e9cc", "#19604f"
_TOP, _ROW, _R, _WIDEST = 20.0, 16.0, 3.3, 11.0
_MOST_MARKS = 36
_HEAD = ("Level", "Made good practice harder", "Helped", "Together")


def figure(levels: Sequence[LevelCount], number: int = 0) -> Figure:
    """The picture with its words."""
    return Figure(_svg(levels), described(levels), _caption(levels), number)


def table(levels: Sequence[LevelCount], number: int = 0) -> Table:
    """The same counts, and their sums."""
    rows = [(each.level, each.harder, each.helped) for each in levels]
    rows.append(("All levels", sum(each.harder for each in levels), sum(each.helped for each in levels)))
    told = tuple((name, str(harder), str(helped), str(harder + helped)) for name, harder, helped in rows)
    return Table("Factors at each level of the system", _HEAD, told, number)


def described(levels: Sequence[LevelCount]) -> str:
    """What the picture shows, for those who do not see it."""
    told = (
        f"{each.level}: {each.harder} made good practice harder, {each.helped} helped." for each in levels
    )
    return " ".join(["Factors by level of the system.", *told])


def _caption(levels: Sequence[LevelCount]) -> str:
    harder, helped = sum(each.harder for each in levels), sum(each.helped for each in levels)
    per = _per_mark(levels)
    marks = "Each mark is a factor" if per == 1 else f"Each mark stands for up to {per} factors"
    return f"Factors by level: {harder} made good practice harder, {helped} helped. {marks}; numbers do not weigh them."


def _per_mark(levels: Sequence[LevelCount]) -> int:
    most = max((max(each.harder, each.helped) for each in levels), default=0)
    return max(1, -(-most // _MOST_MARKS))


def _svg(levels: Sequence[LevelCount]) -> str:
    bottom = _TOP + _ROW * len(levels)
    marks = (mark for n in range(len(levels)) for mark in _row(levels, n))
    return strokes.sheet(bottom + 6, [*_frame(levels, bottom), *marks])


def _axis(levels: Sequence[LevelCount]) -> tuple[float, float]:
    """Where the two sides meet, and how far marks stand apart: each side has the room it needs."""
    per = _per_mark(levels)
    left = max((-(-each.harder // per) for each in levels), default=0)
    right = max((-(-each.helped // per) for each in levels), default=0)
    room = RIGHT - LEFT - 48
    step = min(_WIDEST, room / max(left + right, 1))
    # The heads of both sides need room too.
    return min(max(LEFT + 24 + left * step, LEFT + 112), RIGHT - 40), step


def _frame(levels: Sequence[LevelCount], bottom: float) -> Iterator[str]:
    x, _ = _axis(levels)
    yield strokes.text(x - 7, 10, "Made good practice harder", INK_2, ' text-anchor="end"')
    yield strokes.text(x + 7, 10, "Helped", INK_2)
    for n in range(len(levels) + 1):
        yield strokes.line(0, _TOP + _ROW * n - 4, RIGHT, _TOP + _ROW * n - 4, RULE, 0.6)
    yield strokes.line(x, _TOP - 6, x, bottom - 2, RULE_3, 0.9)


def _row(levels: Sequence[LevelCount], n: int) -> Iterator[str]:
    (x, step), per, each = _axis(levels), _per_mark(levels), levels[n]
    middle = _TOP + _ROW * n + _ROW / 2 - 4
    size = min(_R, step * 0.42)
    yield strokes.text(0, middle + 3, each.level, INK)
    harder, helped = -(-each.harder // per), -(-each.helped // per)
    for k in range(harder):
        yield _diamond(x - 7 - step * (k + 0.5), middle, size)
    for k in range(helped):
        yield f'<circle cx="{x + 7 + step * (k + 0.5):.1f}" cy="{middle:.1f}" r="{size:.1f}" fill="{_HELPED}"/>'
    yield strokes.text(x - 11 - step * harder, middle + 3, str(each.harder), INK, ' text-anchor="end"')
    yield strokes.text(x + 11 + step * helped, middle + 3, str(each.helped), INK)


def _diamond(x: float, y: float, r: float) -> str:
    """An open mark, so that grey print tells it from the full one."""
    r *= 1.15
    points = f"{x:.1f},{y - r:.1f} {x + r:.1f},{y:.1f} {x:.1f},{y + r:.1f} {x - r:.1f},{y:.1f}"
    return f'<polygon points="{points}" fill="{_HARDER_TINT}" stroke="{_HARDER}" stroke-width="0.9"/>'
