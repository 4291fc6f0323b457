"""The texts of a web page or a drawing: what is shown, attributes, comments, styles and scripts."""

from collections.abc import Iterator
from html.parser import HTMLParser

from findings.identity import legible, openplain
from findings.identity.piece import Piece

_IN_A_LINE = """
    a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s small span strong sub sup time tspan tt u
    var wbr
"""
_INLINE = frozenset(_IN_A_LINE.split())
_NOT_FOR_READERS = """
    class style viewbox d points transform fill stroke charset type id for rel role width height x y cx cy r xmlns
    version media integrity nonce
"""
_MACHINERY = frozenset(_NOT_FOR_READERS.split())


def pieces(content: bytes) -> Iterator[Piece]:
    """What is shown, in blocks as one reads it, then every attribute, and comments, styles and scripts."""
    page = _Page()
    page.feed(legible.decoded(content))
    page.close()
    yield Piece("page", legible.plain("".join(page.shown)))
    yield from page.beside


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown: list[str] = []
        self.beside: list[Piece] = []
        self._within = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._block(tag)
        self._within = tag if tag in self.CDATA_CONTENT_ELEMENTS else ""
        for name, value in attrs:
            self.beside.append(Piece(f"name of an attribute of {tag}", name, is_machinery=True))
            if value and not value.startswith("data:image/"):
                self.beside.append(
                    Piece(f"{name} of {tag}", legible.plain(value), is_machinery=name in _MACHINERY)
                )

    def handle_endtag(self, tag: str) -> None:
        self._block(tag)
        self._within = ""

    def handle_data(self, data: str) -> None:
        if self._within:
            told = openplain.values(data.encode())
            is_code = self._within == "style" or data.lstrip()[:1] not in ("{", "[", '"')
            self.beside += (Piece(self._within, each.text, is_code) for each in told)
        else:
            self.shown.append(data)

    def handle_comment(self, data: str) -> None:
        self.beside.append(Piece("comment", legible.plain(data)))

    def handle_decl(self, decl: str) -> None:
        self.beside.append(Piece("declaration", decl, is_machinery=True))

    def unknown_decl(self, data: str) -> None:
        self.shown.append(data.removeprefix("CDATA["))

    def handle_pi(self, data: str) -> None:
        self.beside.append(Piece("instruction", data, is_machinery=True))

    def _block(self, tag: str) -> None:
        if tag not in _INLINE:
            self.shown.append("\n")
