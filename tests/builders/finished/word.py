"""Word and OpenDocument texts that say something somewhere."""

import io
import zipfile
from collections.abc import Callable, Sequence
from html import escape

import docx

_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OPEN = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
)


def runs(sentences: Sequence[str]) -> bytes:
    """In the text, cut into runs of five letters."""
    written, held = docx.Document(), io.BytesIO()
    for sentence in sentences:
        paragraph = written.add_paragraph()
        for start in range(0, len(sentence), 5):
            paragraph.add_run(sentence[start : start + 5]).bold = start % 2 == 0
    written.save(held)
    return held.getvalue()


def properties(sentences: Sequence[str]) -> bytes:
    """In the properties."""
    lines = "".join(f"<dc:description>{escape(each)}</dc:description>" for each in sentences)
    core = f'<cp:coreProperties xmlns:cp="urn:c" xmlns:dc="urn:d">{lines}</cp:coreProperties>'
    return _zipped({"word/document.xml": _body(""), "docProps/core.xml": core})


def part(name: str, root: str) -> Callable[[Sequence[str]], bytes]:
    """In a part beside the text: header, footer, footnote, comment."""

    def written(sentences: Sequence[str]) -> bytes:
        lines = "".join(_paragraph(f"<w:r><w:t>{escape(each)}</w:t></w:r>") for each in sentences)
        return _zipped(
            {"word/document.xml": _body(""), f"word/{name}.xml": f"<w:{root} {_NAMESPACE}>{lines}</w:{root}>"}
        )

    return written


def hidden(sentences: Sequence[str]) -> bytes:
    """As hidden text."""
    return _text(f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{escape(each)}</w:t></w:r>" for each in sentences)


def deleted(sentences: Sequence[str]) -> bytes:
    """As deletions that are still tracked."""
    return _text(f"<w:del><w:r><w:delText>{escape(each)}</w:delText></w:r></w:del>" for each in sentences)


def inserted(sentences: Sequence[str]) -> bytes:
    """With its other half put in, and something else taken out, as changes that are still tracked."""
    return _text(
        f"<w:r><w:t>{escape(each[:16])}</w:t></w:r><w:del><w:r><w:delText>and nothing</w:delText></w:r></w:del>"
        f"<w:ins><w:r><w:t>{escape(each[16:])}</w:t></w:r></w:ins>"
        for each in sentences
    )


def boxed(sentences: Sequence[str]) -> bytes:
    """In a box of text."""
    return _text(
        f"<w:r><w:pict><w:txbxContent>{_paragraph(f'<w:r><w:t>{escape(each)}</w:t></w:r>')}</w:txbxContent></w:pict></w:r>"
        for each in sentences
    )


def celled(sentences: Sequence[str]) -> bytes:
    """In the cells of a table."""
    cells = "".join(
        f"<w:tr><w:tc>{_paragraph(f'<w:r><w:t>{escape(each)}</w:t></w:r>')}</w:tc></w:tr>"
        for each in sentences
    )
    return _zipped({"word/document.xml": _body(f"<w:tbl>{cells}</w:tbl>")})


def pictured(sentences: Sequence[str]) -> bytes:
    """As words for a picture."""
    return _text(
        f'<w:drawing><w:docPr id="1" name="Picture" descr="{escape(each)}"/></w:drawing>'
        for each in sentences
    )


def controlled(sentences: Sequence[str]) -> bytes:
    """As the name of a field to be filled in."""
    return _text(f'<w:sdt><w:sdtPr><w:alias w:val="{escape(each)}"/></w:sdtPr></w:sdt>' for each in sentences)


def fielded(sentences: Sequence[str]) -> bytes:
    """In the instruction of a field."""
    return _text(
        f"<w:r><w:instrText>HYPERLINK &quot;{escape(each)}&quot;</w:instrText></w:r>" for each in sentences
    )


def embedded(sentences: Sequence[str]) -> bytes:
    """In a file within the file."""
    return _zipped({"word/document.xml": _body(""), "word/embeddings/sheet.docx": hidden(sentences)})


def opened(sentences: Sequence[str]) -> bytes:
    """In an OpenDocument text, cut into spans."""
    lines = "".join(
        f"<text:p>{escape(each[:9])}<text:span>{escape(each[9:])}</text:span></text:p>" for each in sentences
    )
    return _zipped({"content.xml": f"<office:document-content {_OPEN}>{lines}</office:document-content>"})


def annotated(sentences: Sequence[str]) -> bytes:
    """In the notes of an OpenDocument text."""
    notes = "".join(
        f"<office:annotation><text:p>{escape(each)}</text:p></office:annotation>" for each in sentences
    )
    return _zipped(
        {
            "content.xml": f"<office:document-content {_OPEN}><text:p>{notes}</text:p></office:document-content>"
        }
    )


def kept(sentences: Sequence[str]) -> bytes:
    """In the properties of an OpenDocument text."""
    lines = "".join(f"<dc:subject>{escape(each)}</dc:subject>" for each in sentences)
    return _zipped(
        {
            "meta.xml": f"<office:document-meta {_OPEN}><office:meta>{lines}</office:meta></office:document-meta>"
        }
    )


def _text(runs: object) -> bytes:
    lines = "".join(_paragraph(run) for run in runs)  # type: ignore[attr-defined]
    return _zipped({"word/document.xml": _body(lines)})


def _body(lines: str) -> str:
    return f"<w:document {_NAMESPACE}><w:body>{lines}</w:body></w:document>"


def _paragraph(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def _zipped(parts: dict[str, str | bytes] | dict[str, str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()
