"""Rows and their forms, where a form shows codes for names.

A form is a page like any other: while names are locked it shows codes. A text that comes back as it was shown stays as
it is kept, names and all; only a text that somebody changed is kept as they sent it.
"""

from collections.abc import Sequence
from typing import Any

from workbench.page import coding
from workbench.page.form import EditForm


def fill(form: EditForm, row: Any, names: Sequence[str]) -> None:
    """Show a row in its form, in codes while names are locked, unless the form was sent."""
    if not form.is_submitted():
        form.version.data = row.version
        for name in names:
            form[name].data = _shown(getattr(row, name))


def changes(form: EditForm, row: Any, names: Sequence[str]) -> dict[str, Any]:
    """What a sent form says about these columns of a row; nothing chosen is None, where the row knows None."""
    return {name: _kept(getattr(row, name), form[name].data) for name in names}


def _shown(kept: Any) -> Any:
    return coding.coded(kept) if isinstance(kept, str) else kept


def _kept(kept: Any, sent: Any) -> Any:
    if sent is None and isinstance(kept, str):
        return ""
    if sent == "" and kept is None:
        return None
    return kept if sent == _shown(kept) else sent
