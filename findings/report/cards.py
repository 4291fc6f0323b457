"""The card of a finding: one page for a team to talk about, and all cards of a review in one file."""

from collections.abc import Iterator
from dataclasses import replace

from findings.report import compose, cutting, lettering, markdown, phrases
from findings.report.document import Block, Box, Bullets, CardHead, Document, LabelledPart, PageBreak
from findings.report.material import Material, ReportFinding
from findings.report.section import Section
from findings.report.titles import joined

KEY = "card"
SECTIONS = (
    Section(
        "card.ask",
        "At the foot of each card",
        "How teams can tell you how it is where they work, and by when. Say that no name is asked for, if that is so.",
        35,
    ),
)
_KIND = "Finding card, for teams"
_PARTS = (
    ("showed", "What we found", 95),
    ("usual", "How usual it is", 65),
    ("matters", "Why it matters", 60),
)
_PLAIN, _MOST_QUESTIONS = 150, 4


def card(material: Material, number: int) -> Document:
    """The card of one finding. Raises ValueError where there is no such finding."""
    return only(cards(material), number)


def cards(material: Material) -> Document:
    """All cards, each on a page of its own."""
    blocks: list[Block] = []
    for finding in material.findings:
        blocks += [PageBreak()] if blocks else []
        blocks += _card(material, finding)
    title = f"{material.title}: finding cards"
    return lettering.writable(Document(title, compose.LANGUAGE, material.draft, tuple(blocks), KEY))


def only(report: Document, number: int) -> Document:
    """One card out of all of a review. Raises ValueError where there is no such card."""
    kept: list[Block] = []
    is_it = False
    for block in report.blocks:
        if isinstance(block, CardHead):
            is_it = block.number == number
        if is_it and not isinstance(block, PageBreak):
            kept.append(block)
    if not kept:
        raise ValueError(f"There is no finding {number}")
    return replace(report, blocks=tuple(kept))


def _card(material: Material, finding: ReportFinding) -> Iterator[Block]:
    yield CardHead(
        finding.number, joined(finding.title), joined(finding.statement), material.partnership, _KIND
    )
    yield from _told(finding)
    if finding.questions:
        asked = tuple(markdown.runs(question) for question in finding.questions[:_MOST_QUESTIONS])
        yield LabelledPart(joined("To talk about in your team"), (Bullets(asked),))
    if ask := material.texts.get("card.ask", "").strip():
        yield Box(markdown.blocks(ask))
    else:
        yield Box((phrases.paragraph(f"From {material.title}. The report says what this finding rests on."),))


def _told(finding: ReportFinding) -> Iterator[Block]:
    """The finding in plain words where somebody wrote them; else the openings of its parts."""
    if finding.plain.strip():
        yield LabelledPart("What we found", cutting.opening(finding.plain, _PLAIN))
    texts = {part.key: part.text for part in finding.parts if part.text.strip()}
    for key, label, words in _PARTS:
        if key in texts and not (finding.plain.strip() and key == "showed"):
            yield LabelledPart(label, cutting.opening(texts[key], words))
