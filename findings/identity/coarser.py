"""A form that says as much as a reader needs and gives nobody away."""

from datetime import date

_STAGES = (
    (0, "a baby"),
    (1, "a toddler"),
    (3, "of pre-school age"),
    (5, "of primary-school age"),
    (11, "of secondary-school age"),
    (16, "a young person of 16 or 17"),
    (18, "a young adult"),
    (25, "an adult"),
    (65, "an older person"),
)
_SEASONS = ("winter", "spring", "summer", "autumn")


def age(years: int) -> str:
    """The stage of life instead of an age in years."""
    return next(words for least, words in reversed(_STAGES) if years >= least)


def day(of: date) -> str:
    """The season instead of the day; December belongs to the winter of the year that follows."""
    if of.month == 12:
        return f"winter {of.year}–{(of.year + 1) % 100:02d}"
    return f"{season(of.month)} {of.year}"


def season(month: int) -> str:
    """The season that a month belongs to."""
    return _SEASONS[month % 12 // 3]


def school(named: str) -> str:
    """What kind of school it is instead of its name."""
    small = named.lower()
    for kind in ("nursery", "infant", "junior", "primary", "secondary", "special", "sixth form", "high"):
        if kind in small:
            return f"a {'secondary' if kind == 'high' else kind} school".replace("nursery school", "nursery")
    return "a college" if "college" in small else "a school"


def body(named: str) -> str:
    """What kind of place it is instead of its name."""
    small = named.lower()
    for kind, words in _BODIES.items():
        if kind in small:
            return words
    return "a local service"


_BODIES = {
    "hospital": "a hospital",
    "infirmary": "a hospital",
    "surgery": "a GP practice",
    "medical": "a GP practice",
    "practice": "a GP practice",
    "health": "a health centre",
    "care home": "a care home",
    "nursing home": "a nursing home",
    "hospice": "a hospice",
    "prison": "a prison",
    "hmp": "a prison",
    "family": "a family centre",
    "children": "a children’s centre",
    "youth": "a youth club",
    "church": "a place of worship",
    "mosque": "a place of worship",
    "temple": "a place of worship",
    "hostel": "a hostel",
    "refuge": "a refuge",
}
