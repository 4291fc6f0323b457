"""Is a sign of change a sign, or one more task? A task done says nothing yet about what has become different."""

import re
from dataclasses import dataclass
from enum import StrEnum

_DONE = re.compile(
    r"\b(?:complet|deliver|circulat|issu|publish|updat|revis|implement|roll(?:ed)? out|attend|train|brief|"
    r"sign(?:ed)? off|approv|launch|commission|appoint|remind|cascad|embedd?|in place\b)\w*",
    re.IGNORECASE,
)
_DIFFERENT = re.compile(
    r"\b(?:more|fewer|less|half|most|none|often|seldom|sooner|earlier|faster|longer|say|says|said|tell|tells|"
    r"know|knows|find|notice|ask(?:ed|s)?|answer(?:ed|s)?|reach(?:es|ed)?|hear(?:s|d)?|see|seen|when|"
    r"out of|in \d+|\d+ ?%|per cent)\b",
    re.IGNORECASE,
)


class Lack(StrEnum):
    """What a response is still without, in words for the board."""

    NO_SIGN = (
        "It says what will be done, and not yet by what sign you would know that it has changed anything."
    )
    SIGN_IS_A_TASK = (
        "The sign says that a task will have been done. What would somebody notice that is different, "
        "a year from now?"
    )


@dataclass(frozen=True)
class Answer:
    """The two parts of a response that are weighed against one another."""

    will_do: str
    sign: str


def lack(answer: Answer) -> Lack | None:
    """What is missing between what will be done and how one would know; None where nothing is."""
    sign = answer.sign.strip()
    if not sign:
        return Lack.NO_SIGN if answer.will_do.strip() else None
    is_task = _DONE.search(sign) and not _DIFFERENT.search(sign)
    return Lack.SIGN_IS_A_TASK if is_task or _same(sign, answer.will_do) else None


def _same(one: str, other: str) -> bool:
    return _words(one) == _words(other)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
