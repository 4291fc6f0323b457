"""Somebody who was asked reads the draft, says what is not accurate, and sees what became of what they said."""

from flask import abort, flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workbench.accuracy import forms, page, places
from workbench.accuracy.forms import CommentForm
from workbench.accuracy.places import Place
from workbench.page import authored, coding, said
from workbench.persistence.stores import accuracy, edits, journal
from workbench.persistence.tables.accuracy import AccuracyComment, AccuracyRound
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]

_COLUMNS = ("quote", "words")


def draft(review: Review, asked: AccuracyRound) -> Page:
    """The draft, passage by passage, with one's own comments."""
    own = accuracy.own(g.db, asked, g.seat.user)
    return render_template(
        "accuracy/draft.html",
        round=asked,
        passages=page.for_reader(asked, own, coding.coded),
        reader=accuracy.reader(g.db, asked, g.seat.user),
        said=len(own),
        settled=sum(bool(comment.outcome) for comment in own),
    )


def comment(review: Review, asked: AccuracyRound, number: int) -> Page:
    """Say what is not accurate in one passage. Words that come too late stay in the form."""
    place = _place(asked, number)
    form = forms.over(place)
    if not form.validate_on_submit():
        return _place_shown(asked, place, form)
    if asked.closed_at:
        return _refused(asked, place, form, f"{_closed(asked)} Your words are not kept here")
    kept = accuracy.say(
        g.db, asked, g.seat.user, place=number, quote=form.quote.data or "", words=form.words.data or ""
    )
    return _done("accuracy.commented", kept, "Your comment is kept. You can change it until it is settled.")


def change(review: Review, asked: AccuracyRound, own_comment: AccuracyComment) -> Page:
    """Change what one said, until it is settled or the round is closed."""
    place = _place(asked, own_comment.place)
    form = forms.over(place)
    if not form.validate():
        return _place_shown(asked, place, form, own_comment)
    if why := _fixed(asked, own_comment):
        return _refused(asked, place, form, why, own_comment)
    edits.save(g.db, own_comment, form.seen, authored.changes(form, own_comment, _COLUMNS))
    return _done("accuracy.comment_changed", own_comment, "Your comment is saved.")


def take_back(review: Review, asked: AccuracyRound, own_comment: AccuracyComment) -> Page:
    """Take back what one said, until it is settled or the round is closed."""
    if why := _fixed(asked, own_comment):
        flash(f"{why}.")
        return _to(own_comment)
    accuracy.take_back(g.db, own_comment)
    return _done("accuracy.taken_back", own_comment, "Your comment is taken back. Nothing of it is kept.")


def read(review: Review, asked: AccuracyRound) -> Response:
    """Say that one has read it."""
    reader = accuracy.reader(g.db, asked, g.seat.user) or abort(404)
    accuracy.has_read(g.db, reader)
    journal.add(g.db, "accuracy.read", chain=review.id, user=g.seat.user.id, subject=asked.id)
    flash("Thank you. The lead reviewer sees that you have read it.")
    return redirect(url_for("accuracy.draft", review=review.id, asked=asked.id), 303)


def _place(asked: AccuracyRound, number: int) -> Place:
    return places.numbered(page.draft(asked, coding.coded), number) or abort(404)


def _place_shown(
    asked: AccuracyRound, place: Place, form: CommentForm, sent: AccuracyComment | None = None
) -> Page:
    """The passage with a form for each comment of one's own and one for another; ``sent`` came back with a problem."""
    own = [each for each in accuracy.own(g.db, asked, g.seat.user) if each.place == place.number]
    shown = render_template(
        "accuracy/comment.html",
        round=asked,
        place=place,
        body=page.body(place),
        form=page.apart(form, sent) if sent else form,
        further=forms.empty() if sent else form,
        own=[
            (page.Said(each), form if sent is each else page.filled(place, each, coding.coded))
            for each in own
        ],
    )
    return (shown, 422) if form.errors else shown


def _refused(
    asked: AccuracyRound, place: Place, form: CommentForm, why: str, sent: AccuracyComment | None = None
) -> Page:
    form.words.errors = [why]
    return _place_shown(asked, place, form, sent)


def _fixed(asked: AccuracyRound, own_comment: AccuracyComment) -> str:
    """Why a comment stays as it is; empty where it may be changed."""
    if own_comment.outcome:
        return "This comment was settled meanwhile, and stays as it was. Write another if more is to be said"
    return f"{_closed(asked)} Your comment stays as it was" if asked.closed_at else ""


def _closed(asked: AccuracyRound) -> str:
    return (
        f"The round was closed on {said.day(asked.closed_at)}. "
        "Copy what you wrote and send it to the lead reviewer."
    )


def _to(comment: AccuracyComment) -> Response:
    address = url_for(
        "accuracy.draft", review=g.seat.review.id, asked=comment.round_id, _anchor=f"place-{comment.place}"
    )
    return redirect(address, 303)


def _done(event: str, comment: AccuracyComment, words: str) -> Response:
    journal.add(
        g.db,
        event,
        chain=g.seat.review.id,
        user=g.seat.user.id,
        subject=comment.round_id,
        place=comment.place,
    )
    flash(words)
    return _to(comment)
