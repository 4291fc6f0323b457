"""Questions for the board: what makes one open, and ways to begin one."""

import re
from enum import StrEnum

FEWEST, MOST = 2, 5
LONGEST = 45


class Remark(StrEnum):
    """What stands in the way of a question. Its value is what the writer is told."""

    CLOSED = "It can be answered yes or no. Begin with how, what, where or who."
    ORDER = "It tells the board what to do. Ask what would have to be different, or how the board would know."
    NOT_ASKED = "It does not end with a question mark. Write it as a question."
    SEVERAL = "It asks more than one thing. Keep the one that matters most, or write two questions."
    LONG = f"It is longer than {LONGEST} words. Put what leads up to it into the finding."

    @property
    def predicate(self) -> str:
        """What it says of a question, without the advice: "can be answered yes or no"."""
        return self.value.split(".")[0].removeprefix("It ")


STEMS: tuple[str, ...] = (
    "How does the board know",
    "What would tell the board that",
    "What would make it easier for",
    "What would have to be different for",
    "What gets in the way of",
    "Where else does this",
    "Who would notice if",
    "How do families find out",
    "What could the partnership stop doing so that",
    "What is the smallest change that would",
    "How will the board see, a year from now,",
)


def remarks(question: str) -> tuple[Remark, ...]:
    """What stands in the way of this question; nothing for one that is open. An empty one gets no remark."""
    text = " ".join(question.replace("’", "'").split())
    if not text:
        return ()
    asked = [part.strip() for part in _SENTENCE.findall(text) if part.rstrip("\"'”) ").endswith("?")]
    found = []
    if any(_ORDER.search(part) for part in asked or [text]):
        found.append(Remark.ORDER)
    elif any(_is_closed(part) for part in asked or [text]):
        found.append(Remark.CLOSED)
    if not text.rstrip("\"'”) ").endswith("?"):
        found.append(Remark.NOT_ASKED)
    if len(asked) > 1 or _ANOTHER.search(text):
        found.append(Remark.SEVERAL)
    if len(text.split()) > LONGEST:
        found.append(Remark.LONG)
    return tuple(found)


def is_open(question: str) -> bool:
    """Whether it can be put to a board as it stands. A long one can, though it would be better short."""
    return bool(question.strip()) and set(remarks(question)) <= {Remark.LONG}


def _is_closed(sentence: str) -> bool:
    """Whether it opens like a question for yes or no, at once or after what leads up to it."""
    if _CLOSED.match(sentence) or _CLOSED_AFTER_A_CASE.match(sentence):
        return True
    if _OPEN.match(sentence):
        return False
    asked = _LEADING.search(sentence)
    return bool(asked and _CLOSED.match(asked["rest"]))


_SENTENCE = re.compile(r"[^.?!]+(?:\.(?=\w)[^.?!]+)*[.?!]*[\"'”)]*")
_AUXILIARY = r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must)"
_CLOSED = re.compile(rf"(?:(?:and|but|so|or) )?{_AUXILIARY}(?:n't)?\b", re.IGNORECASE)
# "When a worker leaves, is there ..." sets out a case; "When is a plan shared, ..." asks.
_CLOSED_AFTER_A_CASE = re.compile(
    rf"(?:when|where|wherever|whenever|if|once|after|while|unless) (?!{_AUXILIARY}\b)[^,?]+, (?:then )?"
    rf"{_AUXILIARY}(?:n't)?\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"(?:(?:and|but|so) )?(?:(?:in|at|to|by|for|from|on|with|under|through|of) )?"
    r"(?:how|what|where|who|whom|whose|which|why|when)\b(?! (?:the )?\w+ (?:is|are|was|were) [^,?]+,)",
    re.IGNORECASE,
)
_LEADING = re.compile(
    rf"[,:;–—] (?:then )?(?P<rest>{_AUXILIARY}(?:n't)? (?:it|there|you|we|they|this|that|these|those|the|any|all"
    r"|each|every|our|your|its|their|anyone|anybody|everyone|everybody|staff|practitioners|agencies|partners|boards?)\b.*)",
    re.IGNORECASE,
)
_WHO = r"(?:(?:the|its|our|your|each|every|all) )?(?:[\w'-]+ ){1,4}?"
_DUTY = r"(?:ensure|make sure|see to it|guarantee|insist|mandate|enforce|instruct|require that|remind)"
_ACT = (
    r"(?:introduce|implement|adopt|commit|agree to|provide|fund|train|review|update|revise|rewrite|issue|commission"
    r"|set up|put in place|establish|audit|stop|start|begin|change|write|send|make|recruit|appoint|develop|act on|take"
    r"|deliver)"
)
_ORDER = re.compile(
    rf"\b(?:will|can|could|would|shall|won't|can't) {_WHO}(?:please |now |also |commit to |agree to )*{_DUTY}\b"
    rf"|^(?:will|won't|shall) {_WHO}(?:please |now |also )*{_ACT}\b"
    rf"|^(?:can|could|would) {_WHO}please\b"
    rf"|^when will {_WHO}{_ACT}\b"
    r"|^(?:should(?:n't)?|must(?:n't)?|ought) \w+"
    r"|^(?:isn't it time|is it not time|why not)\b"
    r"|\b(?:must|should|ought to|needs? to|has to|have to) (?:\w+ ){0,8}"
    r"(?:mustn't|shouldn't|don't|isn't|right|agreed)[^?]*\?$"
    r"|^(?:ensure|make sure|please|remind|train|introduce|review|consider|provide)\b"
    r"|^(?:tell|explain|describe|set out|show|confirm|report|say|list)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"(?:,| ) ?(?:and|or) (?:how|what|why|where|when|who|which) "
    r"(?:will|would|does|do|did|can|could|has|have|should|is|are|was|were) \w+",
    re.IGNORECASE,
)
