"""Memos: the list, writing one, changing one, taking one away."""

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, abort, flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workbench.memos import page
from workbench.memos.forms import MemoForm, NewMemoForm
from workbench.page import authored
from workbench.persistence.stores import edits, journal, memos
from workbench.persistence.tables.memo import Memo
from workbench.persistence.tables.review import Review

room = Blueprint("memos", __name__)

Page = str | Response | tuple[str, int]
_COLUMNS = ("words",)


@room.get("/reviews/<review>/memos")
def index(review: Review) -> str:
    """Every memo one may read."""
    kept = memos.of_review(g.db, review, g.seat.user)
    return render_template("memos/index.html", kept=kept, title=page.title, address=page.address)


@room.post("/reviews/<review>/memos/add")
def add(review: Review) -> Page:
    """Write a memo about something one may read."""
    form = NewMemoForm()
    kind, about_id = form.about_kind.data or "", form.about_id.data or ""
    about = memos.about(g.db, review, g.seat.user, kind, about_id) or abort(404)
    if not form.validate():
        return _shown(form, kind, about, page.address(kind, about_id)), 422
    memo = memos.add(g.db, review, kind, about_id, form.words.data, by=g.seat.user)
    return _done("memo.written", memo, "The memo is kept.")


@room.route("/reviews/<review>/memos/<memo>/change", methods=["GET", "POST"])
def change(review: Review, memo: Memo) -> Page:
    """Write one's own memo anew."""
    if memo.written_by != g.seat.user.id:
        flash("Only whoever wrote a memo changes it. You can write one of your own.")
        return _back(memo)
    form = MemoForm()
    authored.fill(form, memo, _COLUMNS)
    if not form.validate_on_submit():
        about = memos.about(g.db, review, g.seat.user, memo.about_kind, memo.about_id)
        shown = _shown(form, memo.about_kind, about, _address(memo), memo)
        return (shown, 422) if form.errors else shown
    edits.save(g.db, memo, form.seen, authored.changes(form, memo, _COLUMNS))
    return _done("memo.changed", memo, "The memo is saved.")


@room.post("/reviews/<review>/memos/<memo>/remove")
def remove(review: Review, memo: Memo) -> Response:
    """Take one's own memo away."""
    if memo.written_by != g.seat.user.id:
        abort(404)
    back = _done("memo.removed", memo, "The memo is taken away.")
    memos.remove(g.db, memo)
    return back


@room.app_context_processor
def beside() -> dict[str, Any]:
    """Let every page show the memos about what it shows."""

    def memos_about(kind: str, about_id: str) -> Sequence[Memo]:
        return memos.beside(g.db, g.seat.review, g.seat.user, kind, about_id)

    return {"memos_about": memos_about}


def _shown(form: MemoForm, kind: str, about: Any, back: str, memo: Memo | None = None) -> str:
    return render_template("memos/write.html", form=form, title=page.title(kind, about), back=back, memo=memo)


def _done(event: str, memo: Memo, said: str) -> Response:
    journal.add(
        g.db, event, chain=memo.review_id, user=g.seat.user.id, subject=memo.id, about=memo.about_kind
    )
    flash(said)
    return _back(memo)


def _back(memo: Memo) -> Response:
    return redirect(_address(memo), 303)


def _address(memo: Memo) -> str:
    """The page of what a memo is about; the list, if that is no longer there."""
    if memos.about(g.db, g.seat.review, g.seat.user, memo.about_kind, memo.about_id):
        return page.address(memo.about_kind, memo.about_id)
    return url_for("memos.index", review=memo.review_id)
