"""One thing that could give somebody away."""

from dataclasses import dataclass

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
    "place": "where the family lived",
    "age": "an exact age",
    "condition": "a rare condition",
    "siblings": "a place among siblings",
    "date": "the exact day of an event",
}


@dataclass(frozen=True)
class Remark:
    """``words`` stand from ``start`` to ``end`` of a text; ``person`` is a code, empty where nobody is known to it."""

    kind: str
    start: int
    end: int
    words: str
    why: str
    instead: str = ""
    person: str = ""
    id: str = ""
    case: str = ""
