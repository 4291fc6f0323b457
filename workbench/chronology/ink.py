"""The ink of the picture: the tokens of the stylesheet, where a figure needs them as values."""

from datetime import datetime

INK, INK_2, RULE, RULE_3, SURFACE = "#1b2529", "#4b575c", "#dedacf", "#737870", "#ffffff"
FACE = "Atkinson Hyperlegible Next, system-ui, sans-serif"
COLOURS = (
    "#3690e3", "#a2650a", "#541860", "#1870a1", "#ce7951", "#5d5316", "#203b0c", "#1b575a", "#8989a4", "#716e68",
)  # fmt: skip
SYMBOLS = (
    "circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "x", "pentagon", "star", "hourglass",
)  # fmt: skip
MARGIN_LEFT = 184
LONGEST_LABEL = 22


def colour(number: int) -> str:
    """The colour of an agency by its number."""
    return COLOURS[(number - 1) % len(COLOURS)]


def symbol(number: int, *, open_mark: bool = False) -> str:
    """The shape of an agency by its number; open where a date is uncertain, or beyond the tenth agency."""
    shape = SYMBOLS[(number - 1) % len(SYMBOLS)]
    return f"{shape}-open" if open_mark or number > len(SYMBOLS) else shape


def at(moment: datetime) -> str:
    """A moment as Plotly takes it."""
    return f"{moment:%Y-%m-%d %H:%M}"


def short(words: str) -> str:
    """A label that fits, marked where it was cut."""
    return words if len(words) <= LONGEST_LABEL else words[: LONGEST_LABEL - 1].rstrip() + "…"


def safe(text: str) -> str:
    """Words in which Plotly finds no markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
