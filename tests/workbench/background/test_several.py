"""Many stretches at once: what a line can say."""

import pytest

from workbench.background import several


@pytest.mark.parametrize(
    ("line", "words", "when"),
    [
        ("Summer holiday: 22 July to 3 September 2023", "Summer holiday", "22 July to 3 September 2023"),
        ("Half term 23 to 27 October 2023", "Half term", "23 to 27 October 2023"),
        ("Christmas, 21 December 2023 to 5 January 2024", "Christmas", "21 December 2023 to 5 January 2024"),
        ("May half term; 27.05.2024 - 31.05.2024", "May half term", "27 to 31 May 2024"),
        ("22 July to 3 September 2023", "School holidays", "22 July to 3 September 2023"),
    ],
)
def test_a_line_says_what_was_so_and_when(line, words, when):
    (found,), problems = several.read(line, "School holidays")
    assert (found.words, found.when.words()) == (words, when)
    assert problems == []


def test_every_line_that_cannot_be_read_is_named():
    found, problems = several.read("Easter\n\nHalf term: 30 February 2023", "School holidays")
    assert found == []
    assert [problem[:7] for problem in problems] == ["Line 1:", "Line 3:"]
