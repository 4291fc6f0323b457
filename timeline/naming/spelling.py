"""The ways in which one person's name is written, and when a name that is also a word is a name."""

import re
from dataclasses import dataclass

from timeline.naming.doubtful import MODAL_NEXT, NAME_NEXT, TITLES, WORDS_TOO

_HYPHEN = "-\u2010\u2011\u2013"
_APOSTROPHE = "'\u2018\u2019\u02bc"
_GAP = rf"\s*[{_HYPHEN}\s]\s*"
_TITLED = re.compile(rf"\b({TITLES})\.?\s+$", re.I)
_MONTHS = ("may", "june", "april", "august", "march")
_MONTH_BEFORE = re.compile(
    r"(?:\d(?:st|nd|rd|th)?|\b(?:in|since|until|till|by|during|early|late|mid|of|from|to|last|next|this))[ -]$",
    re.I,
)
_MONTH_AFTER = re.compile(r"[ -]+(?:\d|to\b|half)")


@dataclass(frozen=True)
class Person:
    """Somebody in the case: the code shown for them, their full name, and other ways they are called."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()

    @property
    def given(self) -> str:
        """The first word of the name."""
        return self.name.split()[0] if self.name.split() else ""

    @property
    def surname(self) -> str:
        """The last word of a name of two words or more."""
        return self.name.split()[-1] if len(self.name.split()) > 1 else ""


@dataclass(frozen=True)
class Spelling:
    """One way of writing a name; ``first`` is the first word it opens with, lower case."""

    first: str
    pattern: re.Pattern[str]
    code: str
    doubtful: bool = False
    surname: bool = False


def of(person: Person) -> list[Spelling]:
    """Every way of writing this person's name that is theirs alone; the bare surname may be shared, so is not here."""
    found = _full(person.name, person.code)
    found.append(_single(person.given, person.code))
    for words in person.aliases:
        bare = re.sub(r"^(?:the|a|an|my)\s+", "", words.strip(" \t.,;:!?\"'()[]"), flags=re.I)
        found += [_single(bare, person.code)] if len(bare.split()) == 1 else _full(bare, person.code)[:1]
    return [spelling for spelling in found if spelling.first]


def surname(word: str, code: str) -> list[Spelling]:
    """A surname by itself, and its plural ("the Latimers")."""
    doubtful = word.lower() in WORDS_TOO
    return [
        Spelling(_first(form), re.compile(_word(form), re.I), code, doubtful, True)
        for form in (word, f"{word}s")
    ]


def is_name_here(spelling: Spelling, text: str, start: int, end: int, title: re.Match[str] | None) -> bool:
    """Whether a name that is also a word stands here as a name. Where it is unclear, it is taken for a name.

    Left alone: words in small letters, months in dates, "Will the ..." and "May we ..." at the start of a sentence,
    and a surname such as "Young" that opens a sentence and is followed by an ordinary word.
    """
    if not spelling.doubtful or (spelling.surname and title):
        return True
    word, before, after = text[start:end], text[:start], text[end:]
    if word.isupper() and len(word) > 1:
        return True
    if not word[:1].isupper():
        return False
    if word.lower() in _MONTHS and (_MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after)):
        return False
    if not _opens(before):
        return True
    if spelling.surname:
        return bool(re.match(rf"\s*{NAME_NEXT}", after))
    return not re.match(rf"\s+{MODAL_NEXT}\b", after)


def title_before(text: str, start: int) -> re.Match[str] | None:
    """The title that stands before this place, if one does."""
    return _TITLED.search(text, max(0, start - 20), start)


def _opens(before: str) -> bool:
    trimmed = before.rstrip()
    return not trimmed or trimmed[-1] in '.!?:;\u2022\u201c"(' or "\n" in before[len(trimmed) :]


def _full(name: str, code: str) -> list[Spelling]:
    words = name.split()
    if not words:
        return []
    if len(words) == 1:
        return [_single(words[0], code)]
    last, first = _word(words[-1]), words[0]
    found = [
        Spelling(_first(first), re.compile(_joined(words), re.I), code),
        Spelling(_first(last_word := words[-1]), re.compile(rf"{last},\s*{_joined(words[:-1])}", re.I), code),
        Spelling(
            first[0].lower(),
            re.compile(rf"{first[0].upper()}\.?\s?(?:[A-Z]\.?\s?)?(?i:{_word(last_word)})"),
            code,
        ),
    ]
    if len(words) > 2:
        found.append(Spelling(_first(first), re.compile(_joined([first, words[-1]]), re.I), code))
    return found


def _single(word: str, code: str) -> Spelling:
    return Spelling(_first(word), re.compile(_word(word), re.I), code, word.lower() in WORDS_TOO)


def _first(word: str) -> str:
    match = re.search(r"[^\W_]+", word)
    return match[0].lower() if match and word.startswith(match[0]) else ""


def _joined(words: list[str]) -> str:
    return _GAP.join(_word(word) for word in words)


def _word(word: str) -> str:
    """One word with any apostrophe, and with any hyphen or a space in place of its hyphen."""
    parts = (_apostrophes(part) for part in re.split(rf"[{_HYPHEN}]", word) if part)
    return _GAP.join(parts)


def _apostrophes(part: str) -> str:
    return "".join(f"[{_APOSTROPHE}]" if letter in _APOSTROPHE else re.escape(letter) for letter in part)
