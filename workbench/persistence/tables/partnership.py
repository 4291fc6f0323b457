"""The board or partnership that commissions reviews."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from workbench.persistence.tables.row import Identified, Row


class Partnership(Identified, Row):
    """A partnership owns its reviews and its library."""

    __tablename__ = "partnership"

    name: Mapped[str] = mapped_column(String(200), unique=True)
