"""A letter to go with the blank form, to be copied and changed."""

from collections.abc import Sequence

from timeline.writing.form import Asked


def text(title: str, back_by: str, asked: Sequence[Asked]) -> str:
    """The letter in plain words."""
    required = [each.heading for each in asked if each.is_required]
    until = f" by {back_by}" if back_by else ""
    must = (
        f" Every row needs {_listed(required)}; the other columns are for what your records hold."
        if required
        else ""
    )
    return (
        f"Dear colleague,\n\n"
        f"We ask your agency for a chronology for {title}. The review looks at how agencies worked together, and why "
        f"things made sense to people at the time. It is not about blame.\n\n"
        f"The attached form has a page that says how to fill it in, and a table with one event in a row.{must} "
        f"Write dates as your records give them, and no closer: a month or a year is enough where the record has no "
        f"more. Put down what you were told by others, and from whom, as well as what you did yourselves.\n\n"
        f"If your system can print a list of dates and events, send that instead: you need not copy it out.\n\n"
        f"Send it back{until} in the way that your agency uses for confidential papers, not by ordinary email. "
        f"Names may stand as your records have them; the review works with codes.\n\n"
        f"If anything is unclear, ask before you begin.\n\n"
        f"Thank you for the time that this takes."
    )


def _listed(headings: Sequence[str]) -> str:
    quoted = [f"“{heading}”" for heading in headings]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
