"""Where the templates and static files are: beside the packages in a checkout, inside them in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder ``templates`` or ``static``, installed or checked out."""
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
