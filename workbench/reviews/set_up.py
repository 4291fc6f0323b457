"""Setting a review up: purpose, promises, agencies, people, members, and seeing names."""

from datetime import timedelta

from flask import Blueprint, current_app, flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workbench import clock
from workbench.auth.permissions import Role
from workbench.page import authored
from workbench.page import review_kinds as kinds
from workbench.page.coding import coded
from workbench.page.form import ActForm
from workbench.persistence.stores import agencies, edits, journal, people, reviews, users
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import Invitation, Membership
from workbench.reviews import page
from workbench.reviews.forms import (
    KINDS_OF_PERSON,
    AgencyForm,
    InviteForm,
    PersonForm,
    PromisedForm,
    PurposeForm,
    lines,
)

room = Blueprint("set_up", __name__)

NAMES_FOR = timedelta(minutes=30)
_UNDER_A_CODE = ("code", "who", "kind", "is_subject")
Page = str | Response | tuple[str, int]


@room.route("/reviews/<review>/purpose", methods=["GET", "POST"])
def purpose(review: Review) -> Page:
    """Title, kind, period, why, and the research questions."""
    form = PurposeForm()
    authored.fill(form, review, ("title", "kind", "why"))
    if not form.is_submitted():
        form.questions.data = "\n".join(coded(question.words) for question in review.questions)
        form.period_from.data, form.period_to.data = _day(review.period_from), _day(review.period_to)
    if not form.validate_on_submit():
        return _shown(form, "reviews/purpose.html", kinds=kinds.KINDS)
    first, last = page.period(form)
    changes = authored.changes(form, review, ("title", "kind", "why"))
    shown_as = {coded(question.words): question.words for question in review.questions}
    edits.save(g.db, review, form.seen, {**changes, "period_from": first, "period_to": last})
    reviews.ask(review, [shown_as.get(words, words) for words in lines(form.questions.data)])
    return _done("review.changed", review.id, "Purpose and questions are saved.", "reviews.overview")


@room.route("/reviews/<review>/promised", methods=["GET", "POST"])
def promised(review: Review) -> Page:
    """What participants were promised."""
    form = PromisedForm()
    authored.fill(form, review, ("promised",))
    if not form.validate_on_submit():
        return _shown(form, "reviews/promised.html")
    edits.save(g.db, review, form.seen, authored.changes(form, review, ("promised",)))
    return _done("review.promised", review.id, "What was promised is written down.", "reviews.overview")


@room.route("/reviews/<review>/agencies", methods=["GET", "POST"])
def agency_list(review: Review) -> Page:
    """All agencies, and adding one."""
    form = AgencyForm()
    if form.validate_on_submit() and agencies.coded(g.db, review, form.code.data or ""):
        form.code.errors = ["Another agency of this review has this code. Choose another"]
    if not form.is_submitted() or form.errors:
        return _shown(form, "reviews/agencies.html", rows=agencies.of_review(g.db, review))
    agency = agencies.add(g.db, review, code=form.code.data or "", name=form.name.data or "")
    return _done("agency.added", agency.id, f"{coded(agency.name)} is added.", "set_up.agency_list")


@room.route("/reviews/<review>/agencies/<agency>", methods=["GET", "POST"])
def agency(review: Review, agency: Agency) -> Page:
    """Change what an agency is called."""
    form = AgencyForm()
    authored.fill(form, agency, ("name", "code"))
    same = agencies.coded(g.db, review, form.code.data or "")
    if form.validate_on_submit() and same and same is not agency:
        form.code.errors = ["Another agency of this review has this code. Choose another"]
    if not form.is_submitted() or form.errors:
        return _shown(form, "reviews/agency.html", agency=agency)
    edits.save(g.db, agency, form.seen, authored.changes(form, agency, ("name", "code")))
    return _done("agency.changed", agency.id, f"{coded(agency.name)} is saved.", "set_up.agency_list")


@room.route("/reviews/<review>/people", methods=["GET", "POST"])
def person_list(review: Review) -> Page:
    """Everybody under a code, and adding somebody."""
    form = PersonForm()
    if form.validate_on_submit() and people.coded(g.db, review, form.code.data or ""):
        form.code.errors = ["Somebody in this review has this code. Choose another"]
    if not form.is_submitted() or form.errors:
        return _shown(
            form,
            "reviews/people.html",
            rows=people.of_review(g.db, review),
            agency_rows=agencies.of_review(g.db, review),
            kinds=KINDS_OF_PERSON,
        )
    person = people.add(
        g.db,
        review,
        code=form.code.data or "",
        who=form.who.data or "",
        kind=form.kind.data,
        is_subject=form.is_subject.data,
    )
    people.seal(g.db, person, _vault_key(), lines(form.names.data))
    return _done(
        "person.added", person.id, f"{person.code} is added. Names are in the vault.", "set_up.person_list"
    )


