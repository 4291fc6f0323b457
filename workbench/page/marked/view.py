"""A text as received and as this seat may read it, and the way between their positions.

Passages are kept by their place in the text as received; people read, and select, the text in codes.
"""

import hashlib
from dataclasses import dataclass

from flask import g

from timeline import names
from workbench.page import coding


@dataclass(frozen=True)
class View:
    """``coded`` is None while this seat sees the text as received."""

    received: str
    coded: names.Coded | None

    @property
    def shown(self) -> str:
        """The text as it stands on the page."""
        return self.received if self.coded is None else self.coded.text

    def to_received(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the received text behind a stretch of the shown one."""
        return (start, end) if self.coded is None else self.coded.to_received(start, end)

    def to_shown(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the shown text that shows a stretch of the received one."""
        return (start, end) if self.coded is None else self.coded.to_coded(start, end)


def of(received: str) -> View:
    """A text as the present seat may read it."""
    return View(received, None if g.seat.sees_names else coding.glossary().coded_with_map(received))


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A stretch inside a text, without the blanks at its ends; None where nothing is left of it."""
    start, end = max(start, 0), min(end, len(text))
    words = text[start:end]
    if not words.strip():
        return None
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def seal(received: str, start: int, end: int) -> str:
    """A stretch of a text as a form carries it: where it is, and a digest that shows whether its words changed."""
    return f"{start}-{end}-{_digest(received[start:end])}"


def unseal(received: str, sealed: str) -> tuple[int, int] | None:
    """The stretch that a form carried; None where the text holds other words there now."""
    first, _, rest = sealed.partition("-")
    last, _, digest = rest.partition("-")
    if not (first.isascii() and first.isdigit() and last.isascii() and last.isdigit()):
        return None
    start, end = int(first), int(last)
    is_there = start < end <= len(received) and _digest(received[start:end]) == digest
    return (start, end) if is_there else None


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:16]
