"""The texts of a PDF: its pages, properties, bookmarks, links, notes and the words for pictures."""

import io
from collections.abc import Iterator
from typing import Any

import pypdf
from pypdf.errors import PyPdfError

from findings.identity.piece import NotReadable, Piece

_SPOKEN = ("/Alt", "/ActualText", "/E", "/T", "/TU", "/Contents", "/Title", "/URI", "/F", "/UF", "/Desc")


def pieces(content: bytes) -> Iterator[Piece]:
    """Text by page, then everything else that a reader, a program or a screen reader can find."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        for number, page in enumerate(reader.pages, 1):
            yield Piece(f"page {number}", page.extract_text())
        for name, value in (reader.metadata or {}).items():
            yield Piece(f"property {name.lstrip('/')}", str(value))
        xmp = reader.xmp_metadata
        if xmp:
            yield Piece("XMP properties", xmp.rdf_root.toxml())
        yield from _objects(reader)
    except (PyPdfError, ValueError, KeyError, RecursionError) as trouble:
        raise NotReadable("The PDF cannot be opened: it is damaged or has a password") from trouble


def _objects(reader: pypdf.PdfReader) -> Iterator[Piece]:
    """Strings of every object that stands beside the pages: bookmarks, links, notes, alternative texts."""
    for number in range(1, int(str(reader.trailer["/Size"]))):
        found = reader.get_object(pypdf.generic.IndirectObject(number, 0, reader))
        for key, value in _strings(found):
            yield Piece(f"object {number}, {key.lstrip('/')}", value)


def _strings(found: Any) -> Iterator[tuple[str, str]]:
    if isinstance(found, list):
        for each in found:
            yield from _strings(each)
    elif isinstance(found, dict):
        for key, value in found.items():
            if key in _SPOKEN and isinstance(value, str) and not isinstance(value, pypdf.generic.NameObject):
                yield key, str(value)
            elif isinstance(value, dict | list) and not isinstance(value, pypdf.generic.IndirectObject):
                yield from _strings(value)
