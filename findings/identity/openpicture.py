"""The words that travel with a picture: its properties and comments, not what it shows."""

import re
import zlib
from collections.abc import Iterator

from findings.identity import legible
from findings.identity.piece import Piece

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"


def is_picture(content: bytes) -> bool:
    """Whether this is a picture as cameras and programs keep them."""
    return content.startswith((_PNG, _JPEG, b"GIF8", b"RIFF", b"II*\x00", b"MM\x00*"))


def pieces(content: bytes) -> Iterator[Piece]:
    """Properties and comments."""
    if content.startswith(_PNG):
        for kind, data in _chunks(content):
            if kind in (b"tEXt", b"iTXt", b"zTXt", b"eXIf"):
                yield Piece("property of a picture", legible.plain(legible.decoded(_inflated(data))))
    elif content.startswith(_JPEG):
        for data in _segments(content):
            yield Piece("property of a picture", legible.runs(data), is_machinery=True)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while at + 8 <= len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        yield content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        at += length + 12


def _inflated(data: bytes) -> bytes:
    """A property with its value unpacked, where it was packed."""
    packed = re.search(rb"\x00+(x[\x01\x5e\x9c\xda].*)$", data, re.DOTALL)
    if packed:
        try:
            return data[: packed.start()] + b" " + zlib.decompress(packed[1])
        except zlib.error:
            return data
    return data.replace(b"\x00", b" ")


def _segments(content: bytes) -> Iterator[bytes]:
    """The parts of a JPEG before the picture itself that hold properties or a comment."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF and content[at + 1] != 0xDA:
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        if content[at + 1] == 0xFE or 0xE1 <= content[at + 1] <= 0xEF:
            yield content[at + 4 : at + 2 + length]
        at += 2 + length
