"""Who has a role in a review, and who is invited."""

from flask import flash, g, redirect, render_template, url_for

from workbench.auth.permissions import ROLE_LABELS, Role
from workbench.persistence.stores import journal, users
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import Invitation, Membership
from workbench.reviews.answering import Page, done, shown
from workbench.reviews.forms import InviteForm


def members(review: Review) -> Page:
    """Everybody who has a role, and everybody who is invited to one."""
    return _list(review, InviteForm())


def invite(review: Review) -> Page:
    """Make a link that works once. It is shown once, on this page, and kept nowhere."""
    form = InviteForm()
    if not form.validate():
        return _list(review, form)
    secret = users.invite(
        g.db,
        review,
        role=form.role.data,
        name=form.name.data or "",
        email=form.email.data or "",
        by=g.seat.user,
    )
    journal.add(g.db, "member.invited", chain=review.id, user=g.seat.user.id, role=form.role.data)
    link = url_for("accounts.accept", secret=secret, _external=True)
    return render_template("reviews/invited.html", link=link, name=form.name.data)


def withdraw(review: Review, invitation: Invitation) -> Page:
    """Make an invitation useless."""
    users.withdraw(g.db, invitation)
    return done(
        "member.withdrawn", "", "The invitation is withdrawn. Its link opens nothing.", "set_up.members"
    )


def remove(review: Review, member: Membership) -> Page:
    """Take a role away. The last lead reviewer stays."""
    leads = [m for m in users.members(g.db, review) if m.role == Role.LEAD]
    if leads == [member]:
        flash("A review keeps at least one lead reviewer. Invite another first.")
        return redirect(url_for("set_up.members", review=review.id), 303)
    name, user_id = member.user.name, member.user_id
    users.leave(g.db, member)
    return done("member.removed", user_id, f"{name} no longer sees this review.", "set_up.members")


def _list(review: Review, form: InviteForm) -> Page:
    return shown(
        form,
        "reviews/members.html",
        members=users.members(g.db, review),
        invitations=users.open_invitations(g.db, review),
        roles=ROLE_LABELS,
    )
