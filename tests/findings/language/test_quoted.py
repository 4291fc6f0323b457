"""What is left alone because somebody else said it."""

import pytest

from findings.language import quoted


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("He said “I didn’t know” and left.", "He said  and left."),
        ("She said ‘it’s the nurses’ job’ then.", "She said  then."),
        ('A "straight one" here, a 6" pipe.', 'A  here, a 6" pipe.'),
        ("Don't write 'hard to reach' of mum's sister.", "Don't write  of mum's sister."),
        ("“Not closed, he said.\n\nA new paragraph.", "\n\nA new paragraph."),
        ("the nurses' room and the parents' view", "the nurses' room and the parents' view"),
        ("‘Hidden men’ was on practitioners’ minds.", " was on practitioners’ minds."),
        ("told in *Failing to Act on Time*, a report", "told in , a report"),
        ("it was *very* late and *very late indeed*", "it was *very* late and *very late indeed*"),
        ("> A line from a letter\nand our own", "\nand our own"),
    ],
)
def test_quotations_and_titles_are_struck_out_and_nothing_else(text, left):
    masked = quoted.masked(text)
    assert len(masked) == len(text)
    assert masked.replace(quoted.FILLER, "") == left


@pytest.mark.parametrize(
    ("before", "words", "after", "expected"),
    [
        ("the ", "Missed Opportunities", " report", True),
        ("the ", "Failure to Attend", " policy", True),
        ("in the ", "Avoidable", " Harm pathway", True),
        ("", "Failure to act", " was usual", False),
        ("It was so. ", "Clearly", ", nobody knew", False),
        ("the ", "missed opportunities", " of May", False),
        ("STAFF ", "FAILED TO ASK", " TWICE", False),
    ],
)
def test_a_title_is_known_by_its_capitals(before, words, after, expected):
    text = f"{before}{words}{after}"
    assert quoted.is_title(text, len(before), len(before) + len(words)) is expected
