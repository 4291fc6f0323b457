"""PDFs that say something somewhere."""

import io
import json
from collections.abc import Sequence

import pypdf
import typst
from pypdf.annotations import Link, Text
from pypdf.generic import NameObject, TextStringObject


def paged(sentences: Sequence[str]) -> bytes:
    """On the pages."""
    return _set(
        "#set page(width: 21cm)\n#set text(hyphenate: true)\n#for each in lines { par(each) }", sentences
    )


def narrow(sentences: Sequence[str]) -> bytes:
    """On narrow pages, where words are cut at the ends of lines."""
    return _set(
        "#set page(width: 9cm)\n#set text(hyphenate: true, size: 13pt)\n#for each in lines { par(each) }",
        sentences,
    )


def pictured(sentences: Sequence[str]) -> bytes:
    """As words for pictures."""
    return _set("#for each in lines { figure(rect(), alt: each) }", sentences)


def titled(sentences: Sequence[str]) -> bytes:
    """As the title."""
    return _set('#set document(title: lines.join("\\n"))\nA page.', sentences)


def keyed(sentences: Sequence[str]) -> bytes:
    """As keywords."""
    return _set("#set document(keywords: lines)\nA page.", sentences)


def marked(sentences: Sequence[str]) -> bytes:
    """As bookmarks."""
    written = _blank()
    for each in sentences:
        written.add_outline_item(title=each, page_number=0)
    return _bytes(written)


def noted(sentences: Sequence[str]) -> bytes:
    """In notes on a page."""
    written = _blank()
    for each in sentences:
        written.add_annotation(0, Text(rect=(10, 10, 20, 20), text=each))
    return _bytes(written)


def linked(sentences: Sequence[str]) -> bytes:
    """Where links lead."""
    written = _blank()
    for each in sentences:
        written.add_annotation(0, Link(rect=(10, 10, 20, 20), url=each))
    return _bytes(written)


def attached(sentences: Sequence[str]) -> bytes:
    """In a file that is attached."""
    written = _blank()
    written.add_attachment("notes.txt", "\n".join(sentences).encode())
    return _bytes(written)


def kept(sentences: Sequence[str]) -> bytes:
    """In properties of the maker's own."""
    written = _blank()
    written.add_metadata(
        {NameObject(f"/Note{n}"): TextStringObject(each) for n, each in enumerate(sentences)}
    )
    return _bytes(written)


def earlier(sentences: Sequence[str]) -> bytes:
    """In an earlier version that the file still holds."""
    before = noted(sentences)
    written = pypdf.PdfWriter(io.BytesIO(before), incremental=True)
    del written.pages[0][NameObject("/Annots")]
    held = io.BytesIO()
    written.write(held)
    return held.getvalue()


def _set(body: str, sentences: Sequence[str]) -> bytes:
    lines = json.dumps(list(sentences), ensure_ascii=False)
    return bytes(
        typst.compile(f"#let lines = json(bytes({json.dumps(lines, ensure_ascii=False)}))\n{body}".encode())
    )


def _blank() -> pypdf.PdfWriter:
    written = pypdf.PdfWriter()
    written.add_blank_page(300, 300)
    return written


def _bytes(written: pypdf.PdfWriter) -> bytes:
    held = io.BytesIO()
    written.write(held)
    return held.getvalue()
