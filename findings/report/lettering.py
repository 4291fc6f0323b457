"""The letters of a report as every file can hold them: whatever somebody pasted, no writer stumbles over it."""

import re
import unicodedata
from dataclasses import replace
from typing import Any

from findings.report import worded
from findings.report.document import (
    CardHead,
    Cover,
    Document,
    FindingOpening,
    GlanceLine,
    Heading,
    Masthead,
    Questions,
)

_UNTITLED: dict[type, str] = {
    Document: "Untitled review",
    Cover: "Untitled review",
    Masthead: "Untitled review",
    CardHead: "Untitled finding",
    Heading: "Untitled section",
    FindingOpening: "Untitled finding",
    GlanceLine: "Untitled finding",
    Questions: "Untitled finding",
}
# A description is read aloud, and is left as it was written.
_NOT_IN_TYPE = (*worded.NOT_WORDS, "alt")
_ENDS_OF_PLANES = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_UNWRITABLE = re.compile(
    rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff{_ENDS_OF_PLANES}]"
)
# A word that no line holds, and the stretches between which it may be broken.
_LONG, _STRETCH = re.compile(r"[^\s\u200b]{38,}"), re.compile(r"[^\s\u200b]{6}(?=\w)")
_CHANCE = "\u200b"
# Signs of a keyboard, and what they are in print. A name and its number stay on one line: Child 2, Episode 4.
_SIGNS = tuple(
    (re.compile(pattern), sign)
    for pattern, sign in (
        (r"(?<![^\s(\[“‘])\"(?=\S)", "“"),
        (r"\"", "”"),
        (r"(?<![^\s(\[“])'(?=\S)(?!\d)", "‘"),
        (r"'", "’"),
        (r"\.\.\.", "…"),
        (r"(?<=\s)--?(?=\s)", "–"),
        (r"(?<![\d-])((?:19|20)\d\d)-(?=(?:19|20)\d\d(?![\d-]))", r"\1–"),
        (r"\b([A-Z][a-z]+) (?=\d{1,2}\b(?![.,]?\d))", "\\1\u00a0"),
        (r"\b(of|in|at|by|to) (?=\d{1,2}\b)", "\\1\u00a0"),
    )
)


def writable(report: Document) -> Document:
    """The tree without the few control characters that no page and no file can hold, and nothing untitled in it."""
    written: Document = _titled(worded.each(report, lambda text: _UNWRITABLE.sub("", text), but=()))
    return written


def breakable(report: Document) -> Document:
    """The tree with chances to break the words that no line holds; drawings and their descriptions as they are."""
    changed: Document = worded.each(report, lambda text: _LONG.sub(_with_chances, text), but=_NOT_IN_TYPE)
    return changed


def set_in_type(report: Document) -> Document:
    """The tree with the signs of print in place of those of a keyboard; words as they are."""
    changed: Document = worded.each(report, _printed, but=_NOT_IN_TYPE)
    return changed


def _printed(text: str) -> str:
    for pattern, sign in _SIGNS:
        text = pattern.sub(sign, text)
    return text


def _with_chances(word: re.Match[str]) -> str:
    return _STRETCH.sub(lambda stretch: stretch[0] + _CHANCE, word[0])


def _titled(value: Any) -> Any:
    name = "text" if isinstance(value, Heading) else "title"
    if type(value) in _UNTITLED and not _is_seen(getattr(value, name)):
        value = replace(value, **{name: _UNTITLED[type(value)]})
    return worded.parts(value, _titled)


def _is_seen(text: str) -> bool:
    """Whether any letter or sign in a text can stand alone."""
    kinds = {unicodedata.category(letter) for letter in text}
    return any(kind[0] not in "ZM" for kind in kinds - {"Cc", "Cf"})