@room.route("/reviews/<review>/people/<person>", methods=["GET", "POST"])
def person(review: Review, person: Person) -> Page:
    """Change a code. Names are shown only while names are unlocked, and kept when the field stays empty."""
    form = PersonForm()
    authored.fill(form, person, _UNDER_A_CODE)
    if not form.is_submitted() and g.seat.sees_names:
        form.names.data = "\n".join(people.names(g.db, review, _vault_key())[person.id])
    same = people.coded(g.db, review, form.code.data or "")
    if form.validate_on_submit() and same and same is not person:
        form.code.errors = ["Somebody in this review has this code. Choose another"]
    if not form.is_submitted() or form.errors:
        return _shown(form, "reviews/person.html", person=person)
    edits.save(g.db, person, form.seen, authored.changes(form, person, _UNDER_A_CODE))
    if lines(form.names.data):
        people.seal(g.db, person, _vault_key(), lines(form.names.data))
    return _done("person.changed", person.id, f"{person.code} is saved.", "set_up.person_list")


@room.get("/reviews/<review>/members")
def members(review: Review) -> Page:
    """Who has a role in the review, and who is invited."""
    return render_template(
        "reviews/members.html",
        form=InviteForm(),
        members=users.members(g.db, review),
        invitations=users.open_invitations(g.db, review),
        roles={role.value: role.label for role in Role},
    )


@room.post("/reviews/<review>/members/invite")
def invite(review: Review) -> Page:
    """Make a link that works once. It is shown once, on this page, and kept nowhere."""
    form = InviteForm()
    everybody = {
        "members": users.members(g.db, review),
        "invitations": users.open_invitations(g.db, review),
        "roles": {role.value: role.label for role in Role},
    }
    if not form.validate():
        return _shown(form, "reviews/members.html", **everybody)
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


@room.post("/reviews/<review>/members/invitations/<invitation>/withdraw")
def withdraw(review: Review, invitation: Invitation) -> Page:
    """Make an invitation useless."""
    users.withdraw(g.db, invitation)
    return _done(
        "member.withdrawn", "", "The invitation is withdrawn. Its link opens nothing.", "set_up.members"
    )


@room.post("/reviews/<review>/members/<member>/remove")
def remove(review: Review, member: Membership) -> Page:
    """Take a role away. The last lead reviewer stays."""
    leads = [m for m in users.members(g.db, review) if m.role == Role.LEAD]
    if leads == [member]:
        flash("A review keeps at least one lead reviewer. Invite another first.")
        return redirect(url_for("set_up.members", review=review.id), 303)
    name, user_id = member.user.name, member.user_id
    users.leave(g.db, member)
    return _done("member.removed", user_id, f"{name} no longer sees this review.", "set_up.members")


@room.post("/reviews/<review>/names/show")
def show_names(review: Review) -> Page:
    """Show real names to this member for half an hour. It stands in the journal."""
    membership = users.member(g.db, review, g.seat.user.id)
    assert membership is not None
    users.show_names(membership, clock.now() + NAMES_FOR)
    journal.add(g.db, "names.shown", chain=review.id, user=g.seat.user.id, minutes=30)
    flash("Real names are shown to you for 30 minutes. The journal says so.")
    return redirect(_then(review), 303)


@room.post("/reviews/<review>/names/hide")
def hide_names(review: Review) -> Page:
    """Go back to codes."""
    membership = users.member(g.db, review, g.seat.user.id)
    assert membership is not None
    users.show_names(membership, None)
    journal.add(g.db, "names.hidden", chain=review.id, user=g.seat.user.id)
    flash("Codes are shown again.")
    return redirect(_then(review), 303)


def _then(review: Review) -> str:
    """The page of this review that the button was on."""
    home = url_for("reviews.overview", review=review.id)
    wanted = ActForm().then.data or ""
    is_here = wanted == home or wanted.startswith(home + "/")
    return wanted if is_here and wanted.isprintable() else home


def _shown(form: object, template: str, **more: object) -> Page:
    shown = render_template(template, form=form, **more)
    return (shown, 422) if getattr(form, "errors", None) else shown


def _done(event: str, subject: str, said: str, endpoint: str) -> Response:
    review = g.seat.review
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=subject)
    flash(said)
    return redirect(url_for(endpoint, review=review.id), 303)


def _day(when: object) -> str:
    return f"{when.day} {when:%B %Y}" if when else ""  # type: ignore[attr-defined]


def _vault_key() -> bytes:
    key: bytes = current_app.extensions["settings"].vault_key
    return key
