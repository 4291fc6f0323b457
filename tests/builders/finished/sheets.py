"""Excel and OpenDocument sheets that say something somewhere."""

import io
import zipfile
from collections.abc import Sequence
from html import escape


def shared(sentences: Sequence[str]) -> bytes:
    """In cells, as Excel keeps words, cut into runs."""
    cells = "".join(
        f"<si><r><t>{escape(each[:11])}</t></r><r><t>{escape(each[11:])}</t></r></si>" for each in sentences
    )
    return _zipped("xl/sharedStrings.xml", f"<sst>{cells}</sst>")


def inline(sentences: Sequence[str]) -> bytes:
    """In cells, as other programs keep words."""
    cells = "".join(f'<c t="inlineStr"><is><t>{escape(each)}</t></is></c>' for each in sentences)
    return _zipped(
        "xl/worksheets/sheet1.xml", f"<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>"
    )


def commented(sentences: Sequence[str]) -> bytes:
    """In comments on cells."""
    notes = "".join(f"<comment><text><r><t>{escape(each)}</t></r></text></comment>" for each in sentences)
    return _zipped("xl/comments1.xml", f"<comments><commentList>{notes}</commentList></comments>")


def named(sentences: Sequence[str]) -> bytes:
    """As names of sheets."""
    sheets = "".join(f'<sheet name="{escape(each)}" sheetId="1" state="hidden"/>' for each in sentences)
    return _zipped("xl/workbook.xml", f"<workbook><sheets>{sheets}</sheets></workbook>")


def headed(sentences: Sequence[str]) -> bytes:
    """Above the printed page."""
    lines = "".join(f"<oddHeader>{escape(each)}</oddHeader>\n" for each in sentences)
    return _zipped("xl/worksheets/sheet1.xml", f"<worksheet><headerFooter>{lines}</headerFooter></worksheet>")


def opened(sentences: Sequence[str]) -> bytes:
    """In the cells of an OpenDocument sheet."""
    cells = "".join(
        f'<t:table-row><t:table-cell o:string-value="-"><x:p>{escape(each)}</x:p></t:table-cell></t:table-row>'
        for each in sentences
    )
    return _zipped(
        "content.xml",
        f'<o:document-content xmlns:o="urn:o" xmlns:t="urn:t" xmlns:x="urn:x">{cells}</o:document-content>',
    )


def _zipped(part: str, words: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(part, words)
    return held.getvalue()
