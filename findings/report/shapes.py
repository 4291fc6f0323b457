"""The shape and colour of an agency, by its number: never one without the other."""

COLOURS = (
    *("#3690e3", "#a2650a", "#541860", "#1870a1", "#ce7951"),
    *("#5d5316", "#203b0c", "#1b575a", "#8989a4", "#716e68"),
)
# Each on a field of 16 by 16.
SHAPES = (
    "M14 8A6 6 0 1 1 2 8A6 6 0 1 1 14 8Z",
    "M2.5 2.5H13.5V13.5H2.5Z",
    "M8 1.5 15 14H1Z",
    "M8 .8 15.2 8 8 15.2 .8 8Z",
    "M5.6 1.5h4.8v4.1h4.1v4.8h-4.1v4.1H5.6v-4.1H1.5V5.6h4.1Z",
    "M1 2h14L8 14.5Z",
    "M4.2 1 8 4.8 11.8 1 15 4.2 11.2 8 15 11.8 11.8 15 8 11.2 4.2 15 1 11.8 4.8 8 1 4.2Z",
    "M8 1l7 5.1-2.7 8.4H3.7L1 6.1Z",
    "M8 .8l2.1 4.7 5.1 .5-3.8 3.4 1.1 5L8 11.8l-4.5 2.6 1.1-5L.8 6l5.1-.5Z",
    "M2 1.5h12L9.6 8 14 14.5H2L6.4 8Z",
)


def colour(number: int) -> str:
    """The colour of an agency; after ten they begin again."""
    return COLOURS[(number - 1) % len(COLOURS)]


def shape(number: int) -> str:
    """The outline of an agency's mark as an SVG path; after ten they begin again."""
    return SHAPES[(number - 1) % len(SHAPES)]


def is_open(number: int) -> bool:
    """Whether the agency's shape is drawn open, because its colour is another's too."""
    return number > len(COLOURS)
