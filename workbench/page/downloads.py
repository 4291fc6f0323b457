"""Reports as files to take away. Their names hold the title of the review, which gives nobody away, and no more."""

import re
from io import BytesIO
from unicodedata import normalize

from flask import request, send_file
from werkzeug.wrappers import Response

from findings.report import docx, pdf
from findings.report.document import Document
from findings.report.forms import Form
from findings.report.look import PLAIN, Look

_PDF = "application/pdf"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def as_pdf(report: Document, which: str, look: Look = PLAIN) -> Response:
    """A report as tagged PDF; ``?large=1`` sets it in large print. ``which`` ends its name, such as "release 2"."""
    is_large, whole = _size(which)
    return _file(pdf.write(report, look=look, large=is_large), _PDF, f"{name(report.title, whole)}.pdf")


def as_word(report: Document, which: str, look: Look = PLAIN) -> Response:
    """A report for Word; ``?large=1`` sets it in large print."""
    is_large, whole = _size(which)
    return _file(docx.write(report, look=look, large=is_large), _WORD, f"{name(report.title, whole)}.docx")


def ending(form: Form, which: str) -> str:
    """How the name of a file ends that holds one form of a report."""
    return which if form.key == "short" else f"{form.title} {which}"


def name(title: str, which: str) -> str:
    """A file name out of a title, in letters that every system keeps."""
    plain = normalize("NFKD", f"{title} {which}").encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80] or "report"


def _size(which: str) -> tuple[bool, str]:
    """Whether large print is asked for, and the ending of the name with it."""
    is_large = request.args.get("large") == "1"
    return is_large, f"{which} large print" if is_large else which


def _file(content: bytes, mimetype: str, filename: str) -> Response:
    return send_file(
        BytesIO(content), mimetype=mimetype, as_attachment=True, download_name=filename, etag=False
    )
