"""What could give somebody away in a composed report: names that were left standing, and what looks like a name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from findings.report import document
from findings.report.document import Cover, Document, FindingOpening, Heading, LabelledPart
from timeline import names
from timeline.naming.coding import Glossary


@dataclass(frozen=True)
class Place:
    """Words in a report, where they stand, and the code that belongs there; no code where nobody knows them."""

    where: str
    words: str
    code: str = ""


def names_left(report: Document, glossary: Glossary) -> tuple[Place, ...]:
    """Every spelling of the vault that still stands in a report. There should be none."""
    return tuple(
        Place(where, text[span.start : span.end], span.code)
        for where, text in _texts(report)
        for span in glossary.spans(text)
        if text[span.start : span.end] != span.code
    )


def looks_like_names(report: Document, glossary: Glossary, known: Iterable[str]) -> tuple[Place, ...]:
    """What looks like somebody's name and has no code, each once. ``known`` are names that may stand there."""
    allowed = set(known)
    found = {
        words: Place(where, words)
        for where, text in reversed(list(_texts(report)))
        for words in names.unknown(text, glossary)
        if words not in allowed
    }
    return tuple(reversed(found.values()))


def _texts(report: Document) -> Iterator[tuple[str, str]]:
    """The texts of a report, each with where it stands."""
    where = "Cover"
    for block in report.blocks:
        match block:
            case Cover():
                where = "Cover"
            case Heading():
                where = block.text
            case FindingOpening():
                where = f"Finding {block.number}"
        inside = f"{where}, {block.label}" if isinstance(block, LabelledPart) else where
        for text in document.strings(block):
            yield inside, text
