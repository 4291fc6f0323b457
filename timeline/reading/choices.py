"""What a person decided about a file; reading it again applies the decisions."""

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.reading.role import Role

__all__ = ["Choices", "heading_key"]

_WORD = re.compile(r"[^\W_]+|#")


@dataclass(frozen=True)
class Choices:
    """Decisions about columns, parts, dates and rows of one file. A place is a part and a number within it.

    ``remembered`` are roles by ``heading_key``, from earlier files of the same agency. What is decided about a
    column of this file goes before them.
    """

    columns: Mapping[tuple[str, int], Role] = field(default_factory=dict)
    parts_left_out: frozenset[str] = frozenset()
    whens: Mapping[tuple[str, int], str] = field(default_factory=dict)
    rows_left_out: frozenset[tuple[str, int]] = frozenset()
    remembered: Mapping[str, Role] = field(default_factory=dict)

    def to_json(self) -> str:
        """The decisions as text; the same decisions always give the same text."""
        return json.dumps(
            {
                "columns": [
                    [part, index, role.value] for (part, index), role in sorted(self.columns.items())
                ],
                "parts_left_out": sorted(self.parts_left_out),
                "whens": [[part, row, words] for (part, row), words in sorted(self.whens.items())],
                "rows_left_out": sorted(map(list, self.rows_left_out)),
                "remembered": [[key, role.value] for key, role in sorted(self.remembered.items())],
            },
            ensure_ascii=False,
        )

    @classmethod
    def from_json(cls, text: str) -> "Choices":
        """The decisions out of their text."""
        kept = json.loads(text)
        return cls(
            columns={(part, index): Role(role) for part, index, role in kept.get("columns", [])},
            parts_left_out=frozenset(kept.get("parts_left_out", [])),
            whens={(part, row): words for part, row, words in kept.get("whens", [])},
            rows_left_out=frozenset((part, row) for part, row in kept.get("rows_left_out", [])),
            remembered={key: Role(role) for key, role in kept.get("remembered", [])},
        )


def heading_key(heading: str) -> str:
    """A heading as it is known again in another file: without capitals, signs and spaces. Empty for no heading."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", heading).casefold()))
