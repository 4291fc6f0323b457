"""The faces of a Word file: they travel in it, and it says which to take where they are not wanted."""

from typing import Any

from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from findings.report import typesetting

SERIF, SANS = "Source Serif 4", "Atkinson Hyperlegible Next"
_FALLBACK = {SERIF: ("Georgia", "roman"), SANS: ("Verdana", "swiss")}
_FILES = (
    (SERIF, "embedRegular", "source-serif-4-latin-opsz-normal.ttf"),
    (SERIF, "embedItalic", "source-serif-4-latin-wght-italic.ttf"),
    (SANS, "embedRegular", "atkinson-hyperlegible-next-latin-wght-normal.ttf"),
)
_KIND = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
# The first bytes of a face are mixed with a key that stands beside it: always this one, so that the bytes are the same.
_KEY = "C41B6D0E-52A7-4C39-9E83-6F10D2A7B458"
_MIXED = 32
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def carry(word: Word) -> None:
    """Put our faces into a document."""
    package = word.part.package
    table: Any = next(part for part in package.iter_parts() if part.partname == "/word/fontTable.xml")
    told = {face: _fallback(face) for face in _FALLBACK}
    for number, (face, shape, file) in enumerate(_FILES, 1):
        name = PackURI(f"/word/fonts/font{number}.odttf")
        part = Part(name, _KIND, _mixed((typesetting.HERE / "fonts" / file).read_bytes()), package)
        key = table.relate_to(part, RELATIONSHIP_TYPE.FONT)
        told[face] += f'<w:{shape} r:id="{key}" w:fontKey="{{{_KEY}}}"/>'
    fonts = "".join(f'<w:font w:name="{face}">{inside}</w:font>' for face, inside in told.items())
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    table._blob = f"{head}<w:fonts {_SPACES}>{fonts}</w:fonts>".encode()
    zoom: Any = word.settings.element.find(qn("w:zoom"))
    zoom.addnext(OxmlElement("w:embedTrueTypeFonts"))


def _fallback(face: str) -> str:
    other, family = _FALLBACK[face]
    return f'<w:altName w:val="{other}"/><w:family w:val="{family}"/>'


def _mixed(face: bytes) -> bytes:
    key = bytes.fromhex(_KEY.replace("-", ""))[::-1]
    return bytes(byte ^ key[n % len(key)] for n, byte in enumerate(face[:_MIXED])) + face[_MIXED:]
