"""Arranging what was kept: renaming, moving, merging, splitting, setting aside. All by plain forms."""

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench.page import authored
from workbench.page.coding import coded
from workbench.page.form import Form
from workbench.patterns import page, places
from workbench.patterns.forms import NEW, NONE, MergeForm, MoveForm, RenameForm, SetAsideForm, SplitForm
from workbench.persistence.stores import edits, journal, patterns
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.pattern import Pattern
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]


def show(review: Review, pattern: Pattern) -> Page:
    """One pattern with all its factors, and everything that can be done with it."""
    return _shown(review, pattern)


def rename(review: Review, pattern: Pattern) -> Page:
    """Give a pattern another title."""
    form = RenameForm()
    if not form.validate():
        return _shown(review, pattern, form)
    edits.save(g.db, pattern, form.seen, authored.changes(form, pattern, ("title",)))
    return _done("pattern.renamed", review, pattern, "The pattern has its new title.")


def move(review: Review, factor: Factor) -> Page:
    """A short list of where a factor can go: each pattern, a new one, or none."""
    form = MoveForm()
    form.to.choices = page.places_for(factor, patterns.of_review(g.db, review))
    if not form.is_submitted():
        form.was.data = factor.pattern_id or NONE
        form.to.data = request.args.get("to")
    if not form.validate_on_submit():
        return _choosing(review, factor, form)
    if form.was.data != (factor.pattern_id or NONE):
        form.was.data = factor.pattern_id or NONE
        return _choosing(review, factor, form, moved=True)
    if form.to.data == NEW:
        patterns.move_to_new(g.db, review, factor, title=form.new_title.data or "", by=g.seat.user)
    else:
        patterns.move(g.db, review, factor, patterns.find(g.db, review, form.to.data))
    journal.add(g.db, "factor.placed", chain=review.id, user=g.seat.user.id, subject=factor.id)
    flash(page.moved_to(factor))
    return redirect(url_for("patterns.board", review=review.id), 303)


def merge(review: Review, pattern: Pattern) -> Page:
    """Put all factors of this pattern into another."""
    form = MergeForm()
    form.into.choices = page.others(pattern, patterns.of_review(g.db, review))
    if not form.validate():
        return _shown(review, pattern, form)
    into = patterns.find(g.db, review, form.into.data)
    assert into is not None
    came = patterns.merge(g.db, review, pattern, into)
    journal.add(g.db, "pattern.merged", chain=review.id, user=g.seat.user.id, subject=into.id, factors=came)
    flash(f"The two patterns are one, and keep its title. {came} factors came with the other.")
    return redirect(url_for("patterns.show", review=review.id, pattern=into.id), 303)


def split(review: Review, pattern: Pattern) -> Page:
    """Take the ticked factors into a new pattern."""
    form = SplitForm()
    form.here = {factor.id for factor in pattern.factors}
    if not form.validate():
        return _shown(review, pattern, form)
    new = patterns.split(
        g.db, review, pattern, title=form.new_title.data or "", factor_ids=form.ids, by=g.seat.user
    )
    return _done("pattern.split", review, new, "There are two patterns now. This is the new one.")


def set_aside(review: Review, pattern: Pattern) -> Page:
    """Take a pattern off the board without losing it."""
    form = SetAsideForm()
    if not form.validate():
        return _shown(review, pattern, form)
    patterns.set_aside(g.db, pattern, form.why.data or "")
    return _done("pattern.set_aside", review, pattern, "The pattern is set aside. Its factors stay with it.")


def bring_back(review: Review, pattern: Pattern) -> Page:
    """Put a pattern back on the board."""
    patterns.bring_back(g.db, pattern)
    return _done("pattern.brought_back", review, pattern, "The pattern is back on the board.")


def add_one(review: Review, pattern: Pattern, factor: Factor) -> Page:
    """A factor that may belong here does."""
    if not patterns.add_one(g.db, review, pattern, factor):
        flash("Somebody placed that factor meanwhile. It stays where it is.")
        return _board(review, pattern)
    journal.add(g.db, "factor.placed", chain=review.id, user=g.seat.user.id, subject=factor.id)
    flash("Added to the pattern.")
    return _board(review, pattern)


def leave_out(review: Review, pattern: Pattern, factor: Factor) -> Page:
    """A factor that may belong here does not; it is not suggested for this pattern again."""
    patterns.leave_out(g.db, pattern.id, factor.id)
    journal.add(g.db, "factor.left_out", chain=review.id, user=g.seat.user.id, subject=factor.id)
    flash("Left out. It is not suggested for this pattern again.")
    return _board(review, pattern)


def _choosing(review: Review, factor: Factor, form: MoveForm, moved: bool = False) -> Page:
    near = places.of(g.db, review, factor)
    shown = render_template(
        "patterns/move.html", form=form, review=review, factor=factor, places=near, moved=moved
    )
    return (shown, 409 if moved else 422) if moved or form.errors else shown


def _shown(review: Review, pattern: Pattern, sent: Form | None = None) -> Page:
    """The page of a pattern: the form that was sent with its problems, the others fresh."""
    rows = patterns.of_review(g.db, review)
    fresh = {
        "rename": RenameForm(formdata=None, title=coded(pattern.title), version=pattern.version),
        "merge": MergeForm(formdata=None),
        "split": SplitForm(formdata=None),
        "set_aside": SetAsideForm(formdata=None),
    }
    fresh["merge"].into.choices = page.others(pattern, rows)
    forms = {name: sent if isinstance(sent, type(form)) else form for name, form in fresh.items()}
    opened = page.opened(g.db, review, pattern)
    return _answer("patterns/show.html", sent or fresh["rename"], review=review, opened=opened, forms=forms)


def _answer(template: str, form: Form, **more: object) -> Page:
    shown = render_template(template, form=form, **more)
    return (shown, 422) if form.errors else shown


def _done(event: str, review: Review, pattern: Pattern, said: str) -> Response:
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=pattern.id)
    flash(said)
    return redirect(url_for("patterns.show", review=review.id, pattern=pattern.id), 303)


def _board(review: Review, pattern: Pattern) -> Response:
    return redirect(url_for("patterns.board", review=review.id, _anchor=f"pattern-{pattern.id}"), 303)
