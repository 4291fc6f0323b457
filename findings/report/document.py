"""A report as a tree of blocks. Every writer writes this tree, and a release keeps it as JSON."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from findings.report import kept
from findings.report.material import Source

ANSWERS = ("What we will do", "Who will see to it", "The sign that it worked")
"""What a board is asked to write under the questions of a finding."""

ASKED = "Questions for the board"
"""What the questions of a finding are called where they stand right under it."""

DRAFT = "Draft. Not released: not to be passed on."
WATERMARK = "Draft"

COUNTED = ("Picture", "Table")
"""What pictures and tables are called where they are counted."""


@dataclass(frozen=True)
class Run:
    """Words set alike."""

    text: str
    strong: bool = False
    slanted: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Cover:
    """The first page. ``question`` is what the review asks; ``facts`` stand at its foot, each under a label."""

    title: str
    partnership: str
    kind: str
    question: str
    facts: tuple[tuple[str, str], ...]
    note: str


@dataclass(frozen=True)
class Masthead:
    """The head of the first page of a form that has no cover. ``facts`` stand under the title, each with its label."""

    title: str
    partnership: str
    kind: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class CardHead:
    """Where the card of a finding begins, on a page of its own."""

    number: int
    title: str
    statement: str
    partnership: str
    kind: str


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 opens a section."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph. A lede is set larger: it opens what follows."""

    runs: Runs
    is_lede: bool = False


@dataclass(frozen=True)
class Quote:
    """What somebody said, in their words; ``by`` says who they are, as far as that may be said."""

    runs: Runs
    by: str = ""


@dataclass(frozen=True)
class Bullets:
    """A list."""

    items: tuple[Runs, ...]
    is_numbered: bool = False


@dataclass(frozen=True)
class Questions:
    """The questions that one finding puts to the board; with room to answer by hand where ``with_room``."""

    number: int
    title: str
    items: tuple[str, ...]
    with_room: bool = True


@dataclass(frozen=True)
class Table:
    """Rows under a head. The first cell of a row names it. ``number`` counts tables; 0 is none."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    number: int = 0


@dataclass(frozen=True)
class Figure:
    """A picture as SVG, with words for those who do not see it (``alt``) and for everybody (``caption``).

    ``number`` counts pictures; 0 is none.
    """

    svg: str
    alt: str
    caption: str
    number: int = 0


@dataclass(frozen=True)
class GlanceLine:
    """A finding in two sentences: what it says, and a few facts about it."""

    number: int
    title: str
    statement: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Glance:
    """All findings on one page."""

    lines: tuple[GlanceLine, ...]


@dataclass(frozen=True)
class FindingOpening:
    """Where a finding begins: everything up to the next opening or section belongs to it."""

    id: str
    number: int
    title: str
    statement: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class LabelledPart:
    """A passage with a label beside it and what it rests on. The label is a heading of its ``level``."""

    label: str
    blocks: tuple["Block", ...]
    rests: tuple[Source, ...] = ()
    level: int = 2


@dataclass(frozen=True)
class Beside:
    """Short passages that stand beside one another where the page is wide enough."""

    parts: tuple[LabelledPart, ...]


@dataclass(frozen=True)
class Story:
    """A narrative that belongs on one page; set in columns where the page is wide enough."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class Spread:
    """Numbered passages of a page that is taken in at once; set in columns where the page is wide enough."""

    parts: tuple[LabelledPart, ...]


@dataclass(frozen=True)
class Box:
    """Words set apart at the foot of a page: whom to turn to, and what else there is."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class Glossary:
    """Terms and their meanings."""

    terms: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


Block = (
    Cover
    | Masthead
    | CardHead
    | Heading
    | Paragraph
    | Quote
    | Bullets
    | Questions
    | Table
    | Figure
    | Glance
    | FindingOpening
    | LabelledPart
    | Beside
    | Story
    | Spread
    | Box
    | Glossary
    | PageBreak
)


@dataclass(frozen=True)
class Document:
    """A report. ``draft`` holds until it is released, and every page says so. ``form`` is the key of its form."""

    title: str
    language: str
    draft: bool
    blocks: tuple[Block, ...]
    form: str = "short"


_KINDS: dict[str, type[Any]] = {
    kind.__name__: kind for kind in (*Block.__args__, Document, Run, GlanceLine, Source)
}


def to_json(document: Document) -> dict[str, Any]:
    """The tree as plain values, for keeping."""
    return kept.as_json(document)


def from_json(told: dict[str, Any]) -> Document:
    """The tree as it was kept. Raises ValueError when it is none."""
    document = kept.restored(told, _KINDS)
    if not isinstance(document, Document):
        raise ValueError("This is not a report")
    return document


def of_finding(document: Document, number: int) -> tuple[Block, ...]:
    """What is said about one finding: the blocks after its opening; empty where there is no such finding."""
    found: list[Block] = []
    inside = False
    for block in document.blocks:
        if isinstance(block, FindingOpening):
            inside = block.number == number
        elif isinstance(block, Heading | PageBreak):
            inside = False
        elif inside:
            found.append(block)
    return tuple(found)


def strings(block: object) -> Iterator[str]:
    """All words of a tree or a part of it, in the order they are read; drawings are left out."""
    if isinstance(block, str):
        yield block
    elif isinstance(block, tuple):
        for each in block:
            yield from strings(each)
    elif isinstance(block, Source):
        yield block.label
    elif is_dataclass(block):
        for each in fields(block):
            if each.name not in ("svg", "id", "language", "form"):
                yield from strings(getattr(block, each.name))


def words(document: Document) -> int:
    """How many words a reader meets, the cover and descriptions of pictures aside."""
    read = (block for block in document.blocks if not isinstance(block, Cover | Masthead))
    return sum(len(text.split()) for block in read for text in strings(_without_alt(block)))


def _without_alt(block: Block) -> Block:
    return Figure("", "", block.caption) if isinstance(block, Figure) else block
