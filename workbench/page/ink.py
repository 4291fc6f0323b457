"""The ink of figures: the tokens of the stylesheet, where a picture needs them as values."""

INK, INK_2, ACCENT, SURFACE, PAPER_2 = "#1b2529", "#4b575c", "#124b57", "#ffffff", "#f2efe7"
RULE, RULE_2, RULE_3 = "#dedacf", "#b9b6ab", "#737870"
HARDER, HELPED = "#8a5a00", "#19604f"
FACE = "Atkinson Hyperlegible Next, system-ui, sans-serif"
COLOURS = (
    "#3690e3", "#a2650a", "#541860", "#1870a1", "#ce7951", "#5d5316", "#203b0c", "#1b575a", "#8989a4", "#716e68",
)  # fmt: skip
SYMBOLS = (
    "circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "x", "pentagon", "star", "hourglass",
)  # fmt: skip


def colour(number: int) -> str:
    """The colour of an agency by its number."""
    return COLOURS[(number - 1) % len(COLOURS)]


def symbol(number: int, *, open_mark: bool = False) -> str:
    """The shape of an agency by its number; open where a date is uncertain, or beyond the tenth agency."""
    shape = SYMBOLS[(number - 1) % len(SYMBOLS)]
    return f"{shape}-open" if open_mark or number > len(SYMBOLS) else shape


def safe(text: str) -> str:
    """Words in which Plotly finds no markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
