"""A framework that somebody brings as a file: read whole, or not at all."""

import json
from typing import Any

from findings.frameworks import document
from findings.frameworks.document import Unfit

MOST_BYTES = 1_000_000


def read(content: bytes) -> dict[str, Any]:
    """The document in a file. Raises ``Unfit`` with everything that is wrong."""
    told = _told(content)
    document.read("", told)
    return dict(told)


def _told(content: bytes) -> Any:
    if not content.strip():
        raise Unfit(("The file is empty, or none was chosen. Choose a framework as a JSON file.",))
    if len(content) > MOST_BYTES:
        raise Unfit(("The file is larger than a framework can be: 1 MB at most.",))
    try:
        return json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Unfit(("The file is no text in UTF-8. Save it as JSON in UTF-8.",)) from None
    except json.JSONDecodeError as trouble:
        where = f"line {trouble.lineno}, column {trouble.colno}"
        raise Unfit((f"The file cannot be read as JSON. It stops making sense at {where}.",)) from None
    except (RecursionError, ValueError):
        raise Unfit(("The file cannot be read as JSON.",)) from None
