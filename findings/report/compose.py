"""The short report: from what reviewers wrote to a tree of blocks, in the order of ``short``."""

from collections.abc import Iterator
from dataclasses import replace

from findings.report import lettering, levels, markdown, phrases, picture
from findings.report.document import (
    ASKED,
    Beside,
    Block,
    Bullets,
    Cover,
    Document,
    FindingOpening,
    Glance,
    GlanceLine,
    Glossary,
    Heading,
    LabelledPart,
    PageBreak,
    Paragraph,
    Questions,
    Story,
    strings,
)
from findings.report.material import Material, Part, ReportFinding
from findings.report.titles import joined

LANGUAGE = "en-GB"
_ASK = (
    "These are questions, not instructions. They are for those who can change the conditions described. "
    "Each asks for an answer in writing: what you will do, who will see to it, and by what sign you would know "
    "that it had worked."
)
_FURTHER = (
    "These points are about this case, or nothing is known about how usual they are. "
    "They are still worth knowing."
)
# What qualifies a finding stands under it, smaller.
_BESIDE = ("changing", "against", "strength")
_SHORT = 220


def short(material: Material) -> Document:
    """The report of eight to twelve pages. Sections nobody wrote yet are left out."""
    blocks: list[Block] = [_cover(material)]
    for section in (
        _window,
        _happened,
        _appraisal,
        _glance,
        _findings,
        _questions,
        _further,
        _about,
        _glossary,
    ):
        blocks += section(material)
    return lettering.writable(Document(material.title, LANGUAGE, material.draft, tuple(blocks)))


def _cover(material: Material) -> Cover:
    return Cover(
        title=material.title,
        partnership=material.partnership,
        kind=material.kind,
        question=joined(next(iter(material.questions), "")),
        facts=facts(material),
        note=material.note,
    )


def facts(material: Material) -> tuple[tuple[str, str], ...]:
    """Who reviewed what, and when: for the cover or the head of a form."""
    told = (
        ("Lead reviewers", material.reviewers),
        ("Period under review", material.period),
        ("Published", "" if material.draft else material.date),
        ("Draft of", material.date if material.draft else ""),
    )
    return tuple((label, words) for label, words in told if words)


def told(finding: ReportFinding) -> tuple[str, ...]:
    """What kind of pattern a finding is and how widespread, as far as either is said."""
    return tuple(fact for fact in (finding.category, finding.spread) if fact)


def asked(finding: ReportFinding) -> LabelledPart:
    """The questions of a finding right under it, where no answer is written beside them."""
    items = tuple(markdown.runs(joined(question)) for question in finding.questions)
    return LabelledPart(joined(ASKED), (Bullets(items, is_numbered=True),), level=3)


def lede(block: Block) -> Block:
    """A paragraph set larger, since it opens what follows."""
    return replace(block, is_lede=True) if isinstance(block, Paragraph) else block


def _window(material: Material) -> Iterator[Block]:
    if material.window or len(material.questions) > 1:
        yield PageBreak()
        yield Heading(1, joined("A window on the system"))
    if material.window:
        yield LabelledPart("Why this case", tuple(map(lede, markdown.blocks(material.window))))
    if len(material.questions) > 1:
        asked = tuple(markdown.runs(question) for question in material.questions)
        yield LabelledPart("What the review asked", (Bullets(asked),))
    if not (material.window or len(material.questions) > 1):
        return
    if material.agencies:
        yield LabelledPart(
            "Who took part",
            (phrases.paragraph(f"{phrases.listed([each.name for each in material.agencies])}."),),
        )
    if material.levels:
        yield levels.figure(material.levels, 1)
        yield levels.table(material.levels, 1)


def _happened(material: Material) -> Iterator[Block]:
    if not (material.happened or material.picture):
        return
    yield PageBreak()
    yield Heading(1, "What happened")
    if material.picture:
        yield picture.figure(material.picture, 2 if material.levels else 1)
    if material.happened:
        yield Story(markdown.blocks(material.happened))


def _appraisal(material: Material) -> Iterator[Block]:
    if material.synopsis or material.what_helped:
        yield PageBreak()
        yield Heading(1, joined("How practice compares with the standard of its time"))
    if material.synopsis:
        yield LabelledPart("In short", markdown.blocks(material.synopsis))
    if material.what_helped:
        yield LabelledPart("What helped", markdown.blocks(material.what_helped))


def _glance(material: Material) -> Iterator[Block]:
    if not material.findings:
        return
    yield PageBreak()
    yield Heading(1, "Findings at a glance")
    yield Glance(tuple(_line(finding) for finding in material.findings))


def _line(finding: ReportFinding) -> GlanceLine:
    facts = (finding.category, finding.spread, phrases.count(len(finding.questions), "question"))
    return GlanceLine(
        finding.number,
        joined(finding.title),
        joined(finding.statement),
        tuple(fact for fact in facts if fact),
    )


def _findings(material: Material) -> Iterator[Block]:
    for finding in material.findings:
        yield FindingOpening(
            finding.id,
            finding.number,
            joined(finding.title),
            joined(finding.statement),
            told(finding),
        )
        written = [part for part in finding.parts if part.text.strip()]
        yield from (_part(part) for part in written if part.key not in _BESIDE)
        beside = tuple(_part(part) for part in written if part.key in _BESIDE)
        if beside:
            yield from _beside(beside)


def _part(part: Part) -> LabelledPart:
    return LabelledPart(joined(part.label), markdown.blocks(part.text), part.rests, level=3)


def _questions(material: Material) -> Iterator[Block]:
    asking = [finding for finding in material.findings if finding.questions]
    if not asking:
        return
    yield PageBreak()
    yield Heading(1, ASKED)
    yield phrases.paragraph(_ASK)
    for finding in asking:
        yield Questions(
            finding.number,
            joined(finding.title),
            tuple(joined(question) for question in finding.questions),
        )


def _further(material: Material) -> Iterator[Block]:
    if not material.additional:
        return
    yield Heading(1, "Additional learning")
    yield phrases.paragraph(_FURTHER)
    yield Story(tuple(block for words in material.additional for block in markdown.blocks(words)))


def _about(material: Material) -> Iterator[Block]:
    texts = (
        ("How we worked", material.method),
        ("What we do not know", material.limits),
        ("How sure we are", material.confidence),
    )
    parts = tuple(LabelledPart(label, markdown.blocks(text)) for label, text in texts if text.strip())
    if parts:
        yield PageBreak()
        yield Heading(1, "About this review")
        yield from _beside(parts)


def _beside(parts: tuple[LabelledPart, ...]) -> Iterator[Block]:
    """Short passages beside one another; longer ones below one another."""
    if all(sum(len(text.split()) for text in strings(part)) <= _SHORT for part in parts):
        yield Beside(parts)
    else:
        yield from parts


def _glossary(material: Material) -> Iterator[Block]:
    if material.glossary:
        yield Heading(1, "Words used")
        yield Glossary(tuple(sorted(material.glossary, key=lambda term: term[0].casefold())))
