"""The texts of a PDF: its pages, properties, bookmarks, links, notes, forms, attached files and words for pictures."""

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

import pypdf
from pypdf.errors import PyPdfError
from pypdf.generic import ByteStringObject, IndirectObject, NameObject, StreamObject

from findings.identity import legible
from findings.identity.piece import NotReadable, Piece

_KEYS = """
    /Alt /ActualText /E /T /TU /Contents /Title /URI /F /UF /Desc /Subj /V /RC /Author /Subject /Keywords /DV /Lbl
"""
_SPOKEN = frozenset(_KEYS.split())
_ENDS = re.compile(rb"%%EOF\s*")
_MARKS = re.compile(r"<[^>]{1,200}>")

Inner = Callable[[str, bytes], Iterator[Piece]]


def pieces(content: bytes, inner: Inner) -> Iterator[Piece]:
    """Text by page, then everything else that a reader, a program or a screen reader can find; earlier versions too."""
    yield from _version(content, inner)
    ends = [match.end() for match in _ENDS.finditer(content)]
    for number, end in enumerate(ends[:-1], 1):
        if end < len(content) - 8:
            try:
                for each in _version(content[:end], inner):
                    yield Piece(f"earlier version {number}, {each.where}", each.text, each.is_machinery)
            except NotReadable:
                continue


def _version(content: bytes, inner: Inner) -> Iterator[Piece]:
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        for number, page in enumerate(reader.pages, 1):
            yield Piece(f"page {number}", legible.plain(page.extract_text()))
        for name, value in (reader.metadata or {}).items():
            yield Piece(f"property {name.lstrip('/')}", str(value))
        yield from _objects(reader, inner)
    except (PyPdfError, ValueError, KeyError, RecursionError, TypeError, AttributeError) as trouble:
        raise NotReadable("The PDF cannot be opened: it is damaged or has a password") from trouble


def _objects(reader: pypdf.PdfReader, inner: Inner) -> Iterator[Piece]:
    """Strings of every object that stands beside the pages: bookmarks, links, notes, alternative texts, properties."""
    for number in range(1, int(str(reader.trailer["/Size"]))):
        found = reader.get_object(IndirectObject(number, 0, reader))
        for key, value in _strings(found, ""):
            yield Piece(
                f"object {number}, {key.lstrip('/')}",
                value,
                is_machinery=key not in _SPOKEN and not legible.is_said(value),
            )
        if isinstance(found, StreamObject):
            yield from _of_stream(number, found, inner)


def _of_stream(number: int, found: StreamObject, inner: Inner) -> Iterator[Piece]:
    kind = found.get("/Type")
    if kind == "/Metadata":
        words = _MARKS.sub("\n", legible.plain(legible.decoded(found.get_data())))
        yield Piece(f"object {number}, XMP properties", words)
        attributes = re.findall(r'="([^"]{2,300})"', legible.decoded(found.get_data()))
        yield Piece(f"object {number}, XMP attributes", "\n".join(attributes), is_machinery=True)
    elif kind == "/EmbeddedFile":
        for each in inner("", found.get_data()):
            yield Piece(f"attached file, {each.where}", each.text, each.is_machinery)


def _strings(found: Any, key: str) -> Iterator[tuple[str, str]]:
    """Every string with the key under which it stands; a list's stand under the key of the list."""
    if isinstance(found, dict):
        for name, value in found.items():
            yield from _strings(value, str(name)) if not isinstance(value, IndirectObject) else ()
    elif isinstance(found, list):
        for value in found:
            yield from _strings(value, key) if not isinstance(value, IndirectObject) else ()
    elif isinstance(found, NameObject):
        return
    elif isinstance(found, str):
        yield key, _MARKS.sub(" ", found) if key == "/RC" else legible.plain(found)
    elif isinstance(found, ByteStringObject) and key not in ("/ID", "/O", "/U", "/CheckSum"):
        yield key, legible.decoded(bytes(found))
