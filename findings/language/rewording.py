"""Another way to put a phrase, in the grammar of the sentence it stands in."""

import re

from findings.language import verbs


def of(template: str, match: re.Match[str]) -> str:
    """The template with the phrase's own words; empty where a verb of it is not known.

    ``{verb}`` is a named word as it stands, ``{verb|base}`` that verb in another form; ``{was}`` is was or were,
    after what the clause is about.
    """
    gaps: list[str] = []

    def fill(gap: re.Match[str]) -> str:
        word = _word(gap["name"], gap["form"] or "", match)
        gaps.append(word or "")
        return word or ""

    words = _GAP.sub(fill, template)
    if not words or ("" in gaps and _has_form(template)):
        return ""
    words = " ".join(words.split())
    return words[0].upper() + words[1:] if match[0][0].isupper() else words


def _word(name: str, form: str, match: re.Match[str]) -> str | None:
    if name == "was":
        return "were" if _PLURAL.search(match.string[: match.start()]) else "was"
    word = match[name] or ""
    if not form:
        return word
    verb = verbs.find(word)
    return getattr(verb, form) if verb else None


def _has_form(template: str) -> bool:
    return "|" in template


_GAP = re.compile(r"\{(?P<name>\w+)(?:\|(?P<form>\w+))?\}")
_PLURAL = re.compile(
    r"\b(?:they|we|you|these|those|children|people|staff|police|families|parents|men|women|(?!this|was|is|has)\w+[^su'’\s]s)"
    r"(?: \w+ly| also| both| all)?\s*$",
    re.IGNORECASE,
)
