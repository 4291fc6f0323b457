"""How a partnership's reports look: its colour and its logo, used as far as everybody can still read them."""

import re
from dataclasses import dataclass

ACCENT, INK, RULE_3 = "#124b57", "#1b2529", "#737870"
PAPER = "#ffffff"
TEXT_CONTRAST, LINE_CONTRAST = 4.5, 3.0
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True)
class Look:
    """``colour`` is #rrggbb or empty. ``logo`` is a picture of ``logo_kind`` png or svg.

    ``logo_words`` say what it is to those who do not see it.
    """

    colour: str = ""
    logo: bytes = b""
    logo_kind: str = ""
    logo_words: str = ""


@dataclass(frozen=True)
class Palette:
    """``text`` is for numerals, ``line`` for lines that mean something, ``band`` for ornament of any colour."""

    text: str
    line: str
    band: str


PLAIN = Look()
"""The house's own colour and no logo."""


def palette(look: Look) -> Palette:
    """The colours of a look: the chosen one wherever it stands out enough from paper, ink or grey elsewhere."""
    if not is_colour(look.colour):
        return Palette(ACCENT, ACCENT, ACCENT)
    stands_out = contrast(look.colour)
    return Palette(
        look.colour if stands_out >= TEXT_CONTRAST else INK,
        look.colour if stands_out >= LINE_CONTRAST else RULE_3,
        look.colour,
    )


def stylesheet(look: Look) -> str:
    """The colours of a look for the pages of a report; nothing where no colour is chosen."""
    if not is_colour(look.colour):
        return ""
    used = palette(look)
    return f".composed {{ --accent: {used.text}; --line: {used.line}; --band: {used.band}; }}\n"


def is_colour(words: str) -> bool:
    """Whether words are a colour as a look keeps it."""
    return _COLOUR.fullmatch(words) is not None


def contrast(colour: str, other: str = PAPER) -> float:
    """How far two colours stand out from each other, from 1 to 21, as WCAG 2.2 counts it."""
    darker, lighter = sorted((_luminance(colour), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
