"""The sections of a report that somebody writes: those of the short report, and those of its other forms."""

from dataclasses import dataclass

from findings.report import forms
from findings.report.forms import Form
from findings.report.material import Material, ReportFinding


@dataclass(frozen=True)
class Section:
    """``key`` is how it is kept; ``words`` about how long it is; ``is_lines``: a term and its meaning on each line."""

    key: str
    title: str
    hint: str
    words: int
    is_lines: bool = False


SECTIONS: tuple[Section, ...] = (
    Section(
        "window",
        "Why this case is a window on the system",
        "What in this case lets one see how services work every day, for other families too. "
        "One paragraph that could stand on the first page.",
        120,
    ),
    Section(
        "happened",
        "What happened",
        "The story in one page, in codes and seasons rather than dates. What a reader needs to follow the findings, "
        "and nothing that only tells them about the family. The timeline picture stands beside it.",
        380,
    ),
    Section(
        "synopsis",
        "How the practice compares with the standard of its time",
        "The appraisal in short: what met the standard of that day and what did not, each with what made it so. "
        "Say what people could know then.",
        320,
    ),
    Section(
        "what_helped",
        "What helped",
        "What went well and what made it possible, so that it can be protected.",
        140,
    ),
    Section(
        "method",
        "How we worked",
        "Who took part, in what roles and how many; what was read; how it was tested whether this is usual; "
        "how you kept the ending from colouring what came before it.",
        180,
    ),
    Section(
        "limits",
        "What we do not know",
        "Who was not spoken with and what was not seen. What the findings can not say.",
        120,
    ),
    Section(
        "confidence",
        "How sure we are",
        "Where accounts agree and where they differ, and how far each part can be leaned on.",
        120,
    ),
    Section(
        "glossary",
        "Words used",
        "One term a line, with a colon before its meaning. For instance: Core group: the family and the workers "
        "who carry out a protection plan together.",
        300,
        is_lines=True,
    ),
)

BY_KEY = {section.key: section for section in SECTIONS}
_IN_PLAIN_WORDS = ("card", "family")


def of_form(form: Form, material: Material) -> tuple[Section, ...]:
    """What somebody may write for one form of the report; whatever they leave out is taken from the others."""
    if form.key == "short":
        return SECTIONS
    own = (Section(each.key, each.label, each.hint, each.words) for each in form.sections)
    findings = material.findings if form.key in _IN_PLAIN_WORDS else ()
    return (*own, *(_plain(finding) for finding in findings))


def _plain(finding: ReportFinding) -> Section:
    """The words for one finding that stand on its card and in the letter to the family."""
    title = f"Finding {finding.number} {forms.PLAIN.label[:1].lower()}{forms.PLAIN.label[1:]}"
    hint = f"{finding.title.rstrip('.')}. {forms.PLAIN.hint}"
    return Section(forms.plain_key(finding.id), title, hint, forms.PLAIN.words)


def terms(words: str) -> tuple[tuple[str, str], ...]:
    """The lines of a glossary as terms with their meanings. A line without a colon continues the meaning above it."""
    found: list[tuple[str, str]] = []
    for line in (line.strip() for line in words.splitlines()):
        term, colon, meaning = line.partition(":")
        if colon and meaning.strip():
            found.append((term.strip(), meaning.strip()))
        elif line and found:
            found[-1] = (found[-1][0], f"{found[-1][1]} {line}")
    return tuple(found)


def stray(words: str) -> str:
    """The first line of a glossary that holds no term with a meaning and continues none; empty where all do."""
    first = next((line.strip() for line in words.splitlines() if line.strip()), "")
    term, colon, meaning = first.partition(":")
    return "" if not first or (term.strip() and colon and meaning.strip()) else first
