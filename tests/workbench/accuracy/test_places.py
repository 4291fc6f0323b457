"""What of a draft can be commented on, and how a quotation is found in it."""

from findings.report.document import (
    Beside,
    Document,
    FindingOpening,
    Heading,
    LabelledPart,
    PageBreak,
    Paragraph,
    Run,
    Story,
)
from workbench.accuracy import places


def said(words):
    """A paragraph."""
    return Paragraph((Run(words),))


REPORT = Document(
    "The Alder review",
    "en-GB",
    True,
    (
        PageBreak(),
        Heading(1, "What happened"),
        Story((said("A family moved."), said("The school wrote to the first\u00a0address."))),
        FindingOpening("f", 1, "Each service keeps an address", "An address is kept by each."),
        LabelledPart("How it showed", (said("Four services held “three addresses”."),), level=3),
        Beside(
            (
                LabelledPart("How we worked", (said("Seven people."),)),
                LabelledPart("", (said("Twelve met."),)),
            )
        ),
    ),
)


def test_every_paragraph_is_a_place_of_its_own_under_what_it_stands_in():
    assert [(place.number, place.where) for place in places.of(REPORT)] == [
        (1, "What happened"),
        (2, "What happened"),
        (3, "Finding 1"),
        (4, "Finding 1, How it showed"),
        (5, "Finding 1, How we worked"),
        (6, "Finding 1, How we worked"),
    ]


def test_headings_stand_before_the_first_place_under_them_and_nowhere_else():
    heads = {place.number: [heading.text for heading in place.headings] for place in places.of(REPORT)}
    assert heads == {1: ["What happened"], 2: [], 3: [], 4: ["How it showed"], 5: ["How we worked"], 6: []}


def test_a_quotation_is_found_however_its_blanks_and_marks_were_typed():
    place = places.numbered(REPORT, 2)
    assert places.holds(place, "the first  address")
    assert places.holds(places.numbered(REPORT, 4), 'held "three addresses"')
    assert not places.holds(place, "the second address")


def test_there_is_no_place_of_a_number_nobody_gave():
    assert places.numbered(REPORT, 0) is None
    assert places.numbered(REPORT, 7) is None
