"""The texts of a finished file, wherever in it they stand: pages, attributes, properties, links, the file's name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from findings.identity import jigsaw, legible, openpdf, openpicture, openplain, openweb, openzip, remarks
from findings.identity.known import Known
from findings.identity.piece import NotReadable, Piece
from findings.identity.remark import Remark

__all__ = ["Found", "NotReadable", "Piece", "pieces", "remarks_on", "searched"]

_WEB = re.compile(
    rb"<!doctype html|<html|<svg|<\?xml|<(?:p|div|h\d|body|table|section|article|ul|span)[\s>]", re.IGNORECASE
)


@dataclass(frozen=True)
class Found:
    """A remark, and where in the file it stands."""

    where: str
    remark: Remark


def remarks_on(name: str, content: bytes, known: Known) -> tuple[Found, ...]:
    """The remarks on a whole file, its name included. Raises NotReadable with a sentence."""
    return searched(name, content, remarks.Search(known))


def searched(name: str, content: bytes, search: remarks.Search) -> tuple[Found, ...]:
    """The same of one file among several in which the same people are looked for."""
    texts = tuple(dict.fromkeys(pieces(name, content)))
    found = {piece: _of(search, piece) for piece in texts}
    if any(remarks.names_a_place(each) for each in found.values()):
        found |= {piece: search.of(piece.text, is_placed=True) for piece in texts if _tells_an_age(piece)}
    return tuple(Found(piece.where, remark) for piece, each in found.items() for remark in each)


def pieces(name: str, content: bytes) -> Iterator[Piece]:
    """Every text of a file. Its first bytes tell what kind it is; where they do not, its name does."""
    yield Piece("file name", legible.plain(PurePath(name).stem).replace("_", " "))
    yield from _within(name, content)


def _of(search: remarks.Search, piece: Piece) -> tuple[Remark, ...]:
    return search.of_machinery(piece.text) if piece.is_machinery else search.of(piece.text)


def _tells_an_age(piece: Piece) -> bool:
    return not piece.is_machinery and jigsaw.tells_an_age(piece.text)


def _within(name: str, content: bytes) -> Iterator[Piece]:
    if content.lstrip()[:5] == b"%PDF-" or b"%PDF-" in content[:1024]:
        return openpdf.pieces(content, _within)
    if content.startswith(b"PK\x03\x04"):
        return openzip.pieces(content, _within)
    if openpicture.is_picture(content):
        return openpicture.pieces(content)
    if content.startswith(b"{\\rtf"):
        return openplain.rich(content)
    return _of_letters(PurePath(name).suffix.lower(), content)


def _of_letters(ending: str, content: bytes) -> Iterator[Piece]:
    if legible.is_of_another_kind(content):
        return openplain.readable(content)
    if ending in (".csv", ".tsv"):
        return openplain.rows(content)
    if ending == ".json" or content.lstrip()[:1] in (b"{", b"["):
        return openplain.values(content)
    if ending in (".htm", ".html", ".xhtml", ".xml", ".svg") or _WEB.search(content[:4000]):
        return openweb.pieces(content)
    if ending == ".eml" or openplain.is_mail(content):
        return openplain.mail(content)
    return openplain.text(content)
