"""One text of a file."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """A text and where in its file it stands, in words. ``is_machinery``: no reader is shown it by any program."""

    where: str
    text: str
    is_machinery: bool = False


class NotReadable(Exception):
    """A file that cannot be gone through; its text is a sentence for people."""
