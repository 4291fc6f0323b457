"""The kinds and groups of a framework of the partnership's own, one by one."""

from typing import Any

from flask import flash, g, redirect, url_for
from werkzeug.wrappers import Response

from findings.frameworks import editing
from findings.frameworks.framework import Kind
from workbench.frameworks.forms import GroupForm, KindForm
from workbench.frameworks.own import Page, done, is_fit, keeps_what_is_marked, shown
from workbench.persistence.stores import edits, frameworks
from workbench.persistence.tables.framework import OwnFramework
from workbench.persistence.tables.review import Review


def add_kind(review: Review, own_framework: OwnFramework) -> Page:
    """One kind more."""
    form = KindForm()
    if not form.is_submitted():
        form.version.data = own_framework.version
    if form.validate_on_submit():
        told = editing.add(own_framework.document, form.written)
        if is_fit(told, form.name):
            edits.save(g.db, own_framework, form.seen, {"document": told})
            return done(review, own_framework, "The kind is added.")
    return _shown(own_framework, form, None)


def change_kind(review: Review, own_framework: OwnFramework, own_kind: Kind) -> Page:
    """Call a kind otherwise, define it otherwise, or put it elsewhere. In use, it stays in its group."""
    form = KindForm()
    if not form.is_submitted():
        form.version.data = own_framework.version
        form.show(own_kind)
    if form.validate_on_submit():
        told = editing.change(own_framework.document, own_kind.code, form.written)
        if is_fit(told, form.name) and keeps_what_is_marked(own_framework, told, form.group):
            edits.save(g.db, own_framework, form.seen, {"document": told})
            return done(review, own_framework, "The kind is saved.")
    return _shown(own_framework, form, own_kind)


def remove_kind(review: Review, own_framework: OwnFramework, own_kind: Kind) -> Response:
    """Take a kind away, unless something is marked with it or it is the last."""
    refused = _why_it_stays(own_framework, own_kind)
    if refused:
        flash(refused)
        return redirect(url_for("frameworks.change", review=review.id, own_framework=own_framework.id), 303)
    told = editing.remove(own_framework.document, own_kind.code)
    edits.save(g.db, own_framework, own_framework.version, {"document": told})
    return done(review, own_framework, "The kind is taken away.")


def group(review: Review, own_framework: OwnFramework, own_group: dict[str, Any]) -> Page:
    """Call a group of kinds otherwise."""
    form = GroupForm()
    if not form.is_submitted():
        form.version.data, form.name.data = own_framework.version, own_group["name"]
    if form.validate_on_submit():
        told = editing.rename_group(own_framework.document, own_group["code"], form.name.data or "")
        if is_fit(told, form.name):
            edits.save(g.db, own_framework, form.seen, {"document": told})
            return done(review, own_framework, "The group is saved.")
    return shown("frameworks/group.html", form, own=own_framework)


def _why_it_stays(own: OwnFramework, kind: Kind) -> str:
    if kind.code in frameworks.marked(g.db, own):
        return f"Something is marked with “{kind.name}”, so it stays. Code that anew first."
    if len(frameworks.as_framework(own).kinds) == 1:
        return "A framework has at least one kind. Take the whole framework away instead."
    return ""


def _shown(own: OwnFramework, form: KindForm, kind: Kind | None) -> Page:
    groups = frameworks.as_framework(own).groups
    return shown("frameworks/kind.html", form, own=own, kind=kind, groups=groups)
