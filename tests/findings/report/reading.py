"""The words of a finished file, as somebody reads them who cannot see it: nothing that is decoration."""

import re
import unicodedata
from html.parser import HTMLParser
from io import BytesIO

import pikepdf
import pypdf
from docx import Document
from docx.oxml.ns import qn

from findings.report.document import ANSWERS


def of_html(written: str) -> str:
    """The text of a page; lists with their letters, drawings left out."""
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


def of_word(written: bytes) -> str:
    """The text of a Word file; lists with their letters, the room to answer in left out."""
    document = Document(BytesIO(written))
    words, counts = [], {}
    for paragraph in document.element.body.iter(qn("w:p")):
        text = "".join(
            each.text or "" if each.tag == qn("w:t") else " "
            for each in paragraph.iter(qn("w:t"), qn("w:br"))
        )
        number = paragraph.find(f".//{qn('w:numId')}")
        if number is not None:
            key = number.get(qn("w:val"))
            counts[key] = counts.get(key, 0) + 1
            text = f"{chr(96 + counts[key])} {text}"
        if text not in ANSWERS:
            words.append(text)
    return " ".join(words)


def plain(text: str) -> str:
    """Letters and digits only: what is left when nothing depends on line ends, marks of lists or ligatures."""
    return re.sub(r"[^\w]|_", "", unicodedata.normalize("NFKC", text)).lower()


_SIGNS = {"questions": "abcdefghij", "finding-list": "123456789"}


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.words, self._lists, self._drawing = [], [], 0

    def handle_starttag(self, tag, attrs):
        if tag in ("ol", "ul"):
            self._lists.append([_SIGNS.get(dict(attrs).get("class"), []), 0])
        if tag == "li" and self._lists[-1][0]:
            signs, number = self._lists[-1]
            self.words.append(signs[number])
            self._lists[-1][1] += 1
        self._drawing += tag == "svg"

    def handle_endtag(self, tag):
        if tag in ("ol", "ul"):
            self._lists.pop()
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
