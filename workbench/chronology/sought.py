"""Words that are looked for, marked where they stand in a text that is already in codes."""

import re
from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape

_AROUND = 60


def marked(text: str, pieces: Sequence[str]) -> Markup:
    """A text with every place marked where one of these words stands."""
    if not pieces:
        return escape(text)
    return Markup("").join(_parts(text, _pattern(pieces)))


def missing(text: str, pieces: Sequence[str]) -> list[str]:
    """Those of these words that do not stand in a text."""
    return [piece for piece in pieces if not _pattern([piece]).search(text)]


def around(text: str, pieces: Sequence[str]) -> Markup | None:
    """The first place where one of these words stands, with some words around it."""
    words = " ".join(text.split())
    found = _pattern(pieces).search(words) if pieces else None
    if found is None:
        return None
    first, last = max(found.start() - _AROUND, 0), min(found.end() + _AROUND, len(words))
    first = words.find(" ", first, found.start()) + 1 or first if first else 0
    end = words.rfind(" ", found.end(), last) if last < len(words) else last
    last = end if end > 0 else last
    cut = f"{'… ' if first else ''}{words[first:last]}{' …' if last < len(words) else ''}"
    return marked(cut, pieces)


def _pattern(pieces: Sequence[str]) -> re.Pattern[str]:
    return re.compile(
        "|".join(re.escape(piece) for piece in sorted(pieces, key=len, reverse=True)), re.IGNORECASE
    )


def _parts(text: str, pattern: re.Pattern[str]) -> Iterator[Markup]:
    done = 0
    for found in pattern.finditer(text):
        yield escape(text[done : found.start()])
        yield Markup('<mark class="sought">{}</mark>').format(found[0])
        done = found.end()
    yield escape(text[done:])
