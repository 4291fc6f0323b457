"""The rapid report: five to six pages, a finding and its questions together."""

from collections.abc import Iterator

from findings.report import compose, cutting, lettering, markdown, phrases, picture
from findings.report.document import (
    Beside,
    Block,
    Document,
    FindingOpening,
    Heading,
    LabelledPart,
    Masthead,
)
from findings.report.material import Material, ReportFinding
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
_ABOUT, _LEAST = 75, 15


def report(material: Material) -> Document:
    """Findings soon after the event, for those who have to decide. What is taken from the short report is cut."""
    blocks = [*_opening(material), *_findings(material), *_about(material)]
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


def _findings(material: Material) -> Iterator[Block]:
    if not material.findings:
        return
    yield Heading(1, "Findings and questions")
    each = _ALL_FINDINGS // len(material.findings)
    for finding in material.findings:
        yield FindingOpening(
            finding.id,
            finding.number,
            joined(finding.title),
            joined(finding.statement),
            compose.told(finding),
        )
        yield from _parts(finding, cutting.room(finding, each, _ONE_FINDING))
        if finding.questions:
            yield compose.asked(finding)


def _parts(finding: ReportFinding, words: int) -> Iterator[Block]:
    """The parts that have room for a sentence or two."""
    for part in finding.parts:
        share = round(words * _SHARES.get(part.key, 0))
        if share >= _LEAST and part.text.strip():
            yield LabelledPart(joined(part.label), cutting.opening(part.text, share), part.rests, level=3)


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
