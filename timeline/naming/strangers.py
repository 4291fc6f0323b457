"""Names in texts that the glossary does not know, or knows only half, with where they stand."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.naming import finding, near
from timeline.naming.coding import Glossary, Span
from timeline.naming.doubtful import NOT_PEOPLE, RANKS, ROLES, TITLES, WORDS_TOO
from timeline.naming.near import Near

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SMALL = re.compile(r"(?<![\w’'])[a-zà-ÿ]{2,}(?!\w)")
_NO_NAME = re.compile(rf"{TITLES}|{RANKS}|{ROLES}", re.I)
_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\.\s?){2,3}(?!\w)|^[A-Z]{2,3}$", re.M)
_ENDS = re.compile(r"['’]s?$")


@dataclass(frozen=True)
class Stranger:
    """A name that nobody has given a code: its words, the texts it stands in, and whose it may be."""

    words: str
    places: tuple[str, ...]
    near: tuple[Near, ...] = ()


@dataclass
class _Seen:
    """What all texts together say: where each name stands, and which words are written small."""

    names: dict[str, dict[str, None]]
    words: dict[str, dict[str, None]]
    half: dict[str, set[str]]
    small: set[str]


def among(texts: Iterable[tuple[str, str]], glossary: Glossary) -> tuple[Stranger, ...]:
    """The strange names in texts, each text given with the id of its place; those found most often first.

    A name with a title, an initial or a surname is found wherever it stands; one by itself only where it is near to a
    known one, since many words begin with a capital.
    """
    seen = _Seen(defaultdict(dict), defaultdict(dict), {}, set())
    for place, text in texts:
        _take_in(place, text, glossary, seen)
    people = glossary.people
    found = [
        Stranger(words, tuple(places), near.of(words, people))
        for words, places in seen.names.items()
        if _is_strange(words, seen)
    ]
    known = {each.words for each in found}
    for words, places in seen.words.items():
        if words in known or words.casefold() in seen.small | NOT_PEOPLE or _NO_NAME.fullmatch(words):
            continue
        offered = near.of(words, people)
        if offered:
            found.append(Stranger(words, tuple(places), offered))
    return tuple(sorted(found, key=lambda each: (-len(each.places), each.words.casefold())))


def _take_in(place: str, text: str, glossary: Glossary, seen: _Seen) -> None:
    spans = glossary.spans(text)
    seen.small.update(_SMALL.findall(text))
    whole = finding.looking_like_names(text)
    for start, end in whole:
        words = " ".join(text[start:end].split())
        rest = _beside(text, start, end, spans)
        if rest is not None:
            seen.names[words][place] = None
            seen.half[words] = rest
    taken = [*whole, *((span.start, span.end) for span in spans)]
    for start, end in _single(text):
        if not any(start < other_end and other_start < end for other_start, other_end in taken):
            seen.words[_ENDS.sub("", text[start:end].strip())][place] = None


def _single(text: str) -> Iterator[tuple[int, int]]:
    for match in _WORD.finditer(text):
        if match[0][0].isupper() and not match[0].isupper():
            yield match.span()
    for match in _INITIALS.finditer(text):
        yield match.span()


def _beside(text: str, start: int, end: int, spans: Sequence[Span]) -> set[str] | None:
    """The words of what looks like a name that no known name covers; empty for one wholly strange, None for a known.

    "Katie Latimer" is half known where only "Latimer" is; "Mrs Latimer" is known, for the rest is a title.
    """
    over = [span for span in spans if span.start < end and start < span.end]
    if not over:
        return set()
    rest = {
        match[0]
        for match in _WORD.finditer(text, start, end)
        if not any(span.start < match.end() and match.start() < span.end for span in over)
        and not _NO_NAME.fullmatch(match[0])
    }
    return rest or None


def _is_strange(words: str, seen: _Seen) -> bool:
    """Whether what is not known of a name can be one: not a word that the texts write small, such as "Told"."""
    rest = seen.half[words]
    ordinary = seen.small - WORDS_TOO
    return not rest or any(len(word) > 1 and word.casefold() not in ordinary for word in rest)
