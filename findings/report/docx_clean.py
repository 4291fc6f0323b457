"""A Word file that says nothing about who made it, when, and with what: only its title and its language."""

import re
import zipfile
from io import BytesIO
from typing import Any

from docx.document import Document as Word

_LEFT_OUT = ("/thumbnail", "/customXml", "/comments", "/stylesWithEffects", "/webSettings")
_LONGEST_TITLE = 255
_ALWAYS = (1980, 1, 1, 0, 0, 0)
_RSID = re.compile(rb'\s+w:rsid\w*="[^"]*"')
_RSIDS = re.compile(rb"<w:rsids>.*?</w:rsids>|<w:rsid\w*\b[^>]*/>|<w:savePreviewPicture/>", re.S)
_APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)


def strip(word: Word, title: str, language: str) -> None:
    """Take out what the template brought along, and every property but these two."""
    package = word.part.package
    for holder in (package, word.part):
        relations: Any = holder.rels
        for key, relation in list(relations.items()):
            if relation.reltype.endswith(_LEFT_OUT):
                del relations[key]
    about = word.core_properties
    for property_ in list(about._element):
        about._element.remove(property_)
    about.title, about.language = title[:_LONGEST_TITLE], language


def packed(word: Word) -> bytes:
    """The bytes of the file: the same for the same document, whenever they are written."""
    raw = BytesIO()
    word.save(raw)
    out = BytesIO()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _ALWAYS)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0, 0
            new.writestr(entry, _cleaned(name, old.read(name)))
    return out.getvalue()


def _cleaned(name: str, content: bytes) -> bytes:
    if name == "docProps/app.xml":
        return _APP
    return _RSID.sub(b"", _RSIDS.sub(b"", content)) if name.endswith(".xml") else content
