"""Questions for the board: what makes one open, another way to put one that is not, and ways to begin."""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

from findings.language import rules, verbs

FEWEST, MOST = 2, 5
LONGEST = 45


class Remark(StrEnum):
    """What stands in the way of a question. Its value is what the writer is told."""

    CLOSED = "It can be answered yes or no. Begin with how, what, where or who."
    ORDER = "It tells the board what to do. Ask what would have to be different, or how the board would know."
    NOT_ASKED = "It does not end with a question mark. Write it as a question."
    SEVERAL = "It asks more than one thing. Keep the one that matters most, or write two questions."
    LONG = f"It is longer than {LONGEST} words. Put what leads up to it into the finding."
    BEGUN = "It is only begun. Say what is asked."

    @property
    def predicate(self) -> str:
        """What it says of a question, without the advice: "can be answered yes or no"."""
        return self.value.split(".")[0].removeprefix("It ")


@dataclass(frozen=True)
class Stem:
    """A way to begin a question, and when it serves."""

    begin: str
    when: str


@cache
def stems() -> tuple[Stem, ...]:
    """The ways to begin that come with the workbench."""
    file = resources.files("findings.language").joinpath("words", "stems.toml")
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(Stem(each["begin"], each["for"]) for each in told["stem"])


def remarks(question: str) -> tuple[Remark, ...]:
    """What stands in the way of this question; nothing for one that is open. An empty one gets no remark."""
    text = _plain(question)
    if not text:
        return ()
    if text.rstrip(" ,.…?") in {stem.begin.rstrip(",") for stem in stems()}:
        return (Remark.BEGUN,)
    asked = [part.strip() for part in _SENTENCE.findall(text) if part.rstrip(_CLOSING).endswith("?")]
    found = []
    if any(_ORDER.search(part) for part in asked or [text]):
        found.append(Remark.ORDER)
    elif any(_is_closed(part) for part in asked or [text]):
        found.append(Remark.CLOSED)
    if not text.rstrip(_CLOSING).endswith("?"):
        found.append(Remark.NOT_ASKED)
    if len(asked) > 1 or _ANOTHER.search(text):
        found.append(Remark.SEVERAL)
    if len(text.split()) > LONGEST:
        found.append(Remark.LONG)
    return tuple(found)


def is_open(question: str) -> bool:
    """Whether it can be put to a board as it stands. A long one can, though it would be better short."""
    return bool(question.strip()) and set(remarks(question)) <= {Remark.LONG}


def instead(question: str) -> str:
    """Another way to put a question that is closed or an order; empty where its words do not say how."""
    if not {Remark.CLOSED, Remark.ORDER} & set(remarks(question)):
        return ""
    text = _plain(question).rstrip("?. ")
    for form in (_assured, _ordered, _bidden, _whether):
        if put := form(text):
            return f"{put}?"
    return ""


def _assured(text: str) -> str:
    """ "Will the board ensure that ..." asks for a promise; how it would know asks for an answer."""
    found = _ENSURE.match(text)
    if not found:
        return ""
    who = _inner(found["who"] or "the board")
    return f"How {_does(who)} {who} know whether {found['what']}"


def _ordered(text: str) -> str:
    found = _WILL.match(text)
    return f"What would make it easier for {_inner(found['who'])} to {found['what']}" if found else ""


def _bidden(text: str) -> str:
    """An order in the form of an order, without anybody it is given to."""
    found = _BIDDEN.match(text)
    return (
        f"What would make it easier for the board to {found['verb'].lower()} {found['what']}" if found else ""
    )


def _whether(text: str) -> str:
    """ "Do staff know ..." becomes how the board knows whether staff know ..., where it is plain who is asked about."""
    found = _ASKED.match(text)
    if not found:
        return ""
    subject = _subject().match(found["rest"])
    if not subject:
        return ""
    who, what, verb = (
        _inner(subject[0].strip()),
        found["rest"][subject.end() :].strip(),
        found["verb"].lower(),
    )
    if verb in ("do", "does", "did"):
        what = _conjugated(what, verb)
        return f"How does the board know whether {who} {what}" if what else ""
    return f"How does the board know whether {who} {verb} {what}" if what else ""


def _conjugated(what: str, verb: str) -> str:
    """The verb as it stands without do, does or did; empty where it is not known."""
    first, _, rest = what.partition(" ")
    known = verbs.find(first)
    if not known or known.base != first.lower():
        return ""
    form = {"do": known.base, "does": known.third, "did": known.past}[verb]
    return f"{form} {rest}".strip()


def _is_closed(sentence: str) -> bool:
    """Whether it opens like a question for yes or no, at once or after what leads up to it."""
    if _CLOSED.match(sentence) or _CLOSED_AFTER_A_CASE.match(sentence):
        return True
    if _OPEN.match(sentence):
        return False
    asked = _LEADING.search(sentence)
    return bool(asked and _CLOSED.match(asked["rest"]))


def _plain(question: str) -> str:
    return " ".join(question.replace("’", "'").split())


def _inner(who: str) -> str:
    """Words in the middle of a sentence."""
    return who if who[:2].isupper() else who[:1].lower() + who[1:]


def _does(who: str) -> str:
    return "do" if re.search(r"(?:[^s]s|staff|people|police|you|we|they)$", who) else "does"


@cache
def _subject() -> re.Pattern[str]:
    """Who or what a closed question is about, up to the last word of it that is known."""
    named = rules.named("staff", "family", "thing", "standard")
    return re.compile(
        rf"(?:[\w'-]+ ){{0,3}}?(?:{named})s?(?: (?:in|at|of|on|for) (?:(?:the|each|every|this|that|our|their|a|an) )?"
        rf"(?:[\w'-]+ )?(?:{named})s?)?(?= )",
        re.IGNORECASE,
    )


_CLOSING = "\"'”) "
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
_ADDRESSED = (
    r"(?P<who>(?:the |its |our |your |each |every |all )?(?:[\w'-]+ ){0,2}?(?:board|partnership|partners|agencies"
    r"|services|trust|council|staff|practitioners|managers|schools|providers|commissioners|leaders|you|we|they|police|hospitals?"
    r"|executive|teams?|workers?|officers?|nurses?|gps|wards?))"
)
_ENSURE = re.compile(
    rf"(?:(?:will|won't|can|could|would|shall|should|must|ought) (?:not )?{_ADDRESSED} (?:not )?)?"
    r"(?:to )?(?:please |now |also |commit to |agree to )*"
    r"(?:ensure|make sure|see to it|guarantee|insist)(?: that)? (?P<what>.+)",
    re.IGNORECASE,
)
_WILL = re.compile(
    rf"(?:when )?(?:will|won't|can|could|would|shall|should|shouldn't|must|ought) (?:not )?{_ADDRESSED} (?:not )?"
    r"(?:to )?(?:please |now |also |commit to |agree to )*(?P<what>(?!have\b|be\b)\w+ .+)",
    re.IGNORECASE,
)
_BIDDEN = re.compile(
    rf"(?:why not |please |isn't it time to |is it not time to )?(?P<verb>{_ACT}|consider) (?P<what>.+)",
    re.IGNORECASE,
)
_ASKED = re.compile(rf"(?P<verb>{_AUXILIARY}) (?P<rest>.+)", re.IGNORECASE)
