"""A text of a finding as HTML, with the phrases that were remarked on underlined."""

from collections.abc import Iterable

from markupsafe import Markup

from workbench.page import prose

_OPENS, _CLOSES = "\ue000", "\ue001"


def shown(text: str, spans: Iterable[tuple[int, int]]) -> Markup:
    """The text in paragraphs; each span of it, by position, is a marked phrase."""
    return Markup(
        str(prose.shown(_fenced(text, spans)))
        .replace(_OPENS, '<mark class="remark">')
        .replace(_CLOSES, "</mark>")
    )


def replaced(text: str, start: int, words: str, instead: str) -> str | None:
    """The text with exactly these words replaced: where they stood, or where they stand now. None: they are gone."""
    at = start if text[start : start + len(words)] == words else text.find(words)
    if at < 0 or not words:
        return None
    return text[:at] + instead + text[at + len(words) :]


def _fenced(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Marks that cross a line or cut through emphasis are left out; their remark still names the words."""
    pieces, done = [], 0
    clean = text.replace(_OPENS, " ").replace(_CLOSES, " ")
    for start, end in sorted(spans):
        words = clean[start:end]
        if start < done or "\n" in words or "*" in words or not words.strip():
            continue
        pieces += [clean[done:start], _OPENS, words, _CLOSES]
        done = end
    return "".join([*pieces, clean[done:]])
