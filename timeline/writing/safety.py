"""Text that stays text, whatever program opens the file."""

import re

_NO_FILE_HOLDS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LIVE = re.compile(r"[\s\"'\u2018\u2019\u201c\u201d\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")


def kept(text: str) -> str:
    """The text with one kind of line end, without the characters that no office file can hold."""
    return _NO_FILE_HOLDS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def is_live(text: str) -> bool:
    """Whether a spreadsheet that reads this from a text file might take it for a formula."""
    return bool(_LIVE.match(text))


def quietened(text: str) -> str:
    """The text for a file that cannot say what is text: with an apostrophe before what might be taken for a formula."""
    plain = kept(text)
    return f"'{plain}" if is_live(plain) else plain
