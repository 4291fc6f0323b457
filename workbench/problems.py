"""What people read when something is in the way: what is wrong, and what to do. Never a traceback."""

from flask import Flask, g, render_template, request
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as WaitedTooLong
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from workbench import unit
from workbench.page import coding
from workbench.persistence.stores.edits import EditedMeanwhile

_WORDS = {
    400: ("This could not be read", "Go back, reload the page and send it again."),
    404: ("This page is not here, or is not open to you", "Check the address, or start from your reviews."),
    405: ("This page cannot be used in that way", "Start from your reviews."),
    413: (
        "That is too large",
        "One upload may have up to 40 megabytes. Send large files one at a time; split a larger one.",
    ),
    429: ("Too many tries", "Wait five minutes, then try again."),
    500: (
        "Something went wrong here",
        "Nothing was saved. Go back and try again; tell whoever runs this workbench.",
    ),
    503: ("The workbench is busy", "Nothing was saved. Wait a few seconds, go back and send it again."),
}
# Whoever takes part in a focus group has no reviews to start from.
_ON_A_PHONE = dict.fromkeys(
    (404, 405), ("This page is not here, or not any more", "Go on from where the room is.")
)


def attach(app: Flask) -> None:
    """Answer every kind of trouble with a page."""
    app.register_error_handler(CSRFError, _stale_form)
    app.register_error_handler(RequestEntityTooLarge, _plain)
    app.register_error_handler(HTTPException, _plain)
    app.register_error_handler(OperationalError, _busy)
    app.register_error_handler(WaitedTooLong, _busy)
    app.register_error_handler(EditedMeanwhile, _edited_meanwhile)


def _page(status: int) -> tuple[str, int]:
    words = _WORDS | _ON_A_PHONE if _on_a_phone() else _WORDS
    title, what_to_do = words.get(status, words[400 if status < 500 else 500])
    return render_template(
        "problem.html", title=title, what_to_do=what_to_do, on_a_phone=_on_a_phone()
    ), status


def _on_a_phone() -> bool:
    """Whether it was somebody who takes part in a focus group that asked."""
    return request.blueprint == "taking_part"


def _plain(error: HTTPException) -> tuple[str, int] | HTTPException:
    status = error.code or 500
    if status >= 500:
        unit.give_up()
    return error if status < 400 else _page(status)


def _stale_form(_error: CSRFError) -> tuple[str, int]:
    """The page was open for so long that its form ran out, or came from elsewhere: show the words, lose nothing."""
    words = [
        (name, text) for name, text in request.form.items(multi=True) if name != "csrf_token" and text.strip()
    ]
    return render_template("stale_form.html", words=words, on_a_phone=_on_a_phone()), 400


def _busy(_error: OperationalError | WaitedTooLong) -> tuple[str, int, dict[str, str]]:
    unit.give_up()
    return *_page(503), {"Retry-After": "5"}


def _edited_meanwhile(error: EditedMeanwhile) -> tuple[str, int]:
    """Both versions side by side, with a form that saves a third made from the two."""
    theirs = {name: _as_shown(getattr(error.row, name)) for name in error.mine}
    others = [
        (name, text)
        for name, text in request.form.items(multi=True)
        if name not in theirs and name not in ("csrf_token", "version")
    ]
    return render_template("edited_meanwhile.html", error=error, theirs=theirs, others=others), 409


def _as_shown(kept: object) -> object:
    """What is kept, in codes while names are locked: the other version is case text like any other."""
    return coding.coded(kept) if isinstance(kept, str) and "seat" in g else kept
