"""The texts of a file of letters: text, CSV, JSON, mail, RTF; and what can be read in one of another kind."""

import csv
import io
import json
import re
from collections.abc import Iterator
from email import policy
from email.parser import BytesParser
from typing import Any

from findings.identity import legible
from findings.identity.piece import Piece

_RTF_SIGN = re.compile(r"\\'([0-9a-fA-F]{2})|\\u(-?\d+)\s?\??")
_STARS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}")
_RTF_BREAK = re.compile(r"\\(?:par|line|tab|cell|row)\b ?")
_RTF_WORD = re.compile(r"\\\*|\\[a-z]+-?\d* ?|[{}]|\r?\n")
_MAIL = re.compile(
    rb"^(?:from|to|subject|date|received|mime-version|return-path|message-id):", re.IGNORECASE | re.MULTILINE
)


def text(content: bytes) -> Iterator[Piece]:
    """Paragraph by paragraph, without the stars that set words strongly."""
    words = _STARS.sub("", legible.plain(legible.decoded(content)))
    for number, paragraph in enumerate(re.split(r"\n{2,}|\f", words), 1):
        yield Piece(f"paragraph {number}", paragraph)


def rows(content: bytes) -> Iterator[Piece]:
    """Row by row, the cells of a row beside one another; a column that is one word cut up is read as one too."""
    words = legible.decoded(content)
    first = words.partition("\n")[0]
    mark = max(",;\t|", key=first.count)
    for number, row in enumerate(csv.reader(io.StringIO(words, newline=""), delimiter=mark), 1):
        yield Piece(f"row {number}", legible.plain("\t".join(row)))


def values(content: bytes) -> Iterator[Piece]:
    """Every name and value of a JSON file, or of one with a value on each line, with the way to it; else its lines."""
    words = legible.decoded(content)
    for read in (
        lambda: json.loads(words),
        lambda: [json.loads(line) for line in words.splitlines() if line.strip()],
    ):
        try:
            yield from _values(read(), "")
            return
        except (ValueError, RecursionError):
            continue
    yield from text(content)


def mail(content: bytes) -> Iterator[Piece]:
    """The heading lines, the bodies and the attached texts of a message."""
    message = BytesParser(policy=policy.default).parsebytes(content)
    for part in message.walk():
        for name, value in part.items():
            yield Piece(f"{name} line", str(value))
        if part.get_content_maintype() == "text":
            body = part.get_payload(decode=True)
            yield Piece("message", legible.plain(legible.decoded(body if isinstance(body, bytes) else b"")))


def rich(content: bytes) -> Iterator[Piece]:
    """The words of an RTF file without what sets them."""
    words = _RTF_SIGN.sub(_rtf_sign, _RTF_BREAK.sub("\n", content.decode("cp1252", errors="replace")))
    yield Piece("text", legible.plain(_RTF_WORD.sub("", words)))


def readable(content: bytes) -> Iterator[Piece]:
    """What can be read in a file of another kind."""
    yield Piece("what can be read in the file", legible.runs(content), is_machinery=True)


def is_mail(content: bytes) -> bool:
    """Whether a file begins with the heading lines of a message."""
    return len(_MAIL.findall(content[:3000].partition(b"\n\n")[0])) > 1


def _values(read: Any, way: str) -> Iterator[Piece]:
    if isinstance(read, dict):
        yield Piece(f"{way or 'whole'}, names", legible.plain("\n".join(map(str, read))))
        for key, value in read.items():
            yield from _values(value, f"{way}/{key}" if way else str(key))
    elif isinstance(read, list):
        for number, value in enumerate(read):
            yield from _values(value, f"{way}[{number}]")
    elif read is not None and not isinstance(read, bool):
        yield Piece(way or "value", legible.plain(str(read)))


def _rtf_sign(match: re.Match[str]) -> str:
    if match[1]:
        return bytes.fromhex(match[1]).decode("cp1252", errors="replace")
    return chr(int(match[2]) % 65536)
