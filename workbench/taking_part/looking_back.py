"""A receipt opens what one wrote, and what became of it."""

from dataclasses import replace

from flask import g, make_response, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workbench.auth import codes, guessing, receipts
from workbench.auth import place as places
from workbench.auth.place import Place
from workbench.persistence.stores import attendance, contributed, contributions, focus_groups
from workbench.taking_part import own, until, waiting
from workbench.taking_part.forms import ReceiptForm

_OPENS_NOTHING = "Nothing is kept under this receipt. Check the six signs and each of the words"


def receipt() -> str | Response | tuple[str, int] | tuple[str, int, dict[str, str]]:
    """Take the receipt. Whatever is wrong with it, the answer is the same and takes as long."""
    form = ReceiptForm()
    if not form.is_submitted():
        return render_template("taking_part/receipt.html", form=form, place=places.taken())
    if guessing.is_closed():
        return waiting.page()
    if form.validate():
        mine = _opened_by(form.handle.data or "", form.words.data or "")
        if mine:
            response = make_response(redirect(url_for("taking_part.answers"), 303))
            places.keep(response, mine)
            return response
        form.words.errors = [_OPENS_NOTHING]
        guessing.note()
    return render_template("taking_part/receipt.html", form=form, place=places.taken()), 422


def answers(place: Place) -> str:
    """Everything one wrote, step by step, with what became of it."""
    group = place.focus_group
    mine = own.answers(g.db, place, group.steps)
    fates = contributed.became(g.db, [each.row for each in mine])
    return render_template(
        "taking_part/answers.html", place=place, mine=mine, fates=fates, is_over=until.is_over(group)
    )


def _opened_by(handle: str, words: str) -> Place | None:
    """The place of whoever wrote something under this receipt. Words that open nothing cost the same work."""
    focus_group = focus_groups.by_handle(g.db, codes.read(handle))
    read = receipts.read(words)
    g.db.commit()  # Nothing is held while the words are stretched.
    if focus_group is None or read is None:
        receipts.key(words[:200], receipts.NO_SALT)
        return None
    mine = places.regain(focus_group, read)
    written = contributions.own(g.db, focus_group, mine.locators())
    if not written:
        return None
    # What they write from now on is kept under the same group of people as what they wrote before.
    bucket = next((row.bucket for row in written if row.bucket), "")
    return replace(mine, label=attendance.label_under(g.db, focus_group, bucket))
