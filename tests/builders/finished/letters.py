"""Files of letters, pictures and parcels that say something."""

import csv
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Sequence
from email.message import EmailMessage


def plain(sentences: Sequence[str]) -> bytes:
    """In plain text."""
    return "\n\n".join(sentences).encode()


def windows(sentences: Sequence[str]) -> bytes:
    """In plain text as Windows keeps it in two bytes a letter."""
    return "\r\n\r\n".join(sentences).encode("utf-16")


def starred(sentences: Sequence[str]) -> bytes:
    """In Markdown, with a word set strongly in the middle."""
    return "\n\n".join(f"- {each[:15]}**{each[15:]}**" for each in sentences).encode()


def rows(sentences: Sequence[str]) -> bytes:
    """In the rows of a CSV file."""
    held = io.StringIO(newline="")
    csv.writer(held).writerows([n, each] for n, each in enumerate(sentences))
    return held.getvalue().encode("utf-8-sig")


def semicolons(sentences: Sequence[str]) -> bytes:
    """In the rows of a CSV file as it is written abroad."""
    held = io.StringIO(newline="")
    csv.writer(held, delimiter=";").writerows([n, each, "x"] for n, each in enumerate(sentences))
    return held.getvalue().encode("utf-16")


def values(sentences: Sequence[str]) -> bytes:
    """As values of a JSON file, signs beyond ASCII in figures."""
    return json.dumps({"report": {"lines": list(sentences)}}).encode()


def names(sentences: Sequence[str]) -> bytes:
    """As names in a JSON file."""
    return json.dumps({each: 1 for each in sentences}, ensure_ascii=False).encode()


def lines(sentences: Sequence[str]) -> bytes:
    """As one JSON value a line."""
    return "\n".join(json.dumps({"words": each}) for each in sentences).encode()


def mail(sentences: Sequence[str]) -> bytes:
    """In a message."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@post.example", "b@post.example", "Draft"
    message.set_content("\n\n".join(sentences))
    return bytes(message)


def rich(sentences: Sequence[str]) -> bytes:
    """In RTF."""
    said = "\\par ".join(
        "".join(sign if ord(sign) < 128 else f"\\u{ord(sign)}?" for sign in each.replace("\n", "\\line "))
        for each in sentences
    )
    return ("{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}\\f0 " + said + "}").encode("ascii")


def picture(sentences: Sequence[str]) -> bytes:
    """In the properties of a picture."""
    said = "\n".join(sentences).encode()
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        (b"iTXt", b"Comment\0\0\0\0\0" + said),
        (b"IEND", b""),
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def parcel(sentences: Sequence[str]) -> bytes:
    """In a text that is packed with others."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("report/notes.txt", plain(sentences))
    return held.getvalue()
