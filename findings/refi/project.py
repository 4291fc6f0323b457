"""What a coded project is made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Code:
    """Something that passages can be coded as, or (not ``is_codable``) only a heading over further ``codes``."""

    id: str
    name: str
    description: str = ""
    codes: tuple["Code", ...] = ()
    is_codable: bool = True


@dataclass(frozen=True)
class Selection:
    """A stretch of a text, in characters from its beginning, and the ids of the codes it was given.

    ``note`` is what the coder made of it.
    """

    id: str
    start: int
    end: int
    note: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Text:
    """A text that was coded. ``words`` holds single line feeds for line ends, or positions would shift."""

    id: str
    name: str
    words: str
    about: str = ""
    selections: tuple[Selection, ...] = ()


@dataclass(frozen=True)
class Case:
    """Something that texts and passages belong to, such as an episode."""

    id: str
    name: str
    about: str = ""
    texts: tuple[str, ...] = ()
    selections: tuple[str, ...] = ()


@dataclass(frozen=True)
class Note:
    """A memo on its own."""

    id: str
    name: str
    words: str


@dataclass(frozen=True)
class Project:
    """Everything that goes out. ``coder`` stands for all who coded: nobody is named in it."""

    id: str
    name: str
    made: datetime
    codes: Sequence[Code]
    texts: Sequence[Text] = ()
    cases: Sequence[Case] = ()
    notes: Sequence[Note] = ()
    about: str = ""
    coder: str = "Review team"
