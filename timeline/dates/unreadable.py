"""Why words could not be read as a date."""

IMPOSSIBLE = "impossible_date"
MISSING = "missing_date"
NO_YEAR = "missing_year"
IMPLAUSIBLE = "implausible_date"
UNPARSEABLE = "unparseable_date"
BACKWARDS = "end_before_start"


class Unreadable(ValueError):
    """Words that give no date. ``kind`` is for counting, ``sentence`` is for people, ``seen`` is what was written.

    ``proposed`` are words that would be a date and may have been meant; a person has to say so.
    """

    def __init__(self, kind: str, sentence: str, seen: str = "", proposed: str = "") -> None:
        super().__init__(sentence)
        self.kind = kind
        self.sentence = sentence
        self.seen = seen
        self.proposed = proposed


def no_date(seen: str = "") -> Unreadable:
    """Nothing was written that could be a date."""
    return Unreadable(
        MISSING, "No date is written here. Write what you know, such as May 2023, or leave the row", seen
    )


def no_year(seen: str) -> Unreadable:
    """A day or month without its year."""
    return Unreadable(NO_YEAR, f"“{seen}” has no year. Write the date with its year", seen)


def not_a_date(seen: str, proposed: str = "") -> Unreadable:
    """Words that are not a date, as far as can be told."""
    shown = seen if len(seen) <= 60 else seen[:59].rstrip() + "…"
    example = "3 May 2023, May 2023 or week of 22 May 2023"
    advice = f"It may mean {proposed}" if proposed else f"Write when it was, such as {example}"
    return Unreadable(UNPARSEABLE, f"“{shown}” was not understood as a date. {advice}", seen, proposed)


def backwards(seen: str) -> Unreadable:
    """A stretch that ends before it begins."""
    return Unreadable(BACKWARDS, f"“{seen}” ends before it begins. Write the earlier date first", seen)
