"""One text of a file."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """A text and where in its file it stands, in words."""

    where: str
    text: str


class NotReadable(Exception):
    """A file that cannot be gone through; its text is a sentence for people."""
