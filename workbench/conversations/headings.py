"""What headings of notes written elsewhere are called, and what in the guided structure they stand for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.reading.running import Said
from workbench.page import guided
from workbench.page.guided import Heading

Known = Sequence[tuple[str, str]]

MOMENTS, ONE_MOMENT, FACTORS = "moments", "one moment", "factors"
_SHORT = 9
_NUMBER = re.compile(r"^\s*\(?(?:\d{1,2}|[a-z])(?:\.\d{1,2})*[a-z]?[.):]\s+", re.I)
_LABELLED = re.compile(r"^([^:.?!\n]{3,70})(?::| [–—-]) *(\S.*)$", re.S)
_BEFORE = re.compile(
    r"^(?:contributory )?factors?[:,–—-]?\s+|^(?:aspects|features) of (?:the |your |my )?|^the "
)

# The first that fits counts; only under a turning point are the words for what somebody thought then looked for.
_MOMENTS: Known = (
    (MOMENTS, r"(?:turning point|(?:key |decisive )?moment)s"),
    (
        ONE_MOMENT,
        r"(?:turning point|(?:key |decisive )?moment)(?: (?:number )?(?:\d{1,2}|one|two|three|four|five|six))?",
    ),
)
_PARTS: Known = (
    ("enabled", r"what (?:enabled|helped|made (?:it|that|this) possible)(?: (?:it|that|this))?|enablers|enabled by"),
    ("went_well", r"(?:what |things that )?(?:went|worked|was done) well|good practice|strengths"),
    ("changes", r"suggest(?:ed changes|ions)(?: for change)?|what (?:you|they) would change|ideas for change|"
                r"changes"),
    ("queries", r"queries|(?:our |further |reviewers[’'] )?questions|points to clarify|clarifications"),
    ("overview", r"(?:own |my |your |their )?(?:overview|account|story|part|involvement)|what happened|"
                 r"what happened(?: and|,) my part(?: in it)?|in (?:their|my|your) own words|summary of involvement"),
    ("said", r"introduction|opening"),
    (FACTORS, r"(?:contributory )?factors|what made it harder or easier"),
    ("agencies", r"(?:working with )?(?:other|partner) (?:agencies|services)|"
                 r"(?:inter|multi)-?agency(?: (?:team|working))?"),
    ("team", r"(?:own |my |your )?team"),
    ("family", r"family|household"),
    ("role", r"(?:my |your |own )?role"),
    ("conditions", r"(?:conditions of work|work(?:ing)? conditions|work environment|workload)"),
    ("personal", r"(?:personal|individual|staff)(?: factors)?|yourself|myself"),
    ("organisation", r"(?:my |your )?organi[sz]ation(?:al)?(?: culture)?(?:(?: and|,|/) management)?|management"),
    ("political", r"(?:wider )?(?:political|national|policy)(?: context| picture)?|wider (?:picture|context)"),
    ("other", r"other|anything else"),
)  # fmt: skip
_MINDSET: Known = (
    ("thinking", r"(?:what )?(?:i|you|they) thought(?: was (?:happening|going on))?|thinking|understanding|mindset"),
    ("reasons", r"(?:reasons?|why)(?: and (?:feelings?|emotions?))?|how i felt|feelings?"),
    ("salient", r"(?:what )?(?:was most |most )?(?:salient|stood out|important)"),
    ("else_going_on", r"what else(?: was going on)?|other (?:work|demands)|distractions?|competing demands"),
    ("concerns", r"concerns?|worr(?:y|ies)|what worried me|conflicts?|dilemmas?"),
    ("aims", r"aims?|goals?|(?:what )?i (?:was trying to do|wanted(?: to achieve)?)"),
    ("options", r"(?:the )?(?:options?|choices|alternatives)(?: i (?:had|believed i had|saw))?"),
    ("moment", r"what happened|event"),
)  # fmt: skip
MINDSET = frozenset(key for key, _ in _MINDSET)


@dataclass(frozen=True)
class Headed:
    """A line with a known heading: what it stands for, the words beside it, and whether the heading says more."""

    key: str
    words: str
    says_more: bool = False


def of(said: Said, in_moment: bool) -> Headed | None:
    """The known heading that a line is, or begins with. None where it is words like any other."""
    known = _KNOWN_IN_MOMENT if in_moment else _KNOWN
    if said.label:
        return _whole(said.label, said.words, known) or _beginning(said.label, said.words, known)
    is_short = len(said.words.split()) <= _SHORT and not said.words.endswith((".", ",", ";"))
    found = _whole(said.words, "", known) if said.is_heading or is_short else None
    parted = _LABELLED.match(said.words)
    if found is None and parted:
        found = _whole(parted[1], parted[2].strip(), known)
    return found or (_beginning(said.words, "", known) if said.is_heading else None)


def is_numbered(words: str) -> bool:
    """Whether a line begins with a number or a letter, as the items of a list do."""
    return bool(_NUMBER.match(words))


def unnumbered(words: str) -> str:
    """A line without the number it begins with."""
    return _NUMBER.sub("", words)


def _whole(heading: str, words: str, known: Known) -> Headed | None:
    folded = _folded(heading)
    key = next((key for key, pattern in known if re.fullmatch(pattern, folded)), None)
    return Headed(key, words) if key else None


def _beginning(heading: str, words: str, known: Known) -> Headed | None:
    folded = _folded(heading)
    key = next((key for key, pattern in known if re.match(rf"(?:{pattern})\b", folded)), None)
    return Headed(key, words, says_more=True) if key else None


def _folded(heading: str) -> str:
    return _BEFORE.sub("", " ".join(unnumbered(heading).lower().rstrip(" :?").split()))


def _ours(headings: Iterable[Heading]) -> Known:
    """The headings as this workbench prints them."""
    return tuple((heading.key, re.escape(_folded(heading.words))) for heading in headings)


_KNOWN = (*_ours(guided.HEADINGS.values()), *_MOMENTS, *_PARTS)
_KNOWN_IN_MOMENT = (*_ours(guided.TURNING_POINT), *_MINDSET, *_KNOWN)
