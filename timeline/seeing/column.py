"""A column that says who was seen."""

import re
from collections.abc import Collection

from timeline.naming.coding import Glossary
from timeline.seeing.level import Judgement, Level

ALONE = re.compile(
    r"\b(?:(?<!home )(?<!lives )(?<!living )(?<!live )(?<!left )alone"
    r"|on (?:his|her|their) own|by (?:him|her)self|separately|one[- ](?:to|2)[- ]one|1[:-]1"
    r"|without (?:mother|mum|mam|father|dad|parents?|carers?|partner|family|interpreter)\b)",
    re.I,
)
REMOTE = re.compile(
    r"\b(?:tele)?phone\w*|\btel\b|\bvideo\b|\bon ?line\b|\bvirtual\w*|\be-?mail\w*"
    r"|\bby (?:letter|text)\b|\bvoice ?mail\b"
    r"|\btext(?:ed)?\b|\bskype\b|\bzoom\b|\bteams call\b|\bremote\w*",
    re.I,
)
_PARTS = re.compile(r"[;,\n]|\s/\s|\band\b|&")
_YES = re.compile(r"\s*(?:y|yes|seen|true|✓|✔|x|both|all|yes,? (?:both|all))\b[\s.]*$", re.I)
_NO = re.compile(
    r"\b(?:no|not|n|nobody|none|neither|n/?a|nil|never|unseen|dna|wnb|absent|refused|asleep|false|unable)\b",
    re.I,
)
_UNSAID = re.compile(
    r"\s*(?:n/?a|no(?:ne|t\b.*|thing)?|nil|unknown|too young.*|(?:baby|infant|pre-?verbal).*|asleep.*|-+)[\s.]*$",
    re.I,
)


def judged(cell: str, code: str, named: Collection[str], glossary: Glossary) -> Judgement | None:
    """What a cell of the column says of a person; ``named`` are the codes of those whom the entry names.

    Nothing where the cell is empty. A bare "yes" is about the one person whom the entry names; of several it is
    unclear whom it means, and unclear is not seen.
    """
    if not cell.strip():
        return None
    for part in _PARTS.split(cell):
        if any(span.code == code for span in glossary.spans(part)):
            return _part(part.strip(), cell)
    if _YES.match(cell) and code in named:
        if len(named) == 1:
            return Judgement(
                Level.SEEN, f"the column of those seen says “{cell.strip()}” and the row names nobody else"
            )
        return Judgement(
            Level.TALKED_ABOUT, f"the column says “{cell.strip()}”, but the row names several people"
        )
    return Judgement(
        Level.TALKED_ABOUT if code in named else Level.NOTHING,
        f"the column of those seen says “{cell.strip()}”",
    )


def says_something(cell: str) -> bool:
    """Whether a column of what was said holds words of somebody, and not that there were none."""
    return bool(cell.strip()) and not _UNSAID.match(cell)


def _part(part: str, cell: str) -> Judgement:
    reason = f"the column of those seen says “{cell.strip()}”"
    if _NO.search(part):
        return Judgement(Level.TALKED_ABOUT, reason)
    if REMOTE.search(part):
        return Judgement(Level.HEARD, reason)
    return Judgement(Level.SEEN_ALONE if ALONE.search(part) else Level.SEEN, reason)
