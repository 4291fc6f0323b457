"""The words of a finished file, as somebody reads them who cannot see it: nothing that is decoration."""

import re
import unicodedata
from html.parser import HTMLParser
from io import BytesIO

import pikepdf
import pypdf
from docx import Document
from docx.oxml.ns import qn


def of_html(written: str) -> str:
    """The text of a page, drawings left out. What a stylesheet puts in front of items is not in it."""
    reader = _Reader()
    reader.feed(written)
    return " ".join(reader.words)


def of_pdf(written: bytes) -> str:
    """The text of tagged pages in reading order, without what is marked as decoration."""
    with pikepdf.open(BytesIO(written)) as pdf:
        for page in pdf.pages:
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(_told(page)))
        out = BytesIO()
        pdf.save(out)
    return " ".join(page.extract_text() for page in pypdf.PdfReader(out).pages)


def pages(written: bytes) -> list[pypdf.PageObject]:
    """The pages of a PDF."""
    return list(pypdf.PdfReader(BytesIO(written)).pages)


def outside(page: pypdf.PageObject) -> list[str]:
    """Words of a page that stand beyond its edge, where nobody reads them."""
    found: list[str] = []

    def look(text: str, at: list[float], *_: object) -> None:
        if text.strip() and not (0 <= at[4] <= 595 and 0 <= at[5] <= 842):
            found.append(text)

    page.extract_text(visitor_text=look)
    return found


def of_word(written: bytes) -> str:
    """The text of the body of a Word file. What its lists put in front of items is not in it."""
    body = Document(BytesIO(written)).element.body
    return " ".join(each.text or "" for each in body.iter(qn("w:t")))


def plain(text: str) -> str:
    """Letters and digits only: what is left when nothing depends on line ends, marks of lists or ligatures."""
    return re.sub(r"[^\w]|_", "", unicodedata.normalize("NFKC", text)).lower()


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.words, self._drawing = [], 0

    def handle_starttag(self, tag, attrs):
        self._drawing += tag == "svg"

    def handle_endtag(self, tag):
        self._drawing -= tag == "svg"

    def handle_data(self, data):
        if not self._drawing:
            self.words.append(data)


def _told(page):
    """The instructions of a page that are not within an artifact."""
    depth = []
    for instruction in pikepdf.parse_content_stream(page):
        name = str(instruction.operator)
        if name in ("BMC", "BDC"):
            depth.append(str(instruction.operands[0]) == "/Artifact")
        if not any(depth) or name not in ("Tj", "TJ", "'", '"'):
            yield instruction
        if name == "EMC":
            depth.pop()
