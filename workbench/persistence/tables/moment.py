"""The columns in which a row keeps when something was."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column


class Dated:
    """When something was, as ``timeline.when.When`` has it; ``latest`` is the last minute it can mean."""

    starts: Mapped[datetime]
    ends: Mapped[datetime | None]
    latest: Mapped[datetime]
    precision: Mapped[str] = mapped_column(String(10))
    certain: Mapped[bool]
    written: Mapped[str]


class PerhapsDated:
    """The same for what may be dated or not; without a date every column is empty."""

    starts: Mapped[datetime | None]
    ends: Mapped[datetime | None]
    latest: Mapped[datetime | None]
    precision: Mapped[str | None] = mapped_column(String(10))
    certain: Mapped[bool | None]
    written: Mapped[str] = mapped_column(default="")
