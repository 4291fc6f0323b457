"""A report of nobody, on which a look is tried."""

from findings.report.document import (
    Cover,
    Document,
    FindingOpening,
    Heading,
    LabelledPart,
    PageBreak,
    Paragraph,
    Questions,
    Run,
)

_WORDS = (
    "This page shows how a report will look. Nothing in it is about anybody. Letters keep their own colour wherever "
    "the chosen one would be too pale to read."
)


def report(partnership: str) -> Document:
    """The sample, under the name of a partnership."""
    title, ask = (
        "A finding is set like this one",
        "A question stands here. What would make it easier to answer?",
    )
    return Document(
        "How a report will look",
        "en-GB",
        False,
        (
            Cover(
                "How a report will look", partnership, "Sample", "What does this review ask?", (), "A sample."
            ),
            PageBreak(),
            Heading(1, "Findings"),
            FindingOpening("sample", 1, title, "What is found is said here, in a sentence or two."),
            LabelledPart("How it showed", (Paragraph((Run(_WORDS),)),), level=3),
            PageBreak(),
            Heading(1, "Questions for the board"),
            Questions(1, title, (ask,)),
        ),
    )
