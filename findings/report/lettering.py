"""What has to be right about letters before they are set."""

import re

NO_BREAK = "\u00a0"
# Joined longer than this, the end of a title would no longer fit a phone.
_LONGEST_END = 18
_HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def legible(text: str) -> str:
    """A text without the control characters and half characters that no format can hold."""
    return _HIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def line(text: str) -> str:
    """A text on one line."""
    return " ".join(legible(text).split())


def closed(title: str) -> str:
    """A title whose last words stay together, so that its last line never holds one word alone."""
    words = line(title).split(" ")
    take = 3 if len(" ".join(words[-3:])) <= _LONGEST_END else 2
    if len(words) <= take or len(" ".join(words[-take:])) > _LONGEST_END:
        return " ".join(words)
    return " ".join([*words[:-take], NO_BREAK.join(words[-take:])])
