"""The texts that two people mark, asking two, and where each stands."""

from flask import abort, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench.auth.permissions import Permission, Role, may
from workbench.double_marking.forms import AskForm
from workbench.page.marked import texts
from workbench.persistence.stores import double_marking, journal, marked_texts, users
from workbench.persistence.tables.double_marking import DoubleMarking
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

Page = str | Response | tuple[str, int]


def index(review: Review) -> str:
    """Every double marking of a text that one may read."""
    asked = [
        (marking, text)
        for marking in double_marking.of_review(g.db, review)
        if (text := texts.find(g.db, g.seat, marking.text_kind, marking.text_id))
    ]
    return render_template(
        "double_marking/index.html",
        asked=asked,
        is_finished=double_marking.is_finished,
        still_marks=double_marking.still_marks,
    )


def ask(review: Review) -> Page:
    """Ask two people to mark a text. The address says which."""
    kind, text_id = request.args.get("kind", ""), request.args.get("text", "")
    if not text_id:
        flash("Choose a text first. On its page you can have it marked twice.")
        return redirect(url_for("factors.index", review=review.id, _anchor="texts"), 303)
    text = texts.find(g.db, g.seat, kind, text_id) or abort(404)
    there = [each for each in double_marking.of_text(g.db, review, kind, text_id) if not each.settled_at]
    if there:
        flash("This text is being marked twice already.")
        return redirect(_address(there[0]), 303)
    form = AskForm()
    form.offer(_could_mark(review, text))
    if not form.validate_on_submit():
        shown = render_template("double_marking/ask.html", form=form, text=text)
        return (shown, 422) if form.errors else shown
    marking = double_marking.ask(g.db, review, kind, text_id, [form.one.data, form.other.data])
    _write_up("double_marking.asked", marking)
    flash("Both are asked. They see it on their page of factors.")
    return redirect(_address(marking), 303)


def call_off(review: Review, double: DoubleMarking) -> Response:
    """Ask nobody any longer. What was marked so far is thrown away unread."""
    if double_marking.is_finished(double):
        flash("Both have finished. Settle it instead.")
        return redirect(_address(double), 303)
    _write_up("double_marking.called_off", double)
    double_marking.call_off(g.db, double)
    flash("It is called off. What was marked for it is thrown away, and nobody has read it.")
    return redirect(url_for("double_marking.index", review=review.id), 303)


def _could_mark(review: Review, text: texts.Text) -> list[User]:
    """Members who work with factors and may read the text."""
    return [
        member.user
        for member in users.members(g.db, review)
        if may(Role(member.role), Permission.ANALYSE)
        and marked_texts.may_read(g.db, review, member.user, text.kind, text.id)
    ]


def _address(marking: DoubleMarking) -> str:
    return url_for("double_marking.show", review=marking.review_id, double=marking.id)


def _write_up(event: str, marking: DoubleMarking) -> None:
    journal.add(g.db, event, chain=marking.review_id, user=g.seat.user.id, subject=marking.id)
