"""Rows and their forms, where a form shows codes for names.

A form is a page like any other: while names are locked it shows codes. A text that comes back as it was shown stays as
it is kept, names and all; only a text that somebody changed is kept as they sent it.
"""

from collections.abc import Sequence
from typing import Any

from wtforms import Field
from wtforms.fields.choices import SelectFieldBase

from workbench.page import coding
from workbench.page.form import EditForm


def fill(form: EditForm, row: Any, names: Sequence[str]) -> None:
    """Show a row in its form, its words in codes while names are locked, unless the form was sent."""
    if not form.is_submitted():
        form.version.data = row.version
        for name in names:
            form[name].data = _shown(form[name], getattr(row, name))


def changes(form: EditForm, row: Any, names: Sequence[str]) -> dict[str, Any]:
    """What a sent form says about these columns of a row; nothing chosen is None, where the column knows None."""
    return {name: _kept(form[name], row, name) for name in names}


def _shown(field: Field, kept: Any) -> Any:
    """What is chosen from a list is a key, not words."""
    is_words = isinstance(kept, str) and not isinstance(field, SelectFieldBase)
    return coding.coded(kept) if is_words else kept


def _kept(field: Field, row: Any, name: str) -> Any:
    sent, kept = field.data, getattr(row, name)
    if sent in (None, "") and row.__mapper__.columns[name].nullable:
        return None
    if sent is None and isinstance(kept, str):
        return ""
    return kept if sent == _shown(field, kept) else sent
