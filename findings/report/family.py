"""The letter to the family: what was looked at, found and asked, in plain English and nobody's jargon."""

from collections.abc import Iterator

from findings.report import compose, cutting, lettering, markdown, phrases
from findings.report.document import Block, Bullets, Document, Heading, Masthead, Run
from findings.report.material import Material
from findings.report.section import Section
from findings.report.titles import joined

KEY = "family"
SECTIONS = (
    Section(
        "family.greeting",
        "How the letter begins",
        "The names the family chose to be called by, such as: Dear Mrs Rowe and Sam.",
        8,
    ),
    Section(
        "family.opening",
        "Opening",
        "Why you write, and what you want to say first. This is read by people who lived it.",
        90,
    ),
    Section(
        "family.looked",
        "What we looked at",
        "What you read, whom you spoke with, and which time you looked at.",
        90,
    ),
    Section(
        "family.found",
        "What we found",
        "In the words of everyday life. One thing a paragraph. Say what went well too.",
        260,
    ),
    Section(
        "family.change",
        "What will change",
        "What is changing already, and what the board was asked. Promise nothing that nobody has promised.",
        130,
    ),
    Section(
        "family.unanswered",
        "What we could not answer",
        "Their questions that stay open, and why. No excuses.",
        90,
    ),
    Section(
        "family.contact",
        "Who to talk to",
        "A person and a number, who can help with reading this, and who is there for support.",
        60,
    ),
    Section("family.closing", "How the letter ends", "Thanks, and the names of those who sign.", 30),
)
_TITLE = joined("A letter about what we found")
_OPENING = (
    "We have looked at how services worked with your family. We did this to learn how help could be better. "
    "We did not do it to blame anyone. This letter tells you what we found."
)
_ASKED = (
    "The people in charge of these services have been asked to answer our questions in writing. "
    "They have to say what they will do, who will do it, and how they will know it has worked."
)
_ASK_BACK = (
    "If there is something you want to know that is not here, ask us. "
    "We will tell you what we know, and what we do not."
)
_CONTACT = (
    "You can talk to us about this letter at any time. We can read it with you, or explain any part of it."
)
_CLOSING = "Thank you for reading this."


def letter(material: Material) -> Document:
    """The letter. Where nobody wrote a section it says what is true of every review, and what the findings say."""
    blocks: list[Block] = [Masthead(_TITLE, material.partnership, "", _facts(material))]
    blocks += _said(material, "family.greeting", "To the family,")
    blocks += _said(material, "family.opening", _OPENING)
    for section, told in zip(SECTIONS[2:7], (_looked, _found, _change, _unanswered, _contact), strict=True):
        if body := markdown.blocks(material.texts.get(section.key, "").strip()) or tuple(told(material)):
            blocks += [Heading(1, section.label), *body]
    blocks += _said(material, "family.closing", f"{_CLOSING}\n\n{material.reviewers}".strip())
    return lettering.writable(Document(_TITLE, compose.LANGUAGE, material.draft, tuple(blocks), KEY))


def _facts(material: Material) -> tuple[tuple[str, str], ...]:
    return (("Date", material.date),) if material.date else ()


def _said(material: Material, key: str, otherwise: str) -> tuple[Block, ...]:
    return markdown.blocks(material.texts.get(key, "").strip() or otherwise)


def _looked(material: Material) -> Iterator[Block]:
    if material.period:
        yield phrases.paragraph(f"We looked at the time from {material.period}.")
    if material.agencies:
        yield phrases.paragraph(
            "We read what these services wrote down, and talked with people who work in them:"
        )
        yield Bullets(tuple((Run(agency.name),) for agency in material.agencies))


def _found(material: Material) -> Iterator[Block]:
    for finding in material.findings:
        if finding.plain.strip():
            yield from markdown.blocks(finding.plain)
        else:
            yield phrases.paragraph(finding.statement.strip() or finding.title)


def _change(material: Material) -> Iterator[Block]:
    for finding in material.findings:
        changing = next((part.text for part in finding.parts if part.key == "changing"), "")
        yield from cutting.opening(changing, 40)
    if any(finding.questions for finding in material.findings):
        yield phrases.paragraph(_ASKED)


def _unanswered(material: Material) -> Iterator[Block]:
    yield phrases.paragraph(_ASK_BACK)


def _contact(material: Material) -> Iterator[Block]:
    yield phrases.paragraph(_CONTACT)
