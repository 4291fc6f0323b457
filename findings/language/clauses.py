"""Who or what a clause is about, as far as its words tell."""

import re
from collections.abc import Mapping
from typing import Literal

Subject = Literal["staff", "family", "thing", "other"]


class Subjects:
    """Knows by word lists whether somebody at work, somebody of a family, or a thing is spoken of."""

    def __init__(self, lists: Mapping[str, str]) -> None:
        known = {"staff": lists["staff"], "family": lists["family"], "thing": lists["thing"]}
        self._named = re.compile(
            r"\b(?:" + "|".join(f"(?P<{key}>(?:{words})s?)" for key, words in known.items()) + r")(?!\w)",
            re.IGNORECASE,
        )

    def of(self, before: str) -> Subject:
        """What stands before a verb is about: staff, family, a thing, or none of the words that are known."""
        *earlier, own = _BREAK.split(before)
        found = self._last(_TRAILING.sub("", own)) or self._first(own)
        if found or _PRONOUN.search(own):
            return found or "other"
        for clause in reversed(earlier):
            found = self._first(clause)
            if found or _PRONOUN.search(clause):
                return found or "other"
        return "other"

    def _last(self, words: str) -> Subject | None:
        named = list(self._named.finditer(_PREDICATE.sub("", words)))
        return _key(named[-1]) if named else None

    def _first(self, words: str) -> Subject | None:
        """The first that is named; of "the school system" the system."""
        named = list(self._named.finditer(words))
        if not named:
            return None
        head = named[0]
        for after in named[1:]:
            if words[head.end() : after.start()].strip() in ("", "'s", "'"):
                head = after
        return _key(head)

    def next(self, after: str) -> Subject:
        """What the words right after a verb are about."""
        named = self._named.search(after)
        return _key(named) if named and named.start() < _NEAR else "other"


def same_clause(before: str) -> str:
    """The part of what stands before that belongs to the same clause."""
    return _BREAK.split(before)[-1]


def _key(named: re.Match[str]) -> Subject:
    group = named.lastgroup
    return "staff" if group == "staff" else "family" if group == "family" else "thing"


_NEAR = 24
_BREAK = re.compile(
    r"[,;:–—()\x00\n]+|\b(?:and|but|because|although|though|while|whereas|so|if|when|who|which|that|as|than|then)\b",
    re.IGNORECASE,
)
# "Staff at the school" is about staff; "in March the printer" about the printer.
_TRAILING = re.compile(
    r"(?<=\w) (?:of|at|in|on|from|for|with|by|to|about|during|after|before|between)\b.*$", re.DOTALL
)
_PREDICATE = re.compile(
    r"(?<=\w) (?:did|do|does|was|were|is|are|had|has|have|will|would|could|can|may|might|must|should)\b.*$",
    re.DOTALL | re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:they|it|this|these|those|you|i)\b", re.IGNORECASE)
