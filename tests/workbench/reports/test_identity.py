"""What could give somebody away in a composed report, and where it stands."""

from findings.report.document import Cover, Document, FindingOpening, Heading, LabelledPart, Paragraph, Run
from timeline.names import Glossary, Person
from workbench.reports import identity

ROWAN = Glossary([Person("Child 1", "Rowan Ashdown"), Person("Tenter House", "", ("Mill View",))])


def report(*blocks):
    """A report of these blocks."""
    return Document("The review", "en-GB", False, (Cover("The review", "", "", "", (), ""), *blocks))


def said(words):
    """One paragraph."""
    return Paragraph((Run(words),))


def test_a_coded_report_holds_no_name():
    assert not identity.names_left(report(said("Child 1 went to Tenter House.")), ROWAN)


def test_a_name_is_found_where_it_stands():
    tree = report(
        Heading(1, "What happened"),
        said("Rowan rang."),
        FindingOpening("id", 2, "Doors", "Doors are shut."),
        LabelledPart("How it showed", (said("At Mill View nobody opened."),)),
    )
    assert identity.names_left(tree, ROWAN) == (
        identity.Place("What happened", "Rowan", "Child 1"),
        identity.Place("Finding 2, How it showed", "Mill View", "Tenter House"),
    )


def test_a_name_in_two_voices_is_found_by_its_parts():
    split = Paragraph((Run("It was "), Run("Rowan", strong=True), Run(" Ashdown.")))
    assert "Rowan" in {place.words for place in identity.names_left(report(split), ROWAN)}


def test_what_looks_like_a_name_is_told_once_and_known_names_are_left_alone():
    tree = report(said("Mr Kaplan wrote to Mr Kaplan."), said("Dr Osei read it."))
    places = identity.looks_like_names(tree, ROWAN, ["Dr Osei"])
    assert [place.words for place in places] == ["Mr Kaplan"]
