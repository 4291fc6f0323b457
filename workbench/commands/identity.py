"""``workbench identity``: what in a finished file could give somebody away."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from findings.identity import known, opened
from findings.identity.opened import Found
from findings.identity.remark import KINDS


@click.command("identity")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--names",
    "listed",
    required=True,
    type=click.File("rb"),
    help="The people whom the file must not name, as JSON.",
)
@click.option(
    "--json",
    "out",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Write the remarks as JSON; - is standard output.",
)
def command(file: Path, listed: Any, out: Path | None) -> None:
    """Look through a finished page, PDF, Word, Excel, CSV or text FILE for what could give somebody away."""
    try:
        people = known.from_json(json.load(listed))
        found = opened.remarks_on(file.name, file.read_bytes(), people)
    except json.JSONDecodeError as trouble:
        raise click.ClickException(f"The list of names is not JSON: line {trouble.lineno}.") from trouble
    except (known.NotUnderstood, opened.NotReadable, UnicodeDecodeError) as trouble:
        raise click.ClickException(f"{trouble}.") from trouble
    if out is None:
        click.echo(_summary(found))
        return
    told = json.dumps([_told(each) for each in found], ensure_ascii=False, indent=1) + "\n"
    if str(out) == "-":
        click.echo(told, nl=False)
    else:
        out.write_text(told, encoding="utf-8")


def _told(found: Found) -> dict[str, Any]:
    return {"where": found.where, **asdict(found.remark)}


def _summary(found: Sequence[Found]) -> str:
    if not found:
        return "Nothing was found that could give somebody away. Somebody who knows the case still has to read it."
    lines = [f"{len(found)} {'place' if len(found) == 1 else 'places'} to settle before this is given out."]
    for each in found:
        words = " ".join(each.remark.words.split())
        lines += ["", f"{each.where}: “{words}” ({KINDS[each.remark.kind]})", f"  {each.remark.why}."]
        if each.remark.instead:
            lines.append(f"  Instead: {each.remark.instead}")
    return "\n".join(lines)
