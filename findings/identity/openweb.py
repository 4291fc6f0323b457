"""The texts of a web page: what is shown, attributes, comments, styles and scripts."""

from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import unquote

from findings.identity.piece import Piece

_INLINE = frozenset(
    ["a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span",
     "strong", "sub", "sup", "time", "u", "var", "wbr"]
)  # fmt: skip
_WORDLESS = frozenset(
    ["class", "style", "viewbox", "d", "points", "transform", "fill", "stroke", "charset", "type"]
)


def pieces(content: bytes) -> Iterator[Piece]:
    """What is shown, in blocks as one reads it, then every attribute that can hold words, and comments."""
    page = _Page()
    page.feed(content.decode("utf-8-sig", errors="replace"))
    page.close()
    yield Piece("page", "".join(page.shown))
    yield from page.beside


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown: list[str] = []
        self.beside: list[Piece] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._block(tag)
        for name, value in attrs:
            if value and name not in _WORDLESS and any(sign.isalpha() for sign in value):
                self.beside.append(Piece(f"{name} of {tag}", _readable(name, value)))

    def handle_endtag(self, tag: str) -> None:
        self._block(tag)

    def handle_data(self, data: str) -> None:
        self.shown.append(data)

    def handle_comment(self, data: str) -> None:
        self.beside.append(Piece("comment", data))

    def _block(self, tag: str) -> None:
        if tag not in _INLINE:
            self.shown.append("\n")


def _readable(name: str, value: str) -> str:
    """An address in its words; data within an address is no text."""
    if name in ("href", "src"):
        return "" if value.startswith("data:") else unquote(value)
    return value
