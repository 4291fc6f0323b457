"""What is marked in a text: the passage, and what was seen in it."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column


class Marked:
    """A passage, kept by position and by its words so that it is found again, and the factor that stands in it.

    ``text_part`` is the field of an account, the heading of a note; empty where a text has no parts.
    """

    text_part: Mapped[str] = mapped_column(String(20), default="")
    start: Mapped[int]
    end: Mapped[int]
    quote: Mapped[str]
    before: Mapped[str]
    after: Mapped[str]
    note: Mapped[str]
    framework: Mapped[str] = mapped_column(String(40))
    kind: Mapped[str] = mapped_column(String(60))
    level: Mapped[str] = mapped_column(String(20))
    helped: Mapped[bool]
