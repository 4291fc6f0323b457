"""A Word document: the words about the table, then the table on paper that lies on its long side.

Rows go into the file as they come, so that a long table needs little memory.
"""

import zipfile
from collections.abc import Iterator, Sequence
from typing import BinaryIO
from xml.sax.saxutils import escape

from timeline.writing import safety, wordparts
from timeline.writing.sheet import Paper, Sheet, Words

_ALWAYS = (1980, 1, 1, 0, 0, 0)
_MARGIN = 720
_PAPERS = {Paper.A4: (16838, 11906), Paper.A3: (23811, 16838)}


def write(sheet: Sheet, out: BinaryIO) -> None:
    """Write the document. The heading of the table repeats on each page, and no row breaks between two."""
    with zipfile.ZipFile(out, "w") as package:
        for name, content in wordparts.fixed(safety.kept(sheet.title)).items():
            package.writestr(_named(name), content)
        with package.open(_named(wordparts.DOCUMENT), "w", force_zip64=True) as part:
            for piece in _document(sheet):
                _ = part.write(piece.encode())


def _named(name: str) -> zipfile.ZipInfo:
    """A part that does not say when, or on what system, it was written."""
    info = zipfile.ZipInfo(name, _ALWAYS)
    info.compress_type, info.external_attr, info.create_system = zipfile.ZIP_DEFLATED, 0, 0
    return info


def _document(sheet: Sheet) -> Iterator[str]:
    yield wordparts.OPENING
    yield _paragraph(sheet.title, "Title")
    for words in sheet.about:
        yield _paragraph(words.text, _style(words))
    if sheet.opens_with_about:
        yield '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    yield from _table(sheet)
    yield _paragraph("", "Normal")
    wide, high = _PAPERS[sheet.paper]
    yield (
        f'<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>'
        f'<w:pgSz w:w="{wide}" w:h="{high}" w:orient="landscape"/>'
        f'<w:pgMar w:top="{_MARGIN}" w:right="{_MARGIN}" w:bottom="{_MARGIN}" w:left="{_MARGIN}" '
        'w:header="360" w:footer="360" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def _style(words: Words) -> str:
    return "Heading1" if words.is_heading else "Normal"


def _table(sheet: Sheet) -> Iterator[str]:
    widths = _widths(sheet)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    yield (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Lines"/><w:tblW w:w="5000" w:type="pct"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )
    yield _row([column.heading for column in sheet.columns], widths, "<w:cantSplit/><w:tblHeader/>", "Head")
    for row in sheet.rows:
        yield _row(row, widths, "<w:cantSplit/>", "Cell")
    yield "</w:tbl>"


def _widths(sheet: Sheet) -> list[int]:
    room = _PAPERS[sheet.paper][0] - 2 * _MARGIN
    letters = sum(column.width for column in sheet.columns)
    return [room * column.width // letters for column in sheet.columns]


def _row(cells: Sequence[str], widths: Sequence[int], kind: str, style: str) -> str:
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph(cell, style)}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr>{kind}</w:trPr>{written}</w:tr>"


def _paragraph(text: str, style: str) -> str:
    runs = "<w:br/>".join(_line(line) for line in safety.kept(text).split("\n"))
    run = f"<w:r>{runs}</w:r>" if runs else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run}</w:p>'


def _line(line: str) -> str:
    return "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else "" for piece in line.split("\t")
    )
