"""What a command writes: to a file, or to standard output where the name is a hyphen."""

import json
from pathlib import Path
from typing import Any

import click


def write(result: Any, out: Path) -> None:
    """Write a result as JSON."""
    put((json.dumps(result, ensure_ascii=False, indent=1) + "\n").encode(), out)


def put(content: bytes, out: Path) -> None:
    """Write content as it is. Where that fails the command ends with a sentence."""
    try:
        with click.open_file(str(out), "wb") as file:
            file.write(content)
    except OSError as trouble:
        raise click.ClickException(f"{out} could not be written: {trouble.strerror}.") from trouble
