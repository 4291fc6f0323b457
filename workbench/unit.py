"""One database session a request: committed once when a change succeeded, otherwise rolled back."""

from flask import Flask, Response, current_app, g, request
from sqlalchemy import Engine

from workbench.persistence import engine as engines

READING = ("GET", "HEAD", "OPTIONS")


def attach(app: Flask, engine: Engine) -> None:
    """Open ``g.db`` before each request, and settle it after. A request that only reads never commits."""
    app.extensions["readers"] = engines.sessions(engine, writing=False)
    app.extensions["writers"] = engines.sessions(engine, writing=True)
    app.before_request(_open)
    app.after_request(_settle)
    app.teardown_request(_close)


def _open() -> None:
    kind = "readers" if request.method in READING else "writers"
    g.db = current_app.extensions[kind]()


def _settle(response: Response) -> Response:
    if "db" in g and request.method not in READING and response.status_code < 400:
        g.db.commit()
    return response


def _close(_error: BaseException | None) -> None:
    if "db" in g:
        g.pop("db").close()
