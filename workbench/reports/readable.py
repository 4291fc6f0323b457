"""How a form of the report, or one section of it, reads: in words that say what to do."""

from collections.abc import Sequence
from dataclasses import dataclass

from findings.report import readability
from findings.report.document import Document, Glossary, Paragraph, Run
from findings.report.readability import Reading, Unexplained
from workbench.page.said import in_words, plural

_MOST = 5


@dataclass(frozen=True)
class Hints:
    """How something reads. ``sections`` are those harder to read than the rest, the hardest first."""

    reading: Reading
    unexplained: tuple[Unexplained, ...]
    sections: tuple[Reading, ...] = ()

    @property
    def age(self) -> str:
        """The reading age in words; empty where there is too little to say."""
        if self.reading.age is None:
            return ""
        about = "very roughly" if self.reading.is_rough else "about"
        return f"Reading age {about} {self.reading.age}, {self.reading.mean:.0f} words a sentence."

    @property
    def long(self) -> str:
        """How many sentences are long, in words; empty where none is."""
        if not self.reading.long:
            return ""
        count = len(self.reading.long)
        have = "sentence has" if count == 1 else "sentences have"
        return f"{in_words(count).capitalize()} {have} more than {plural(readability.LONG, 'word')}."


def of_report(report: Document) -> Hints:
    """How a form of the report reads, and its sections with the most long sentences."""
    harder = sorted(
        (each for each in readability.by_section(report) if each.long),
        key=lambda each: len(each.long),
        reverse=True,
    )
    return Hints(
        readability.of_report(report), readability.unexplained(report)[:_MOST], tuple(harder[:_MOST])
    )


def of_text(words: str, glossary: Sequence[tuple[str, str]]) -> Hints:
    """How one section reads; what the words used explain is explained."""
    paragraphs = (Paragraph((Run(line),)) for line in words.splitlines() if line.strip())
    report = Document("", "en-GB", True, (*paragraphs, Glossary(tuple(glossary))))
    return Hints(readability.of_text(words), readability.unexplained(report))
