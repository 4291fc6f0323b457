"""Everything a report is composed from, already in codes: nothing here knows who anybody is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

CHAIN = "chain"


@dataclass(frozen=True)
class Source:
    """What a passage rests on. ``ref`` is a key that whoever may see the source can turn into an address.

    One of the kind ``CHAIN`` is only a way back to the records: it is shown where it leads somewhere, and not on paper.
    """

    label: str
    kind: str = ""
    ref: str = ""


@dataclass(frozen=True)
class Part:
    """A part of a finding's anatomy. ``text`` is Markdown; ``rests`` is what it rests on."""

    key: str
    label: str
    text: str
    rests: tuple[Source, ...] = ()


@dataclass(frozen=True)
class ReportFinding:
    """A finding as the report tells it. ``category`` and ``spread`` are words, not keys.

    ``plain`` is Markdown: the finding once more, as one would say it to somebody who does not work in services.
    """

    id: str
    number: int
    title: str
    statement: str
    category: str
    spread: str
    parts: tuple[Part, ...]
    questions: tuple[str, ...]
    plain: str = ""


@dataclass(frozen=True)
class Agency:
    """An agency that took part. Its ``number`` gives it colour and shape for the life of a review."""

    number: int
    name: str
    code: str


@dataclass(frozen=True)
class Mark:
    """Something an agency wrote about a day. ``until`` makes it a stretch; ``certain`` is false for "about"."""

    agency: int
    on: date
    until: date | None = None
    certain: bool = True


@dataclass(frozen=True)
class Bracket:
    """An episode over the lanes."""

    number: int
    title: str
    start: date
    end: date


@dataclass(frozen=True)
class Picture:
    """The timeline from ``start`` to ``end``, a lane for each agency."""

    lanes: tuple[Agency, ...]
    marks: tuple[Mark, ...]
    brackets: tuple[Bracket, ...]
    start: date
    end: date


@dataclass(frozen=True)
class LevelCount:
    """Factors marked at one level of the system, named in words: how many made practice harder, how many helped."""

    level: str
    harder: int
    helped: int


@dataclass(frozen=True)
class Material:
    """What a report needs. Texts are Markdown as reviewers wrote them; an empty one is left out of the report.

    ``questions`` are those the review began with, ``date`` the words for when it is published, ``note`` a line at
    the foot of the cover. ``texts`` were written for one form, by the key of its section. ``levels`` go from the
    front line to the country. ``draft`` holds until the report is released.
    """

    title: str
    kind: str
    partnership: str
    questions: tuple[str, ...] = ()
    period: str = ""
    reviewers: str = ""
    date: str = ""
    note: str = ""
    agencies: tuple[Agency, ...] = ()
    window: str = ""
    happened: str = ""
    synopsis: str = ""
    what_helped: str = ""
    findings: tuple[ReportFinding, ...] = ()
    additional: tuple[str, ...] = ()
    method: str = ""
    limits: str = ""
    confidence: str = ""
    glossary: tuple[tuple[str, str], ...] = ()
    picture: Picture | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    levels: tuple[LevelCount, ...] = ()
    draft: bool = True
