"""Zip files, unpacked with limits that are counted while unpacking, because headers lie."""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable

from timeline.reading import limits
from timeline.reading.refused import Refused

_NESTED = (".zip", ".7z", ".rar", ".gz", ".bz2", ".xz", ".tar", ".jar")
_LOCAL_HEADER = 30
_BROKEN = "The file is damaged or only half there. Open it in its own program, save it again and send that"


class Archive:
    """The parts of a zip file by name, unpacked when asked for and within one allowance for all."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._left = limits.UNPACKED
        self._parts = _listed(data)

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self._parts)

    def read(self, name: str) -> bytes:
        """One part. Raises Refused where it is larger than allowed, or not what the list of parts says."""
        part = self._parts[name]
        allowed = min(limits.ONE_PART, self._left)
        content = self._inflated(part, allowed)
        if len(content) > allowed:
            raise Refused(
                "The file unpacks to more than 200 MB. A chronology is far smaller; look what else is in it"
            )
        if len(content) != part.file_size or zlib.crc32(content) != part.CRC:
            raise Refused(_BROKEN)
        if len(content) > limits.RATIO_MATTERS_FROM and len(content) > limits.RATIO * max(
            part.compress_size, 1
        ):
            raise Refused(
                "The file unpacks to more than 200 times its size, which no chronology does. It was not read"
            )
        self._left -= len(content)
        return content

    def rebuilt(self, names: Iterable[str]) -> bytes:
        """A plain zip of the named parts alone, so that a library sees nothing that was not counted."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as fresh:
            for name in names:
                fresh.writestr(zipfile.ZipInfo(name), self.read(name))
        return packed.getvalue()

    def _inflated(self, part: zipfile.ZipInfo, allowed: int) -> bytes:
        head = self._data[part.header_offset : part.header_offset + _LOCAL_HEADER]
        if len(head) < _LOCAL_HEADER or head[:4] != b"PK\x03\x04":
            raise Refused(_BROKEN)
        name_length, extra_length = struct.unpack("<HH", head[26:30])
        start = part.header_offset + _LOCAL_HEADER + name_length + extra_length
        packed = self._data[start : start + part.compress_size]
        if part.compress_type == zipfile.ZIP_STORED:
            return packed
        if part.compress_type != zipfile.ZIP_DEFLATED:
            raise Refused(
                "The file is packed in an unusual way. Open it in its own program and save it again"
            )
        try:
            return zlib.decompressobj(-15).decompress(packed, allowed + 1)
        except zlib.error:
            raise Refused(_BROKEN) from None


def _listed(data: bytes) -> dict[str, zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, struct.error, IndexError):
        raise Refused(_BROKEN) from None
    if len(parts) > limits.PARTS:
        raise Refused(
            f"The file holds {len(parts):,} parts inside. The limit is {limits.PARTS:,}. "
            "Save it again without its pictures"
        )
    names = [part.filename for part in parts]
    if len(set(names)) != len(names):
        raise Refused(
            "The file holds two parts of the same name. Open it in its own program and save it again"
        )
    for part in parts:
        _harmless(part)
    if sum(part.file_size for part in parts) > limits.UNPACKED:
        raise Refused(
            "The file unpacks to more than 200 MB. A chronology is far smaller; look what else is in it"
        )
    return {part.filename: part for part in parts}


def _harmless(part: zipfile.ZipInfo) -> None:
    name = part.filename
    if part.flag_bits & 0x1:
        raise Refused("The file is locked with a password. Save a copy without the password and send that")
    if (
        name.startswith(("/", "\\"))
        or ".." in name.replace("\\", "/").split("/")
        or stat.S_ISLNK(part.external_attr >> 16)
    ):
        raise Refused(
            "The file holds a part that points outside it. Open it in its own program and save it again"
        )
    if name.lower().endswith(_NESTED):
        raise Refused(
            f"The file holds another archive inside ({name[-60:]}). Take it out and send the chronology alone"
        )
