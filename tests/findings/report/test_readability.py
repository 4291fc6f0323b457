"""How easily a report is read, and initials that nobody explained."""

import pytest

from findings.report import compose, forms, readability
from findings.report.document import Document, Glossary, Paragraph, Run
from tests.builders import material

REPORT = compose.short(material.review())


def report(*texts, glossary=()):
    blocks = [Paragraph((Run(text),)) for text in texts]
    return Document("x", "en-GB", True, (*blocks, Glossary(glossary)))


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1), ("moved", 1), ("needed", 2), ("people", 2), ("simple", 2), ("family", 3), ("household", 2),
        ("somebody", 3), ("children’s", 2), ("agencies", 3), ("practitioner", 4), ("information", 4), ("special", 2),
        ("patient", 2), ("society", 4), ("quietly", 3), ("created", 3), ("being", 2), ("asked", 1), ("decided", 3),
    ],
)  # fmt: skip
def test_syllables_are_counted_about_as_they_are_heard(word, count):
    assert readability.syllables(word) == count


def test_a_letter_of_short_words_reads_younger_than_a_report():
    letter = readability.of_report(forms.BY_KEY["family"].compose(material.review()))
    whole = readability.of_report(REPORT)
    assert letter.age is not None
    assert whole.age is not None
    assert letter.age <= 12 < whole.age
    assert letter.mean < whole.mean


def test_the_reading_age_is_that_of_its_source():
    # Thirty sentences with nine words of three syllables or more: eight and the square root of nine.
    text = " ".join(["He saw a family."] * 9 + ["He saw a dog."] * 21)
    read = readability.of_text(text)
    assert (read.age, read.sentences, read.is_rough) == (11, 30, False)
    assert "McLaughlin" in readability.SOURCE


def test_too_little_text_has_no_reading_age():
    assert readability.of_text("One. Two. Three.").age is None
    assert readability.of_text("").mean == 0


def test_long_sentences_are_named_with_their_section():
    long = "This " + "very " * 30 + "long sentence ends."
    read = {each.where: each for each in readability.by_section(compose.short(material.review(window=long)))}
    assert read["A window on the system, why this case"].long == (long,)


def test_bold_words_do_not_end_a_sentence():
    assert (
        readability.by_section(compose.short(material.review(window="One **strong** word here.")))[
            1
        ].sentences
        == 1
    )


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("The MASH heard of it.", ["MASH"]),
        ("The multi-agency safeguarding hub (MASH) heard of it. The MASH rang.", []),
        ("A TAF (team around the family) met.", []),
        ("The NHS and a GP in the UK.", []),
        ("The IROs met. An IRO rang.", ["IRO"]),
        ("The MASH rang. The multi-agency safeguarding hub (MASH) is new.", ["MASH"]),
        ("I was told. A letter.", []),
    ],
)
def test_initials_are_explained_where_they_first_stand(text, letters):
    assert [each.letters for each in readability.unexplained(report(text))] == letters


def test_initials_among_the_words_used_are_explained():
    told = report("The MASH heard of it.", glossary=(("MASH", "The front door."),))
    assert readability.unexplained(told) == ()


def test_initials_are_counted_and_placed():
    (found,) = readability.unexplained(compose.short(material.review(window="A CPC met. The CPC met again.")))
    assert (found.letters, found.where, found.times) == ("CPC", "A window on the system, why this case", 2)
