"""Which kind of file it is, by its name and its first bytes together."""

from dataclasses import replace
from pathlib import PurePosixPath

from timeline.reading import delimited, opendocument, properties, word, workbook
from timeline.reading.archive import Archive
from timeline.reading.grid import Opened
from timeline.reading.refused import Refused

_ZIP, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_TEXT_ENDINGS = (".csv", ".txt", ".tsv", ".tab")
_TABBED = (".tsv", ".tab")
_INSIDE = {
    ".docx": ("word/document.xml", "Word document"),
    ".xlsx": ("xl/workbook.xml", "Excel workbook"),
    ".ods": ("content.xml", "OpenDocument spreadsheet"),
    ".odt": ("content.xml", "OpenDocument text"),
}
_READERS = {
    ".docx": word.read, ".xlsx": workbook.read, ".ods": opendocument.read, ".odt": opendocument.read_text,
}  # fmt: skip
_TAKEN = "Send .docx, .xlsx, .ods, .odt, .csv or .txt"
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".webp")
_PICTURE = "A picture cannot be read. Ask for the file it was made from, or copy the words into a table and send that"
_PASSWORD = "The file is locked with a password. Save a copy without the password and send that"
_ELSEWHERE = {
    ".pdf": "A PDF cannot be read as a table. Ask for the file it was made from, or copy its table and paste that",
    ".doc": "This is a Word file of the old kind (.doc). Open it in Word, save it as .docx and send that",
    ".xls": "This is an Excel file of the old kind (.xls). Open it in Excel, save it as .xlsx and send that",
    ".docm": "This Word file can hold macros (.docm). Save it as .docx, which cannot, and send that",
    ".dotm": "This Word file can hold macros (.dotm). Save it as .docx, which cannot, and send that",
    ".xlsm": "This Excel file can hold macros (.xlsm). Save it as .xlsx, which cannot, and send that",
    ".xltm": "This Excel file can hold macros (.xltm). Save it as .xlsx, which cannot, and send that",
    ".xlsb": "This is a binary Excel file (.xlsb). Save it as .xlsx and send that",
    ".pages": "A Pages document cannot be read. Export it as Word (.docx) and send that",
    ".numbers": "A Numbers sheet cannot be read. Export it as Excel (.xlsx) and send that",
    ".rtf": "A rich text file cannot be read. Save it as .docx and send that",
}


def read(name: str, data: bytes) -> Opened:
    """The file taken apart into grids. Raises Refused with a sentence that says what is wrong and what to do."""
    ending = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Refused("The file is empty. Look whether it was saved, and send it again")
    if ending in _ELSEWHERE:
        raise Refused(_ELSEWHERE[ending])
    if ending in _PICTURES:
        raise Refused(_PICTURE)
    if ending in _TEXT_ENDINGS:
        return _text(data, tabbed=ending in _TABBED)
    if ending not in _INSIDE:
        raise Refused(f"Files of this kind cannot be read ({ending or 'the name has no ending'}). {_TAKEN}")
    return _packed(data, ending)


def _text(data: bytes, tabbed: bool) -> Opened:
    if data.startswith((_ZIP, _COMPOUND, b"%PDF", b"\x1f\x8b", b"\x89PNG", b"{\\rtf")):
        raise Refused(
            "The file is not text, though its name says so. Send it under the name that "
            f"fits it: {_TAKEN[5:]}"
        )
    return delimited.read(data, tabbed)


def _packed(data: bytes, ending: str) -> Opened:
    if data.startswith(_COMPOUND):
        if _LOCKED in data:
            raise Refused(_PASSWORD)
        raise Refused(
            "The file is of an old kind (.doc or .xls) under the name of a new one. Save "
            f"it as {ending} and send that"
        )
    if not data.startswith(_ZIP):
        raise Refused(
            f"The file is not what its name says ({ending}), or only half there. Open it in "
            "its own program, save it again and send that"
        )
    archive = Archive(data)
    if any(name.lower().endswith("vbaproject.bin") for name in archive.names):
        raise Refused("The file holds macros. Save it in the ordinary format without them and send that")
    if "META-INF/manifest.xml" in archive.names and b"encryption-data" in archive.read(
        "META-INF/manifest.xml"
    ):
        raise Refused(_PASSWORD)
    held = {other for other, (part, _) in _INSIDE.items() if part in archive.names}
    if "content.xml" in archive.names:
        held -= {".ods"} if opendocument.is_text(archive) else {".odt"}
    if ending not in held:
        _say_what_it_is(held, ending)
    return replace(_READERS[ending](archive), saved=properties.saved(archive))


def _say_what_it_is(held: set[str], ending: str) -> None:
    if held:
        real = sorted(held)[0]
        raise Refused(
            f"The name of the file ends in {ending}, but inside it is of another kind ({_INSIDE[real][1]}). "
            f"Rename it to end in {real} and send it again"
        )
    raise Refused(
        f"The file is not what its name says ({ending}). Open it in its own program, "
        f"save it as {ending} and send that"
    )
