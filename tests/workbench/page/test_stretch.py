"""From when to when an episode was."""

import pytest

from timeline import when
from workbench.page import stretch


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ((), ""),
        (("11 May 2023",), "Thursday 11 May 2023"),
        (("11 May 2023 23:40", "2 May 2023"), "2 to 11 May 2023"),
        (("11 May 2023 09:00", "11 May 2023 23:40"), "Thursday 11 May 2023"),
        (("June 2015",), "June 2015"),
        (("June 2015", "3 May 2016"), "June 2015 to Tuesday 3 May 2016"),
    ],
)
def test_a_stretch_is_no_more_exact_than_its_ends(written, words):
    assert stretch.words([when.read(one) for one in written]) == words
