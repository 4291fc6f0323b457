"""The rooms people work in: a Flask application over the pure packages ``timeline`` and ``findings``.

Reading order: ``settings``, ``unit`` (one transaction a request), ``auth`` (who may do what), ``rooms`` (the list),
``application`` (all of it put together), ``page`` (what all pages share), ``problems``, ``persistence``, then one
folder a room, and ``commands``.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.application import create_app

__all__ = ("create_app",)


def __getattr__(name: str) -> Any:
    """Every room is opened when the application is asked for: the engines on the command line need none of them."""
    if name == "create_app":
        return import_module("workbench.application").create_app
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
