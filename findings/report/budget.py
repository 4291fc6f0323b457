"""How long a report is, against what a board reads."""

from dataclasses import dataclass

from findings.report import document
from findings.report.document import Document

PAGES = 12
WORDS_A_MINUTE = 230


@dataclass(frozen=True)
class Budget:
    """Pages of ``of``, words and minutes of reading. ``over`` counts the pages beyond the budget."""

    pages: int
    of: int
    words: int
    minutes: int
    over: int


def measure(report: Document, pages: int) -> Budget:
    """The length of a report that has come out on so many pages."""
    words = document.words(report)
    return Budget(pages, PAGES, words, max(1, round(words / WORDS_A_MINUTE)), max(0, pages - PAGES))
