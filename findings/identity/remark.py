"""One thing that could give somebody away."""

from dataclasses import dataclass
from typing import Self

from findings.identity.folded import Folded
from findings.identity.known import Somebody

KINDS = {
    "name": "a name",
    "nhs_number": "an NHS number",
    "born": "a date of birth",
    "died": "a date of death",
    "phone": "a telephone number",
    "email": "an e-mail address",
    "postcode": "a postcode",
    "address": "an address",
    "school": "a school",
    "case_number": "a number of a record",
    "place": "a place that leads to the family",
    "age": "an exact age",
    "condition": "a rare condition",
    "siblings": "a place among siblings",
    "date": "the exact day of an event",
    "stranger": "what looks like a name and has no code",
}


@dataclass(frozen=True)
class Remark:
    """``words`` stand from ``start`` to ``end`` of a text.

    ``person`` is the code of whoever they lead to, empty where nobody is known to them; ``also`` are the codes of
    others to whom the same words lead, such as those who share a surname.
    """

    kind: str
    start: int
    end: int
    words: str
    why: str
    instead: str = ""
    person: str = ""
    id: str = ""
    case: str = ""
    also: tuple[str, ...] = ()

    @classmethod
    def on(
        cls,
        text: Folded,
        span: tuple[int, int],
        kind: str,
        why: str,
        instead: str = "",
        person: Somebody | None = None,
    ) -> Self:
        """A remark on a stretch of the folded words."""
        start, end = text.received(*span)
        code, id, case = (person.code, person.id, person.case) if person else ("", "", "")
        return cls(kind, start, end, text.text[start:end], why, instead, code, id, case)
