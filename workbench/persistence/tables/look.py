"""How a partnership's reports look: its colour and its logo."""

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, deferred, mapped_column

from workbench.persistence.tables.row import ID, Row, Versioned


class Look(Versioned, Row):
    """What is chosen. ``colour`` is #rrggbb or empty; ``logo`` is a picture of ``logo_kind`` png or svg."""

    __tablename__ = "look"

    partnership_id: Mapped[str] = mapped_column(ID, ForeignKey("partnership.id"), unique=True)
    colour: Mapped[str] = mapped_column(String(7), default="")
    logo: Mapped[bytes | None] = deferred(mapped_column(LargeBinary))
    logo_kind: Mapped[str] = mapped_column(String(4), default="")
    logo_words: Mapped[str] = mapped_column(String(200), default="")
