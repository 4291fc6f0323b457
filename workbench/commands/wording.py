"""``workbench wording``: remarks on the wording of a text, each with why and another way to put it."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

import click

from findings.language import hints, kinds, remarks
from findings.language.remarks import Remark
from workbench.commands import answer


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
@click.option(
    "--hints",
    "with_hints",
    is_flag=True,
    help="Quieter hints as well: long sentences, initials nobody explained, acts that nobody does.",
)
def command(file: TextIO, out: Path | None, chosen: Sequence[str], with_hints: bool) -> None:
    """Remark on the wording of a text file; - is standard input, and is read when no file is named.

    Quieter hints are no remarks: they are left out unless they are asked for.
    """
    try:
        text = file.read()
    except UnicodeDecodeError as problem:
        raise click.UsageError(f"{file.name} is not plain text. Save it as text (UTF-8).") from problem
    found = remarks.of(text, kinds=chosen or kinds.ALL)
    quiet = hints.of(text) if with_hints else ()
    if out is None:
        click.echo(_summary(text, found))
        if with_hints:
            click.echo(f"\n{_quietly(text, quiet)}")
        return
    found = tuple(sorted((*found, *quiet), key=lambda remark: (remark.start, -remark.end)))
    answer.write([asdict(remark) for remark in found], out)


def _summary(text: str, found: Sequence[Remark]) -> str:
    if not found:
        return "No remarks on the wording."
    lines = [
        f"{len(found)} {'remark' if len(found) == 1 else 'remarks'} on the wording. Advice, never a bar."
    ]
    return "\n".join([*lines, *_cards(text, found)])


def _quietly(text: str, found: Sequence[Remark]) -> str:
    if not found:
        return "No quieter hints."
    counted = f"{len(found)} quieter {'hint' if len(found) == 1 else 'hints'} on how easily it reads."
    return "\n".join([counted, *_cards(text, found)])


def _cards(text: str, found: Sequence[Remark]) -> Iterator[str]:
    for remark in found:
        words = " ".join(remark.words.split())
        yield f"\nLine {_line(text, remark.start)}: “{words}” ({remark.label})"
        yield f"  {remark.why}"
        if remark.instead:
            yield f"  Try: “{remark.instead}”"


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
