"""Reviews and the questions they ask."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench import clock
from workbench.persistence.tables.partnership import Partnership
from workbench.persistence.tables.review import ResearchQuestion, Review
from workbench.persistence.tables.user import Membership


def partnerships(db: Session, user_id: str) -> Sequence[Partnership]:
    """The partnerships of the reviews that a user has a seat in, by name."""
    own = select(Review.partnership_id).join(Membership, Membership.review_id == Review.id)
    query = select(Partnership).where(Partnership.id.in_(own.where(Membership.user_id == user_id)))
    return db.scalars(query.order_by(Partnership.name)).all()


def partnership(db: Session, name: str) -> Partnership:
    """The partnership of that name, made if it is new."""
    wanted = name.strip()
    found = db.scalar(select(Partnership).where(Partnership.name == wanted))
    if found is None:
        found = Partnership(name=wanted)
        db.add(found)
        db.flush()
    return found


def by_id(db: Session, review_id: str) -> Review | None:
    """One review. For commands only: pages fetch a review through a seat in it."""
    return db.get(Review, review_id)


def titled(db: Session, title: str) -> Review | None:
    """The first review of that title. For commands only."""
    return db.scalar(select(Review).where(Review.title == title).order_by(Review.started_at))


def start(
    db: Session,
    *,
    partnership: Partnership,
    title: str,
    kind: str,
    period: tuple[date | None, date | None],
    why: str,
    questions: Sequence[str],
) -> Review:
    """Start a review."""
    review = Review(
        partnership=partnership,
        title=title.strip(),
        kind=kind,
        period_from=period[0],
        period_to=period[1],
        why=why.strip(),
        started_at=clock.now(),
    )
    ask(review, questions)
    db.add(review)
    db.flush()
    return review


def ask(review: Review, questions: Sequence[str]) -> None:
    """Replace the research questions, in order; blank ones fall away."""
    words = [question.strip() for question in questions if question.strip()]
    if [question.words for question in review.questions] != words:
        review.questions = [ResearchQuestion(position=n, words=text) for n, text in enumerate(words, 1)]
