"""Who stands in which entry is settled at the end of every request that changed names or entries."""

from flask import Flask, Response, current_app, g, request

from workbench.page import coding
from workbench.persistence.stores import mentions
from workbench.unit import READING


def attach(app: Flask) -> None:
    """Settle before the commit; attach this after the unit of a request, which then comes last."""
    app.after_request(_settle)


def _settle(response: Response) -> Response:
    if request.method in READING or response.status_code >= 400 or "db" not in g or "seat" not in g:
        return response
    if mentions.is_unsettled(g.db, g.seat.review):
        key = current_app.extensions["settings"].vault_key
        mentions.settle(g.db, g.seat.review, coding.of_review(g.db, g.seat.review, key))
    return response
