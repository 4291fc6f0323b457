"""``workbench group``: factors, or any short statements, put beside those that are like them, with reasons."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO

import click

from findings.factors import Factor
from findings.frameworks import shipped
from findings.patterns import explaining, grouping, similarity, spoken
from workbench.commands import answer

NEAREST = 20


@click.command("group")
@click.argument("factors", type=click.File(encoding="utf-8-sig"))
@click.option(
    "--json",
    "out",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Write the result as JSON; - is standard output.",
)
def command(factors: TextIO, out: Path | None) -> None:
    """Group the factors of a JSON file; - is standard input.

    The file holds a list of {"id", "text"}, or an object with such a list under "factors". A "note" may stand in
    place of "text". "quote", "codes", "level", "episode", "agency" and "informant" are used where they are given.
    """
    everybody = _read(factors)
    result = _result(everybody)
    if out is None:
        click.echo(_summary(everybody, result))
        return
    answer.write(result, out)


def _read(file: TextIO) -> list[Factor]:
    try:
        told = json.load(file)
    except ValueError as problem:
        raise click.UsageError(f"This is not JSON: {problem}.") from problem
    listed = told.get("factors") if isinstance(told, dict) else told
    if not isinstance(listed, list):
        raise click.UsageError('A list of factors is wanted, or an object with one under "factors".')
    everybody = [_factor(number, each) for number, each in enumerate(listed, 1)]
    seen: set[str] = set()
    for factor in everybody:
        if factor.id in seen:
            raise click.UsageError(f"Two factors have the id {factor.id}. Give each its own.")
        seen.add(factor.id)
    return sorted(everybody, key=lambda factor: factor.id)


def _factor(number: int, told: object) -> Factor:
    if not isinstance(told, dict) or not str(told.get("id", "")).strip():
        raise click.UsageError(f"Factor {number} has no id.")
    note, quote = (_words(told, name) for name in ("text" if "text" in told else "note", "quote"))
    if not (note or quote):
        raise click.UsageError(f"Factor {number} ({told['id']}) has no text.")
    codes = told.get("codes") or []
    kind = str(codes if isinstance(codes, str) else next(iter(codes), ""))
    known = shipped.load().kind(kind)
    return Factor(
        id=str(told["id"]),
        note=note or quote,
        quote=quote if note else "",
        kind=kind,
        level=str(told.get("level") or (known.level if known else "")),
        episode=str(told.get("episode") or ""),
        agency=str(told.get("agency") or ""),
        informant=str(told.get("informant") or ""),
    )


def _words(told: Mapping[str, Any], name: str) -> str:
    words = told.get(name)
    return words.strip() if isinstance(words, str) else ""


def _result(everybody: Sequence[Factor]) -> dict[str, Any]:
    groups, said = grouping.groups(everybody), spoken.by(everybody)
    return {
        "groups": groups,
        "similar": {own: others[:NEAREST] for own, others in similarity.ranked(everybody).items()},
        "reasons": {
            str(number): explaining.reasons(inside, said)
            for number, inside in _members(everybody, groups).items()
            if len(inside) > 1
        },
    }


def _members(everybody: Sequence[Factor], groups: Mapping[str, int]) -> dict[int, list[Factor]]:
    members: dict[int, list[Factor]] = {}
    for factor in sorted(everybody, key=lambda factor: (groups[factor.id], factor.id)):
        members.setdefault(groups[factor.id], []).append(factor)
    return members


def _summary(everybody: Sequence[Factor], result: Mapping[str, Any]) -> str:
    lines = [f"{len(everybody)} factors"]
    members = _members(everybody, result["groups"])
    for number, inside in members.items():
        if len(inside) > 1:
            lines += ["", f"Group {number}: {len(inside)} factors"]
            lines += [f"  Why: {reason}" for reason in result["reasons"][str(number)]]
            lines += [f"  {factor.id}  {factor.note}" for factor in inside]
    alone = [inside[0] for inside in members.values() if len(inside) == 1]
    if alone:
        lines += ["", "Like no other"] + [f"  {factor.id}  {factor.note}" for factor in alone]
    return "\n".join(lines)
