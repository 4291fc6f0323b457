"""The texts of a finished file, wherever in it they stand: pages, attributes, properties, links, the file's name."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from findings.identity import openpdf, openweb, openzip, remarks
from findings.identity.known import Known
from findings.identity.piece import NotReadable, Piece
from findings.identity.remark import Remark

__all__ = ["Found", "NotReadable", "Piece", "pieces", "remarks_on"]


@dataclass(frozen=True)
class Found:
    """A remark, and where in the file it stands."""

    where: str
    remark: Remark


def remarks_on(name: str, content: bytes, known: Known) -> tuple[Found, ...]:
    """The remarks on a whole file, its name included. Raises NotReadable with a sentence."""
    texts = tuple(pieces(name, content))
    is_placed = any(remarks.names_a_place(remarks.of(piece.text, known)) for piece in texts)
    return tuple(
        Found(piece.where, remark)
        for piece in texts
        for remark in remarks.of(piece.text, known, is_placed=is_placed)
    )


def pieces(name: str, content: bytes) -> Iterator[Piece]:
    """Every text of a file. What kind of file it is shows in its first bytes, not in its name."""
    yield Piece("file name", PurePath(name).stem.replace("_", " "))
    yield from _opener(content)(content)


def _opener(content: bytes) -> Callable[[bytes], Iterator[Piece]]:
    if content.startswith(b"%PDF"):
        return openpdf.pieces
    if content.startswith(b"PK\x03\x04"):
        return openzip.pieces
    if b"<" in content[:300] and (
        b"<html" in content[:2000].lower() or b"<!doctype html" in content[:300].lower()
    ):
        return openweb.pieces
    return _plain


def _plain(content: bytes) -> Iterator[Piece]:
    for line, text in enumerate(_decoded(content).split("\n\n"), 1):
        yield Piece(f"paragraph {line}", text)


def _decoded(content: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16") if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return content.decode(encoding).replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue
    return content.decode("cp1252", errors="replace")
