"""Which form of a report an address asks for."""

from flask import abort, request

from findings.report import forms
from findings.report.forms import Form


def form() -> Form:
    """The form named by ``?form=``, the short report where none is; an unknown one is not there."""
    return forms.BY_KEY.get(request.args.get("form", "short")) or abort(404)


def key(form: Form) -> str | None:
    """A form as an address names it; the short report goes without."""
    return None if form.key == "short" else form.key
