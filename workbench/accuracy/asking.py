"""The lead reviewer gives a draft to those who were involved, settles what they say, and closes the round."""

from datetime import date

from flask import flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from findings.report import document
from workbench.accuracy import page, places
from workbench.accuracy.forms import AskForm, SettleForm
from workbench.drafting import draft as drafts
from workbench.page import authored, coding
from workbench.persistence.stores import accuracy, edits, journal
from workbench.persistence.tables.accuracy import AccuracyComment, AccuracyRound
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]


def index(review: Review) -> Page:
    """Every round: what was said in it, and what still waits."""
    return render_template("accuracy/index.html", lines=page.lines(g.db, review))


def ask(review: Review) -> Page:
    """Open a round: the draft as it is now is kept, and the readers chosen are asked to read it."""
    form = AskForm()
    form.offer(page.could_read(g.db, review))
    if not form.validate_on_submit():
        return _shown(form, "accuracy/ask.html")
    tree = drafts.of_review(g.db, review, coding.glossary()).tree
    opened = accuracy.ask(
        g.db,
        review,
        readers=form.readers.data or (),
        invitation=form.invitation.data or "",
        comments_by=_by(form),
        document=document.to_json(tree),
    )
    return _done(
        "accuracy.asked", opened, "The draft is kept as it is now, and its readers find it on their page."
    )


def show(review: Review, round: AccuracyRound) -> Page:
    """The draft with everything that was said beside it."""
    return render_template("accuracy/round.html", at=page.of_round(g.db, round, coding.coded))


def change(review: Review, round: AccuracyRound) -> Page:
    """Other readers, other words or another day. Whoever has said something stays a reader."""
    form = AskForm()
    form.offer(page.could_read(g.db, review))
    authored.fill(form, round, ("invitation",))
    if not form.is_submitted():
        form.readers.data = [reader.user_id for reader in round.readers]
        form.comments_by.data = (
            f"{round.comments_by.day} {round.comments_by:%B %Y}" if round.comments_by else ""
        )
    if not form.validate_on_submit():
        return _shown(form, "accuracy/ask.html", round=round)
    changes = authored.changes(form, round, ("invitation",))
    edits.save(g.db, round, form.seen, {**changes, "comments_by": _by(form)})
    accuracy.let_read(g.db, round, form.readers.data or ())
    return _done("accuracy.changed", round, "Saved. Its readers see it so.")


def close(review: Review, round: AccuracyRound) -> Response:
    """Take no further comments. What was said can still be settled, and readers see what became of it."""
    accuracy.close(g.db, round)
    return _done(
        "accuracy.closed", round, "The round is closed. Its readers see what became of what they said."
    )


def settle(review: Review, round: AccuracyRound, comment: AccuracyComment) -> Page:
    """Say what becomes of a comment, and why. Its writer is told both."""
    form = SettleForm()
    authored.fill(form, comment, ("outcome", "outcome_why"))
    if not form.validate_on_submit():
        place = places.numbered(page.draft(round, coding.coded), comment.place)
        return _shown(
            form,
            "accuracy/settle.html",
            round=round,
            comment=comment,
            place=place,
            body=place and page.body(place),
        )
    accuracy.settle(
        g.db,
        comment,
        form.seen,
        outcome=form.outcome.data,
        why=authored.changes(form, comment, ("outcome_why",))["outcome_why"],
        by=g.seat.user.name,
    )
    return _done("accuracy.settled", round, f"Settled. {comment.user.name} sees what became of it.")


def _by(form: AskForm) -> date | None:
    return form.comments_by.moment.latest.date() if form.comments_by.moment else None


def _shown(form: AskForm | SettleForm, template: str, **more: object) -> Page:
    shown = render_template(template, form=form, **more)
    return (shown, 422) if form.errors else shown


def _done(event: str, opened: AccuracyRound, said: str) -> Response:
    review = g.seat.review
    counts = {"number": opened.number, "readers": len(opened.readers)}
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=opened.id, **counts)
    flash(said)
    return redirect(url_for("accuracy.show", review=review.id, round=opened.id), 303)
