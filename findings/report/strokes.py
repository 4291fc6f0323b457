"""Lines and words of a drawing. It carries its colours itself, so that it looks the same on paper and on a page."""

from collections.abc import Iterable
from html import escape

INK, INK_2, RULE, RULE_3, WASH = "#1b2529", "#4b575c", "#dedacf", "#737870", "#f0f4f3"
SANS = "Atkinson Hyperlegible Next, sans-serif"

# The page's two columns, in points: names stand in the narrow one, what is drawn in the wide one.
WIDTH, LEFT, RIGHT = 476.0, 116.0, 470.0


def sheet(height: float, drawn: Iterable[str]) -> str:
    """A drawing of the width of a page, in points."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {height:g}" '
        f'width="{WIDTH:g}" height="{height:g}" font-family="{SANS}" font-size="8.5">'
        + "".join(drawn)
        + "</svg>"
    )


def line(x1: float, y1: float, x2: float, y2: float, colour: str, width: float, extra: str = "") -> str:
    """A straight line."""
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" '
        f'stroke="{colour}" stroke-width="{width:g}"{extra}/>'
    )


def text(x: float, y: float, words: str, colour: str, extra: str = "") -> str:
    """Words; they begin at x."""
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}"{extra}>{escape(words)}</text>'
