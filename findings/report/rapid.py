"""The rapid report: five to six pages, a finding and its questions together."""

from collections.abc import Iterator

from findings.report import compose, cutting, lettering, markdown, phrases, picture, shortened
from findings.report.document import (
    Beside,
    Block,
    Document,
    Heading,
    LabelledPart,
    Masthead,
)
from findings.report.material import Material
from findings.report.section import Section
from findings.report.titles import joined

KEY = "rapid"
SECTIONS = (
    Section(
        "rapid.happened",
        "What happened, in a paragraph",
        "The story as shortly as the findings can be followed. Left empty, it begins as the short report does.",
        150,
    ),
)
# Words that all findings may have together, what one may take at most, and how its parts share it out.
_ALL_FINDINGS, _ONE_FINDING = 1950, 380
_SHARES = {"showed": 0.36, "usual": 0.24, "widespread": 0.2, "matters": 0.2}
_ABOUT = 75


def report(material: Material) -> Document:
    """Findings soon after the event, for those who have to decide. What is taken from the short report is cut."""
    told = shortened.findings(material, _SHARES, words=_ALL_FINDINGS, most=_ONE_FINDING)
    blocks = [*_opening(material), *told, *_about(material)]
    return lettering.writable(Document(material.title, compose.LANGUAGE, material.draft, tuple(blocks), KEY))


def _opening(material: Material) -> Iterator[Block]:
    yield Masthead(
        material.title, material.partnership, f"{material.kind}, rapid report", compose.facts(material)
    )
    if material.questions:
        asked = compose.lede(phrases.paragraph(joined(material.questions[0])))
        yield LabelledPart("What we asked", (asked,), level=1)
    if material.window:
        yield LabelledPart("Why this case", cutting.opening(material.window, 110), level=1)
    if material.picture:
        yield picture.figure(material.picture, 1)
    told = material.texts.get("rapid.happened", "").strip()
    if happened := markdown.blocks(told) if told else cutting.opening(material.happened, 190):
        yield LabelledPart("What happened", happened, level=1)


def _about(material: Material) -> Iterator[Block]:
    texts = (
        ("How we worked", material.method),
        ("What we do not know", material.limits),
        ("How sure we are", material.confidence),
    )
    parts = tuple(LabelledPart(label, cutting.opening(text, _ABOUT)) for label, text in texts if text.strip())
    if parts:
        yield Heading(1, "About this review")
        yield Beside(parts)
