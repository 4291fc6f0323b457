"""Texts as somebody reads them who takes a little trouble: bytes as letters, and letters that were written in code."""

import html
import re
from urllib.parse import unquote

_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]{2,24});", re.IGNORECASE)
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})")
_MARKS = (b"\xff\xfe", b"\xfe\xff")
_NO_LETTERS = re.compile(rb"[\x00-\x08\x0e-\x1a]")
_SAID = re.compile(r"[^\W\d_]{2,}[,.]? [^\W\d_]+(?![^ ]*:)")
_RUNS = re.compile(r"[^\W_][\w .,;:'’@/+\-()]{3,}")


def is_of_another_kind(content: bytes) -> bool:
    """Whether these bytes are no letters at all, as those of a program's own file."""
    return not _is_of_two_bytes(content) and bool(_NO_LETTERS.search(content[:4000]))


def decoded(content: bytes) -> str:
    """The letters of some bytes, as UTF-8, as UTF-16, or as Windows has it."""
    if content[:2] in _MARKS:
        return _tidy(content.decode("utf-16", errors="replace"))
    if _is_of_two_bytes(content):
        little = content[1:400:2].count(0) >= content[0:400:2].count(0)
        return _tidy(content.decode("utf-16-le" if little else "utf-16-be", errors="replace"))
    try:
        return _tidy(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _tidy(content.decode("cp1252", errors="replace"))


def plain(text: str) -> str:
    """A text with what is written as %20, &amp; or \\u00eb in letters. What is none of them stays."""
    if "%" in text:
        text = _PERCENT.sub(lambda match: unquote(match[0]), text)
    if "&" in text:
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    if "\\" in text:
        text = _ESCAPED.sub(lambda match: chr(int(match[1] or match[2], 16)), text)
    return text


def is_said(text: str) -> bool:
    """Whether these are words that somebody said, and not the name or the value of a setting."""
    return bool(_SAID.search(text))


def runs(content: bytes) -> str:
    """What can be read in the bytes of a file of another kind, in one byte a letter and in two."""
    found = _RUNS.findall(content.decode("cp1252", errors="replace"))
    found += _RUNS.findall(content.replace(b"\x00", b"").decode("cp1252", errors="replace"))
    return "\n".join(dict.fromkeys(found))


def _is_of_two_bytes(content: bytes) -> bool:
    head = content[:400]
    return head[:2] in _MARKS or (
        head.count(0) > len(head) // 3 and head[::2].count(0) != head[1::2].count(0)
    )


def _tidy(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
