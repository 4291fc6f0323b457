"""The forms in which people read a review, all from the same material."""

from collections.abc import Callable
from dataclasses import dataclass

from findings.report import board, briefing, cards, compose, family, rapid
from findings.report.document import Document
from findings.report.material import Material
from findings.report.section import Section

PLAIN = Section(
    "say.",
    "In plain words",
    "The finding as you would say it to somebody who does not work in services. Short words, short sentences. "
    "It stands on the card of the finding and in the letter to the family.",
    70,
)
"""What can be written for each finding; its key goes on with the id of the finding."""


@dataclass(frozen=True)
class Form:
    """``purpose`` says what it is for, ``pages`` how many it should have at least and at most.

    ``sections`` are texts of its own, beside those of the short report, which all forms draw on.
    """

    key: str
    title: str
    purpose: str
    pages: tuple[int, int]
    compose: Callable[[Material], Document]
    sections: tuple[Section, ...] = ()
    is_a_page_each: bool = False

    def most_pages(self, material: Material) -> int:
        """Its budget for a review: where each finding has a page, as many as there are findings."""
        return max(1, len(material.findings)) if self.is_a_page_each else self.pages[1]


FORMS: tuple[Form, ...] = (
    Form(
        "short",
        "Short report",
        "The report of the review, for the board and everybody who took part.",
        (8, 12),
        compose.short,
    ),
    Form(
        "rapid",
        "Rapid report",
        "Findings and questions soon after the event, for those who have to decide.",
        (5, 6),
        rapid.report,
        rapid.SECTIONS,
    ),
    Form(
        "card",
        "Finding cards",
        "One page for each finding, for a team to talk about.",
        (1, 1),
        cards.cards,
        cards.SECTIONS,
        is_a_page_each=True,
    ),
    Form(
        "briefing",
        "Seven-minute briefing",
        "The whole review on one page, read together in a team meeting.",
        (1, 1),
        briefing.page,
        briefing.SECTIONS,
    ),
    Form(
        "board",
        "Board paper",
        "What was found and what is asked, for the agenda of a board.",
        (2, 4),
        board.paper,
        board.SECTIONS,
    ),
    Form(
        "family",
        "Letter to the family",
        "What we looked at and found, in plain English, for the people it is about.",
        (1, 3),
        family.letter,
        family.SECTIONS,
    ),
)
BY_KEY = {form.key: form for form in FORMS}


def plain_key(finding: str) -> str:
    """Under which key the plain words for a finding are kept, by its id."""
    return f"{PLAIN.key}{finding}"
