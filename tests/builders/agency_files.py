"""Files as agencies send them, made in memory."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

import docx
import openpyxl
from docx.document import Document

Rows = Sequence[Sequence[Any]]

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def csv(rows: Rows, mark: str = ",", encoding: str = "utf-8") -> bytes:
    """A text file; cells with the mark, a quotation mark or a new line are quoted."""
    lines = (mark.join(_quoted(str(cell), mark) for cell in row) for row in rows)
    return ("\r\n".join(lines) + "\r\n").encode(encoding)


def xlsx(rows: Rows, title: str = "Sheet1", more: Mapping[str, Rows] | None = None) -> bytes:
    """A workbook with one sheet, or several."""
    book = openpyxl.Workbook()
    for number, (name, cells) in enumerate({title: rows, **(more or {})}.items()):
        sheet = book.active if number == 0 else book.create_sheet()
        assert sheet is not None
        sheet.title = name
        for row in cells:
            sheet.append([None if cell == "" else cell for cell in row])
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook."""
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def word(*tables: Rows) -> bytes:
    """A Word document with tables."""
    document = docx.Document()
    for rows in tables:
        add_table(document, rows)
    return written(document)


def add_table(document: Document, rows: Rows) -> Any:
    """A table at the end of a document."""
    table = document.add_table(rows=len(rows), cols=max(len(row) for row in rows))
    for line, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(line.cells, row, strict=False):
            cell.text = str(text)
    document.add_paragraph("")
    return table


def written(document: Document) -> bytes:
    """The bytes of a Word document."""
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def ods(rows: Sequence[str], name: str = "Sheet1") -> bytes:
    """An OpenDocument spreadsheet with one sheet; each row is given as its own markup, see ``ods_row``."""
    return _open_document(
        "spreadsheet", f'<table:table table:name="{escape(name)}">{"".join(rows)}</table:table>'
    )


def odt(*tables: Sequence[str], before: str = "") -> bytes:
    """An OpenDocument text with tables of rows, each given as its own markup, and markup before them."""
    markup = "".join(f"<text:p/><table:table>{''.join(rows)}</table:table>" for rows in tables)
    return _open_document("text", before + markup)


def ods_row(*cells: str, attributes: str = "") -> str:
    """The markup of a row. A cell that begins with "<" is markup already."""
    return f"<table:table-row {attributes}>{''.join(map(_ods_cell, cells))}</table:table-row>"


def zipped(parts: dict[str, bytes]) -> bytes:
    """A zip of these parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def with_parts(data: bytes, parts: dict[str, bytes]) -> bytes:
    """A zip with some of its parts put in another's place, or added."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**kept, **parts})


def _open_document(kind: str, markup: str) -> bytes:
    content = (
        f'<office:document-content xmlns:office="{_OFFICE}" xmlns:table="{_TABLE}" xmlns:text="{_TEXT}">'
        f"<office:body><office:{kind}>{markup}</office:{kind}></office:body></office:document-content>"
    )
    mimetype = f"application/vnd.oasis.opendocument.{kind}"
    return zipped({"mimetype": mimetype.encode(), "content.xml": content.encode()})


def _quoted(cell: str, mark: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(each in cell for each in (mark, '"', "\n")) else cell


def _ods_cell(cell: str) -> str:
    if cell.startswith("<"):
        return cell
    if not cell:
        return "<table:table-cell/>"
    return f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
