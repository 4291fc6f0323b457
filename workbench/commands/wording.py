"""``workbench wording``: remarks on the wording of a text, each with why and another way to put it."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

import click

from findings.language import kinds, remarks
from findings.language.remarks import Remark


@click.command("wording")
@click.argument("file", type=click.File(encoding="utf-8-sig"), default="-")
@click.option(
    "--json",
    "out",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Write the remarks as JSON; - is standard output.",
)
@click.option(
    "--kind",
    "chosen",
    multiple=True,
    type=click.Choice(kinds.ALL),
    help="Only remarks of this kind; may be given more than once.",
)
def command(file: TextIO, out: Path | None, chosen: Sequence[str]) -> None:
    """Remark on the wording of a text file; - is standard input, and is read when no file is named."""
    try:
        text = file.read()
    except UnicodeDecodeError as problem:
        raise click.UsageError(f"{file.name} is not plain text. Save it as text (UTF-8).") from problem
    found = remarks.of(text, kinds=chosen or kinds.ALL)
    if out is None:
        click.echo(_summary(text, found))
        return
    told = json.dumps([asdict(remark) for remark in found], ensure_ascii=False, indent=1) + "\n"
    if str(out) == "-":
        click.echo(told, nl=False)
    else:
        out.write_text(told, encoding="utf-8")


def _summary(text: str, found: Sequence[Remark]) -> str:
    if not found:
        return "No remarks on the wording."
    lines = [
        f"{len(found)} {'remark' if len(found) == 1 else 'remarks'} on the wording. Advice, never a bar."
    ]
    for remark in found:
        words = " ".join(remark.words.split())
        lines += ["", f"Line {_line(text, remark.start)}: “{words}” ({kinds.LABELS[remark.kind]})"]
        lines.append(f"  {remark.why}")
        if remark.instead:
            lines.append(f"  Try: “{remark.instead}”")
    return "\n".join(lines)


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
