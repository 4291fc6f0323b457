"""A file that is made while it is sent.

By then the change that asked for it is committed, so that a long file keeps nobody else from writing.
"""

from collections.abc import Callable, Iterator
from tempfile import TemporaryFile
from typing import BinaryIO
from urllib.parse import quote

from flask import current_app, stream_with_context
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

_PIECE = 1 << 16

Write = Callable[[Session, BinaryIO], None]


def out(write: Write, mimetype: str, filename: str) -> Response:
    """An answer whose content ``write`` makes, with a session of its own that only reads."""
    response = Response(stream_with_context(_pieces(write)), mimetype=mimetype)
    response.headers["Content-Disposition"] = f"attachment; filename={quote(filename)}"
    return response


def _pieces(write: Write) -> Iterator[bytes]:
    with TemporaryFile() as file:
        with current_app.extensions["readers"]() as db:
            write(db, file)
        _ = file.seek(0)
        while piece := file.read(_PIECE):
            yield piece
