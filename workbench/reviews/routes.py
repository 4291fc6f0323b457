"""The list of reviews, starting one, and where a review stands."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from workbench.auth.permissions import Permission, Role
from workbench.auth.seat import Seat
from workbench.page import review_kinds as kinds
from workbench.persistence.stores import accuracy, episodes, journal, people, reports, reviews, users
from workbench.persistence.tables.review import Review
from workbench.reviews import page
from workbench.reviews.forms import StartForm, lines

room = Blueprint("reviews", __name__)


@room.get("/")
def index() -> str | Response:
    """The reviews one has a seat in, each with its phase and the next thing to do."""
    if current_user.is_administrator:
        return redirect(url_for("accounts.everybody"), 303)
    cards = [page.card(g.db, seat) for seat in users.seats(g.db, current_user.id)]
    return render_template("reviews/index.html", cards=cards)


@room.route("/reviews/start", methods=["GET", "POST"])
def start() -> str | Response | tuple[str, int]:
    """Start a review; whoever starts it leads it."""
    form = StartForm()
    if not form.validate_on_submit():
        known = reviews.partnerships(g.db, current_user.id)
        shown = render_template("reviews/start.html", form=form, partnerships=known, kinds=kinds.KINDS)
        return (shown, 422) if form.errors else shown
    review = reviews.start(
        g.db,
        partnership=reviews.partnership(g.db, form.partnership.data or ""),
        title=form.title.data or "",
        kind=form.kind.data,
        period=page.period(form),
        why=form.why.data or "",
        questions=lines(form.questions.data),
    )
    user = users.by_id(g.db, current_user.id)
    assert user is not None
    users.join(g.db, review.id, user, Role.LEAD)
    journal.add(g.db, "review.started", chain=review.id, user=user.id, subject=review.id, kind=review.kind)
    flash("The review is started. Next: agencies and people, each under a code.")
    return redirect(url_for("reviews.overview", review=review.id), 303)


@room.get("/reviews/<review>")
def overview(review: Review) -> str | Response:
    """Where the review stands. A board goes to the reading room, a practitioner to what is open to them."""
    seat: Seat = g.seat
    if seat.may(Permission.RESPOND):
        return redirect(url_for("board.room", review=review.id), 303)
    if not seat.may(Permission.SEE_SET_UP):
        opened = episodes.opened(g.db, review) if seat.may(Permission.READ_OPENED) else ()
        card = page.card_for(g.db, seat)
        released = reports.newest(g.db, review, for_practitioners=True)
        asked = accuracy.asked(g.db, review, seat.user)
        return render_template(
            "reviews/entrance.html", review=review, card=card, opened=opened, asked=asked, released=released
        )
    standing = page.standing(g.db, review)
    return render_template(
        "reviews/overview.html",
        review=review,
        kind=kinds.of(review.kind),
        standing=standing,
        clock=page.clock(review),
        people=people.of_review(g.db, review),
        lately=page.lately(g.db, seat),
    )
