"""A text as a square to point a phone at."""

import segno
from markupsafe import Markup

# So many light fields on each side, or a camera does not find the square.
_QUIET = 4


def svg(text: str) -> Markup:
    """The square as a picture in the colour of the words around it; what it opens is said to who cannot see it."""
    code = segno.make_qr(text, error="m")
    fields = [list(row) for row in code.matrix]
    side = len(fields) + 2 * _QUIET
    dark = "".join(
        f"M{across + _QUIET} {down + _QUIET}h1v1h-1z"
        for down, row in enumerate(fields)
        for across, is_dark in enumerate(row)
        if is_dark
    )
    return Markup(
        '<svg class="qr" viewBox="0 0 {side} {side}" role="img" aria-label="Code to scan: opens {text}" '
        'shape-rendering="crispEdges"><path fill="currentColor" d="{dark}"/></svg>'
    ).format(side=side, text=text, dark=dark)
