"""One database session a request: committed once when a change succeeded, otherwise rolled back."""

from flask import Flask, Response, abort, current_app, g, request, session
from sqlalchemy import Engine

from workbench.persistence import engine as engines

READING = ("GET", "HEAD", "OPTIONS")
# Many press send at once in this room: its views say themselves when they begin to write.
READS_FIRST = "taking_part"
STRANGERS = 64 * 1024
FORMS = ("", "application/x-www-form-urlencoded", "multipart/form-data")


def attach(app: Flask, readers: Engine, writers: Engine) -> None:
    """Open ``g.db`` before each request, and settle it after. A request that only reads never commits.

    Those who wait to write have connections of their own, and keep nobody from reading.
    """
    app.extensions["readers"] = engines.sessions(readers, writing=False)
    app.extensions["writers"] = engines.sessions(writers, writing=True)
    app.before_request(_open)
    app.after_request(_settle)
    app.teardown_request(_close)


def start_writing() -> None:
    """Begin to write in a request that has only read so far, and kept nobody waiting. What it read is read again."""
    g.db.commit()
    g.db.bind = current_app.extensions["writers"].kw["bind"]
    g.db.expire_all()


def give_up() -> None:
    """Do without the database for the rest of the request: the page that says so must not ask it again."""
    _close(None)
    g.pop("seat", None)


def _open() -> None:
    is_reading = request.method in READING
    if not is_reading:
        _take_all_in()
    reads_first = is_reading or request.blueprint == READS_FIRST
    g.db = current_app.extensions["readers" if reads_first else "writers"]()


def _take_all_in() -> None:
    """Wait for the whole of what is sent before the first statement, which takes the lock of all who write.

    Of a stranger no more is read than somebody writes in a focus group, and nothing of whatever no page here sends.
    """
    if request.mimetype not in FORMS:
        abort(415)
    if "_user_id" in session or (request.content_length or 0) <= STRANGERS:
        _ = request.form


def _settle(response: Response) -> Response:
    if "db" in g and request.method not in READING and response.status_code < 400:
        g.db.commit()
    return response


def _close(_error: BaseException | None) -> None:
    if "db" in g:
        g.pop("db").close()
