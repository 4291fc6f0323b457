"""A text that somebody writes for one form of the report."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """``key`` is how it is kept, ``hint`` what belongs into it, ``words`` about how long it is.

    A section that nobody wrote is composed from the findings and from the texts of the short report, or left out.
    """

    key: str
    label: str
    hint: str
    words: int
