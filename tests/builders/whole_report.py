"""A report that could be released: every section written, one finding with all its parts, one without."""

from sqlalchemy.orm import Session

from tests.builders import canaries
from workbench.persistence.stores import reports
from workbench.persistence.tables.finding import Evidence, Finding, Question
from workbench.persistence.tables.review import Review

TEXTS = {
    "window": "No rare event stands behind this review, and that is what makes it a window.",
    "happened": "A family moved twice in one spring.\n\nThe school kept writing to the first address.",
    "synopsis": "Much of the practice met the standard of its time.",
    "what_helped": "A **telephone call** in place of a letter.",
    "method": "Seven people were spoken with, and twelve met to test what is usual.",
    "limits": "The landlord was not spoken with.",
    "confidence": "High for the spring, moderate for what came before it.",
    "glossary": "Notice: a record sent to another agency\nContact: a worry as it arrives",
}
PARTS = {
    "statement": "An address is kept by each service alone, with the effect that letters go to a home the family left.",
    "category": "tools",
    "showed": "Four services held three addresses for one child.",
    "usual": "Nine of twelve practitioners hear of a move late.\n\n“I find out in front of an empty house.”",
    "widespread": "In forty returned letters six led to a call.",
    "widespread_grade": "agency",
    "against": "Three of forty letters were followed up the same week.",
    "strength": "A count of letters and what practitioners said agree.",
    "strength_grade": "moderate",
    "matters": "Nearly everything services do is posted, driven or telephoned to an address.",
}
QUESTIONS = ("What would make a move known to every service?", "Whose work begins when a letter comes back?")


def write(db: Session, review_id: str) -> dict[str, str]:
    """Write it, with marked words behind it, and give the ids."""
    ids = canaries.behind(db, review_id)
    review, finding = db.get(Review, review_id), db.get(Finding, ids["finding"])
    assert review
    assert finding
    finding.title = "Each service keeps an address of its own"
    for name, words in PARTS.items():
        setattr(finding, name, words)
    finding.questions[:] = [Question(position=n, words=words) for n, words in enumerate(QUESTIONS, 1)]
    finding.evidence[0].words = "Forty letters, counted by the clinic"
    finding.evidence.append(
        Evidence(
            position=2, part="showed", kind="factor", words="", factor_id=ids["factor"], is_outside=False
        )
    )
    for key, words in TEXTS.items():
        reports.write(db, review, key, 0, words)
    db.flush()
    return ids
