"""The board paper: what the review found and what it asks, in two to four pages."""

from collections.abc import Iterator

from findings.report import compose, cutting, lettering, markdown, shortened
from findings.report.document import (
    Block,
    Document,
    Heading,
    LabelledPart,
    Masthead,
)
from findings.report.material import Material
from findings.report.section import Section
from findings.report.titles import joined

KEY = "board"
SECTIONS = (
    Section(
        "board.asked",
        "What the board is asked",
        "What to decide at this meeting, what to answer in writing, and by when.",
        70,
    ),
    Section(
        "board.background",
        "Background",
        "Why the review was done and where it stands, for a member who has read nothing else.",
        110,
    ),
)
_ASKED = (
    "To read the findings, to talk about the questions under each of them, and to answer every question in writing: "
    "what you will do, who will see to it, and by what sign you would know that it had worked."
)
# Words that all findings may have together, what one may take at most, and how its parts share it out.
_ALL_FINDINGS, _ONE_FINDING = 1350, 130
_SHARES = {"widespread": 0.5, "matters": 0.5}


def paper(material: Material) -> Document:
    """The paper. Under each finding stand how usual it is, why it matters, and its questions."""
    told = shortened.findings(material, _SHARES, words=_ALL_FINDINGS, most=_ONE_FINDING)
    blocks = [*_opening(material), *told, *_limits(material)]
    return lettering.writable(Document(material.title, compose.LANGUAGE, material.draft, tuple(blocks), KEY))


def _opening(material: Material) -> Iterator[Block]:
    yield Masthead(material.title, material.partnership, "Paper for the board", compose.facts(material))
    asked = markdown.blocks(material.texts.get("board.asked", "").strip() or _ASKED)
    yield LabelledPart(joined("What the board is asked"), asked, level=1)
    own = material.texts.get("board.background", "").strip()
    if background := markdown.blocks(own) if own else cutting.opening(material.window, 110):
        yield LabelledPart("Background", background, level=1)


def _limits(material: Material) -> Iterator[Block]:
    if told := cutting.opening(material.limits, 50):
        yield Heading(1, joined("What we do not know"))
        yield from told
