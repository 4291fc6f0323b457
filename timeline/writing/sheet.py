"""A table that is to be written out, with the words that go with it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Paper(StrEnum):
    """The paper it prints on, lying on its long side."""

    A4 = "A4"
    A3 = "A3"


@dataclass(frozen=True)
class Column:
    """A column: its heading, and how wide it is in letters."""

    heading: str
    width: int


@dataclass(frozen=True)
class Words:
    """A paragraph beside the table, or a heading among the paragraphs."""

    text: str
    is_heading: bool = False


@dataclass(frozen=True)
class Sheet:
    """What is written: ``about`` says what it is, ``rows`` may be made while they are written.

    ``day`` is all that a file says about when it was made. ``opens_with_about``: the words come before the table also
    where they have a page of their own.
    """

    title: str
    day: date
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[str]] = field(default=(), repr=False)
    about: tuple[Words, ...] = ()
    about_title: str = "About this file"
    opens_with_about: bool = False
    paper: Paper = Paper.A3
