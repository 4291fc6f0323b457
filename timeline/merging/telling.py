"""Who told an agency what it wrote down: from the column for it, else from words such as "letter from the ward"."""

import re

from timeline.entry import Entry
from timeline.merging import agencies

_FROM = re.compile(
    r"(?<!\bno )(?<!\bno further )(?<!\bany )(?<!\bawaiting )(?<!\bwithout )"
    r"\b(?:letter|message|call|e-?mail|notice|notification|contact|form|report|referral|information|voicemail|text|summary|"
    r"heard|copy|received|informed|told|notified|advised|alerted|minutes|task|fax|update)"
    r"(?: [\w’']+){0,3}? (?:from|by) "
    r"(?P<who>[^.;:,\n]{2,50})",
    re.I,
)
_SAYS = re.compile(
    r"^\W*(?P<who>[^.;:,\n]{2,40}?) (?:rang|informs?|informed|reports?|reported|"
    r"telephoned|phoned|called|e-?mailed|wrote|notified|"
    r"advised|advises|alerted|contacted)\b",
    re.I,
)
_BY = ("from ", "by ")
_VERBS = (
    "rang ",
    "inform",
    "report",
    "phoned",
    "called",
    "mailed",
    "wrote",
    "notified",
    "advise",
    "alerted",
    "contacted",
)
"""Without any of these there is nothing to look for."""


def teller(entry: Entry) -> str:
    """The words that say who told, or nothing. The column decides where it is filled in."""
    if entry.told_by.strip():
        return entry.told_by
    for pattern, hints in ((_FROM, _BY), (_SAYS, _VERBS)):
        match = pattern.search(entry.what) if any(hint in entry.what for hint in hints) else None
        if match and agencies.kinds_named(match["who"]):
            return match["who"]
    return ""
