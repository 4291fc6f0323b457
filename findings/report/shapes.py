"""The mark of each agency: a colour and a shape, so that grey print loses nothing."""

COLOURS = (
    "#3690e3", "#a2650a", "#541860", "#1870a1", "#ce7951", "#5d5316", "#203b0c", "#1b575a", "#8989a4", "#716e68",
)  # fmt: skip
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


def mark(number: int, x: float, y: float, r: float, *, filled: bool) -> str:
    """The agency's mark: its colour and its shape. Beyond ten agencies the shapes begin again, open."""
    is_open = not filled or number > len(COLOURS)
    paint = (
        f'fill="#ffffff" stroke="{colour(number)}" stroke-width="1.2"'
        if is_open
        else f'fill="{colour(number)}" stroke="#ffffff" stroke-width="0.5"'
    )
    if (number - 1) % 10 == 0:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" {paint}/>'
    points = " ".join(f"{x + r * dx:.1f},{y + r * dy:.1f}" for dx, dy in _POINTS[(number - 1) % 10])
    return f'<polygon points="{points}" {paint}/>'


def colour(number: int) -> str:
    """The colour of an agency."""
    return COLOURS[(number - 1) % len(COLOURS)]
