"""Signing in and out."""

from urllib.parse import urlsplit

from flask import (
    Blueprint,
    Flask,
    abort,
    current_app,
    g,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user
from flask_wtf.csrf import generate_csrf
from werkzeug.wrappers import Response
from wtforms import PasswordField, StringField
from wtforms.validators import DataRequired, Length

from workbench.auth import passwords, throttle
from workbench.page.form import Form
from workbench.persistence.stores import journal, users
from workbench.persistence.tables.user import User

room = Blueprint("signing_in", __name__)


class SignedIn(UserMixin):
    """What Flask-Login keeps: the id of a user and the stamp that ends old sessions."""

    def __init__(self, user: User) -> None:
        self.id, self.name, self.stamp = user.id, user.name, user.stamp
        self.is_administrator = user.is_administrator

    def get_id(self) -> str:
        """Id and stamp together."""
        return f"{self.id}:{self.stamp}"


class SignInForm(Form):
    """Address and password."""

    email = StringField(
        "Email address",
        [
            DataRequired("Enter your email address"),
            Length(max=254, message="An address has at most 254 characters"),
        ],
    )
    password = PasswordField(
        "Password",
        [DataRequired("Enter your password"), Length(max=500, message="Use at most 500 characters")],
    )


def attach(app: Flask) -> None:
    """Let Flask-Login find users by the stores."""
    manager = LoginManager(app)
    manager.session_protection = "basic"

    @manager.user_loader
    def load(known_as: str) -> SignedIn | None:
        user_id, _, stamp = known_as.partition(":")
        user = users.by_id(g.db, user_id) if "db" in g else None
        return SignedIn(user) if user and str(user.stamp) == stamp else None


@room.route("/sign-in", methods=["GET", "POST"])
def form() -> str | Response | tuple[str, int]:
    """The sign-in page, and what it sends."""
    if current_user.is_authenticated:
        return redirect(url_for("reviews.index"), 303)
    form = SignInForm()
    if not form.is_submitted():
        return render_template("auth/sign_in.html", form=form)
    source = request.remote_addr or ""
    if throttle.is_closed(g.db, form.email.data or "", source):
        abort(429)
    user = _recognised(form) if form.validate() else None
    if user is None:
        if not form.errors:
            g.db.rollback()
            throttle.note(current_app.extensions["writers"], form.email.data or "", source)
            form.email.errors = ["The address and the password do not fit together. Check both"]
        return render_template("auth/sign_in.html", form=form), 422
    sign_in(user)
    journal.add(g.db, "user.signed_in", chain=journal.WORKBENCH, user=user.id)
    return redirect(_next_page(), 303)


@room.post("/sign-out")
def leave() -> Response:
    """Sign out, here and everywhere."""
    user = users.by_id(g.db, current_user.id)
    if user:
        user.stamp += 1
        journal.add(g.db, "user.signed_out", chain=journal.WORKBENCH, user=user.id)
    logout_user()
    session.clear()
    response = redirect(url_for("signing_in.form"), 303)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


def sign_in(user: User) -> None:
    """Begin a session of its own for a user."""
    session.clear()
    session.permanent = True
    login_user(SignedIn(user))
    generate_csrf()


def _recognised(form: SignInForm) -> User | None:
    user = users.by_email(g.db, form.email.data or "")
    fits = passwords.fits(user.password_hash if user else None, form.password.data or "")
    return user if user and fits and not user.is_disabled else None


def _next_page() -> str:
    """Where they were going, if it is here."""
    wanted = request.args.get("next", "")
    parts = urlsplit(wanted)
    is_here = wanted.startswith("/") and not wanted.startswith(("//", "/\\")) and not parts.netloc
    return wanted if is_here and wanted.isprintable() else url_for("reviews.index")
