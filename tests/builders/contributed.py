"""What was said in a focus group, read by reviewers, and what they made of it."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from findings import passages
from tests.builders import cast, gathered, meeting
from workbench import clock
from workbench.persistence.stores import cited, contributions, factors, findings, themes
from workbench.persistence.stores.contributed import Said
from workbench.persistence.tables.contribution import GivenTheme
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.focus_group import FocusStep
from workbench.persistence.tables.pattern import Pattern


def say(db: Session, words: str, *, step: FocusStep | None = None, gather: bool = True, **more: Any) -> Said:
    """Somebody writes, and everything written so far is gathered."""
    about = {name: more.pop(name) for name in ("side", "held_on", "state") if name in more}
    step = step or meeting.open_group(db, more.pop("review_id", cast.REVIEW), **about).steps[0]
    before = {row.id for row in contributions.of_step(db, step)}
    meeting.write(db, step, words, **more)
    if gather:
        contributions.gather(db, step, contributions.OPEN)
        db.expire_all()
    (row,) = (row for row in contributions.of_step(db, step) if row.id not in before)
    return Said(row, step)


def take_back(db: Session, said: Said) -> None:
    """Whoever wrote it takes it back."""
    row = said.contribution
    assert contributions.withdraw(db, said.step, row.prompt, row.locator, own=[row.locator])


def change(db: Session, said: Said, words: str, use: str = "") -> None:
    """Whoever wrote it changes it."""
    row = said.contribution
    answer = contributions.Answer(words, (), use or row.use)
    locator, was = row.locator, contributions.said(row).digest
    contributions.write(
        db, said.step, row.prompt, answer, locate=lambda nth: f"{locator}{nth or ''}", was=was
    )


def factor(db: Session, said: Said, words: str = "", **more: Any) -> Factor:
    """A factor in words of a contribution, or in all of them."""
    text = said.contribution.words
    start = text.index(words) if words else 0
    found = passages.anchor(text, start, start + len(words or text))
    marked = {
        "text_kind": "contribution",
        "text_id": said.contribution.id,
        "start": found.start,
        "end": found.end,
        "quote": found.words,
        "before": found.before,
        "after": found.after,
        "note": "Time is short",
        "framework": "learning_together",
        "kind": "",
        "level": "frontline",
        "helped": False,
    }
    return factors.add(db, gathered.review(db, said.focus_group.review_id), {**marked, **more})


def finding(db: Session, title: str = "Nobody has time", review_id: str = cast.REVIEW) -> Finding:
    """A finding that was only begun."""
    return findings.start(db, gathered.review(db, review_id), title=title)


def first_finding(db: Session, review_id: str = cast.REVIEW) -> Finding:
    """The first finding that is there."""
    return db.scalars(
        select(Finding).where(Finding.review_id == review_id).order_by(Finding.number).limit(1)
    ).one()


def finding_of_a_pattern(db: Session, title: str) -> Finding:
    """A finding that was begun from a pattern."""
    pattern = Pattern(review_id=cast.REVIEW, title=title, kept_by="Amara", kept_at=clock.now())
    db.add(pattern)
    db.flush()
    return findings.start(db, gathered.review(db), title=title, pattern=pattern)


def cite(db: Session, said: Said, words: str, part: str = "usual") -> Finding:
    """A finding that rests on a contribution."""
    row = finding(db)
    cited.use(db, row, said, part, words)
    return row


def poll(
    db: Session, *, about: str | None = None, side: str = "", gather: bool = True, **counts: int
) -> FocusStep:
    """A room that answered, so many each, how often something happens in its usual work."""
    step = meeting.open_group(db, cast.REVIEW, side=side).steps[1]
    step.about_id = about or ""
    for key, times in counts.items():
        for _ in range(times):
            meeting.write(db, step, "", prompt="usual", chosen=(key,))
    if gather:
        contributions.gather(db, step, contributions.OPEN)
    return step


def count(db: Session, step: FocusStep, part: str = "usual", finding: Finding | None = None) -> Finding:
    """A finding that rests on a poll."""
    row = finding or findings.start(db, gathered.review(db), title="Nobody has time")
    cited.count(db, row, step, part, "Six of eight said often")
    return row


def give(db: Session, title: str, *ids: str, by: str = "bryn") -> None:
    """A theme that somebody gives to contributions, beside those they have."""
    theme, user = themes.start(db, gathered.review(db), title), gathered.user(db, by)
    for contribution_id in ids:
        db.add(GivenTheme(theme_id=theme.id, contribution_id=contribution_id, given_by=user.id))
    db.flush()
