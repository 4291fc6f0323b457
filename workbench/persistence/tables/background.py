"""What work was like at the time: caseloads, vacancies, new systems, holidays, policies in force."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.moment import Dated
from workbench.persistence.tables.row import ID, Row, Versioned


class Background(Dated, Versioned, Row):
    """A stretch behind the entries, of one agency or of all. ``is_ongoing``: nobody has said that it ended."""

    __tablename__ = "background"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    agency_id: Mapped[str | None] = mapped_column(ID, ForeignKey("agency.id"))
    kind: Mapped[str] = mapped_column(String(20))
    words: Mapped[str]
    source: Mapped[str] = mapped_column(default="")
    is_ongoing: Mapped[bool] = mapped_column(default=False)
    agency: Mapped[Agency | None] = relationship()
