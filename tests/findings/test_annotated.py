"""What a file holds is taken only where it is of the kind that was written down for it."""

from typing import Any

import pytest

from findings import annotated
from findings.report import document
from findings.report.document import Document, Paragraph, Run

TREE = document.to_json(Document("The draft", "en-GB", True, (Paragraph((Run("Words"),)),)))


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        *(("a", str), (None, str | None), (5, Any), ([], list[str]), ({"a": [1]}, dict[str, Any])),
        *((("a", "b"), tuple[str, str]), (("a", "b", "c"), tuple[str, ...]), ([["a"]], list[list[str]])),
    ],
)
def test_what_is_of_a_kind_fits(value, kind):
    assert annotated.fits(value, kind)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        *(
            (5, str),
            ("a", list[str]),
            ([5], list[str]),
            ({"a": 1}, list[str]),
            ([["a"], "b"], list[list[str]]),
        ),
        *(
            (("a",), tuple[str, str]),
            (("a", 5), tuple[str, ...]),
            ([], dict[str, Any]),
            ({"a": 1}, dict[str, str]),
        ),
    ],
)
def test_what_is_of_another_kind_does_not(value, kind):
    assert not annotated.fits(value, kind)


@pytest.mark.parametrize(
    "told",
    [
        *(None, [], "x", {}, {"is": "Document"}, {"is": ["Document"]}, {"is": "Run", "text": "x"}),
        *(TREE | {"blocks": 5}, TREE | {"blocks": [{"is": "Heading", "level": "one", "text": "x"}]}),
        *(TREE | {"blocks": ["x"]}, TREE | {"title": None}, TREE | {"size": 4}),
    ],
)
def test_a_tree_that_is_not_whole_is_no_report(told):
    with pytest.raises(ValueError, match=r"report|whole"):
        document.from_json(told)
