"""Invitations, passwords, and the list of those who may sign in."""

from flask import Blueprint, abort, flash, g, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from workbench.accounts.forms import ChangePassword, NewPassword, NewUser
from workbench.auth import passwords, signing_in
from workbench.auth.permissions import Role
from workbench.page.coding import coded_in
from workbench.page.form import ActForm
from workbench.persistence.stores import journal, users
from workbench.persistence.tables.user import Invitation, User

room = Blueprint("accounts", __name__)


@room.route("/invitations/<secret>", methods=["GET", "POST"])
def accept(secret: str) -> str | Response | tuple[str, int]:
    """Accept an invitation: choose a password, or join with the sign-in one has."""
    invitation = users.invitation(g.db, secret)
    if invitation is None:
        return render_template("accounts/used_up.html"), 404
    known = users.by_email(g.db, invitation.email)
    if known:
        return _join_as(invitation, known)
    form = NewPassword()
    if not form.validate_on_submit():
        page = render_template(
            "accounts/accept.html", form=form, invitation=invitation, role=Role(invitation.role)
        )
        return (page, 422) if form.errors else page
    sealed = passwords.seal(form.password.data or "")
    user = users.add(g.db, name=invitation.name, email=invitation.email, password_hash=sealed)
    signing_in.sign_in(user)
    return _join(invitation, user)


@room.route("/password", methods=["GET", "POST"])
def password() -> str | Response | tuple[str, int]:
    """Change one's password, which ends every other session."""
    form = ChangePassword()
    user = users.by_id(g.db, current_user.id) or abort(404)
    if form.validate_on_submit() and not passwords.fits(user.password_hash, form.old.data or ""):
        form.old.errors = ["This is not your present password"]
    if not form.is_submitted() or form.errors:
        page = render_template("accounts/password.html", form=form)
        return (page, 422) if form.errors else page
    user.password_hash = passwords.seal(form.password.data or "")
    user.stamp += 1
    journal.add(g.db, "user.password_changed", chain=journal.WORKBENCH, user=user.id)
    signing_in.sign_in(user)
    flash("Your password is changed. Other devices are signed out.")
    return redirect(url_for("reviews.index"), 303)


@room.get("/administration")
def everybody() -> str:
    """Everybody who can sign in."""
    return render_template("accounts/everybody.html", users=users.everybody(g.db))


@room.route("/administration/add", methods=["GET", "POST"])
def add() -> str | Response | tuple[str, int]:
    """Add somebody who can sign in."""
    form = NewUser()
    if form.validate_on_submit() and users.by_email(g.db, form.email.data or ""):
        form.email.errors = ["Somebody with this address can sign in already"]
    if not form.is_submitted() or form.errors:
        page = render_template("accounts/add.html", form=form)
        return (page, 422) if form.errors else page
    user = users.add(
        g.db,
        name=form.name.data or "",
        email=form.email.data or "",
        password_hash=passwords.seal(form.password.data or ""),
        administrator=form.is_administrator.data,
    )
    journal.add(g.db, "user.added", chain=journal.WORKBENCH, user=current_user.id, subject=user.id)
    flash(f"{user.name} can sign in now.")
    return redirect(url_for("accounts.everybody"), 303)


@room.post("/administration/<user_id>/disable")
def disable(user_id: str) -> Response:
    """Stop somebody from signing in, from their next request on."""
    return _switch(user_id, disabled=True)


@room.post("/administration/<user_id>/enable")
def enable(user_id: str) -> Response:
    """Let somebody sign in again."""
    return _switch(user_id, disabled=False)


def _switch(user_id: str, *, disabled: bool) -> Response:
    user = users.anybody(g.db, user_id)
    if user is None or user.id == current_user.id:
        abort(404)
    user.is_disabled = disabled
    user.stamp += 1
    event = "user.disabled" if disabled else "user.enabled"
    journal.add(g.db, event, chain=journal.WORKBENCH, user=current_user.id, subject=user.id)
    flash(f"{user.name} {'can no longer sign in' if disabled else 'can sign in again'}.")
    return redirect(url_for("accounts.everybody"), 303)


def _join_as(invitation: Invitation, known: User) -> str | Response:
    """Somebody who can sign in already has to, so that a link alone never opens their account."""
    if not current_user.is_authenticated or current_user.id != known.id:
        return render_template("accounts/sign_in_first.html", invitation=invitation)
    form = ActForm()
    if not form.validate_on_submit():
        return render_template(
            "accounts/join.html", form=form, invitation=invitation, role=Role(invitation.role)
        )
    return _join(invitation, known)


def _join(invitation: Invitation, user: User) -> Response:
    users.use(g.db, invitation, user)
    journal.add(
        g.db, "member.joined", chain=invitation.review_id, user=user.id, subject=user.id, role=invitation.role
    )
    flash(f"You are in: {coded_in(invitation.review.title, invitation.review)}.")
    return redirect(url_for("reviews.overview", review=invitation.review_id), 303)
