"""Another way to put a phrase, in the grammar of the sentence it stands in."""

import re

from findings.language import verbs


def of(template: str, match: re.Match[str]) -> str:
    """The template with the phrase's own words; empty where a verb of it is not known.

    ``{verb}`` is a named word as it stands, ``{verb|base}`` that verb in another form, ``{who|lower}`` words in the
    middle of a sentence; ``{was}`` is was or were, after what the clause is about, ``{who|was}`` and ``{who|do}``
    agree with the named words.
    """
    filled = [_word(gap["name"], gap["form"], match) for gap in _GAP.finditer(template)]
    if not template or "" in filled:
        return ""
    words = iter(filled)
    said = " ".join(_GAP.sub(lambda _: next(words), template).split())
    begins = match[0][0].isupper() and not match[0][:2].isupper()
    return said[0].upper() + said[1:] if begins else said


def _word(name: str, form: str | None, match: re.Match[str]) -> str:
    if name == "was":
        return _was(match.string[: match.start()])
    word = match[name] or ""
    if form == "lower":
        return word[0].lower() + word[1:] if _COMMON.match(word) else word
    if form == "was":
        return _was(word)
    if form == "do":
        return "do" if _PLURAL.search(word) else "does"
    if form:
        verb = verbs.find(word)
        return str(getattr(verb, form)) if verb else ""
    return word


def _was(words: str) -> str:
    return "were" if _PLURAL.search(words) else "was"


_GAP = re.compile(r"\{(?P<name>\w+)(?:\|(?P<form>\w+))?\}")
_COMMON = re.compile(r"[A-Z][a-z]+\b(?! [A-Z])")
_PLURAL = re.compile(
    r"(?:\b(?:they|we|you|these|those|children|people|staff|police|men|women)|\b(?!this|was|is|has|gps?\b)\w+[^su'\W]s)"
    r"(?: \w+ly| also| both| all)?\s*$",
    re.IGNORECASE,
)
