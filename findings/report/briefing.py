"""The seven-minute briefing: one page in seven passages, for a team to read and talk about in one sitting."""

from collections.abc import Callable, Iterator

from findings.report import compose, cutting, lettering, markdown, phrases
from findings.report.document import Block, Box, Bullets, Document, LabelledPart, Masthead, Run, Spread
from findings.report.material import Material
from findings.report.section import Section

KEY = "briefing"
SECTIONS = (
    Section(
        "briefing.background",
        "Background",
        "Who asked for the review and why, in two or three sentences.",
        50,
    ),
    Section(
        "briefing.matters",
        "Why it matters",
        "What in this is true of everyday work, for other families too.",
        50,
    ),
    Section("briefing.happened", "What happened", "As little of the story as the findings need.", 75),
    Section("briefing.found", "What we found", "The findings, a line each.", 90),
    Section("briefing.consider", "What to think about", "What helped, and what is already changing.", 55),
    Section(
        "briefing.ask",
        "Questions for your team",
        "Three to five questions that a team can answer about its own work.",
        70,
    ),
    Section(
        "briefing.more",
        "Find out more",
        "Where the report is, whom to ask, and by when you want to hear.",
        30,
    ),
    Section(
        "briefing.care",
        "If this is close to home",
        "Who is there for a reader whom this touches: a manager, a support line, a number.",
        35,
    ),
)
_CARE = (
    "Reading about harm stays with people. Your manager and your service’s own support are there for you, "
    "and it is good work to ask for them."
)
_MOST_FOUND, _MOST_ASKED = 6, 4
Words = Callable[[Material], tuple[Block, ...]]


def page(material: Material) -> Document:
    """The page. A passage that nobody wrote is taken from the short report, as far as there is room."""
    parts = tuple(LabelledPart(section.label, told, level=1) for section, told in _passages(material) if told)
    care = markdown.blocks(material.texts.get("briefing.care", "").strip() or _CARE)
    blocks: tuple[Block, ...] = (
        Masthead(material.title, material.partnership, "Seven-minute briefing"),
        Spread(parts),
        Box((LabelledPart(SECTIONS[-1].label, care, level=1),)),
    )
    return lettering.writable(Document(material.title, compose.LANGUAGE, material.draft, blocks, KEY))


def _passages(material: Material) -> Iterator[tuple[Section, tuple[Block, ...]]]:
    for section, taken in zip(SECTIONS, _TAKEN, strict=False):
        own = material.texts.get(section.key, "").strip()
        yield section, markdown.blocks(own) if own else taken(material)


def _background(material: Material) -> tuple[Block, ...]:
    asked = cutting.opening(material.questions[0], 50) if material.questions else ()
    over = f"The review looked at the time from {material.period}." if material.period else ""
    return (*((phrases.paragraph(over),) if over else ()), *asked)


def _matters(material: Material) -> tuple[Block, ...]:
    return cutting.opening(material.window, 42)


def _happened(material: Material) -> tuple[Block, ...]:
    return cutting.opening(material.happened, 60)


def _found(material: Material) -> tuple[Block, ...]:
    lines = tuple((Run(finding.title),) for finding in material.findings[:_MOST_FOUND])
    return (Bullets(lines, is_numbered=True),) if lines else ()


def _consider(material: Material) -> tuple[Block, ...]:
    return cutting.opening(material.what_helped, 45)


def _ask(material: Material) -> tuple[Block, ...]:
    """The first question of each finding, then the second ones."""
    most = max((len(finding.questions) for finding in material.findings), default=0)
    asked = [f.questions[n] for n in range(most) for f in material.findings if n < len(f.questions)]
    return (Bullets(tuple((Run(words),) for words in asked[:_MOST_ASKED])),) if asked else ()


def _more(material: Material) -> tuple[Block, ...]:
    return (phrases.paragraph(f"The report of {material.partnership} says what each finding rests on."),)


_TAKEN: tuple[Words, ...] = (_background, _matters, _happened, _found, _consider, _ask, _more)
