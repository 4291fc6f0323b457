"""What a colour is used for, in words, and what a logo is served as."""

from findings.report import look
from findings.report.look import Look

_MIMETYPES = {"png": "image/png", "svg": "image/svg+xml"}
LOGO_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""What a logo may do when somebody opens it by itself: be drawn."""


def used_for(chosen: Look) -> str:
    """What the colour of a look is used for, and what it is too pale for."""
    if not chosen.colour:
        return "No colour is chosen: reports have that of the workbench."
    stands_out = look.contrast(chosen.colour)
    if stands_out >= look.TEXT_CONTRAST:
        return f"Numerals, lines and the band are set in it. It stands out from paper {stands_out:.1f} to 1."
    much = f"It stands out from paper {stands_out:.1f} to 1, and letters need {look.TEXT_CONTRAST}."
    if stands_out >= look.LINE_CONTRAST:
        return f"{much} Lines and the band are set in it, numerals in ink."
    return f"{much} Only the band is set in it; numerals are set in ink and lines in grey."


def mimetype(chosen: Look) -> str:
    """What a browser is told that the logo is."""
    return _MIMETYPES[chosen.logo_kind]
