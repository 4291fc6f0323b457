"""``workbench read``: agency files become entries, problems, same-event candidates, disagreements, silences."""

import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from timeline import merge, names, seen, silences
from timeline.entry import Entry
from timeline.naming.spelling import Person
from timeline.reading import file, folder, naming
from timeline.reading.found import SKIP_WORDS, Reading, Row
from timeline.reading.refused import Refused
from workbench.commands import answer

DAYS_OF_SILENCE = 60
_SHOWN = 20


@click.command("read")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--json",
    "out",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Write the result as JSON; - is standard output.",
)
@click.option(
    "--days", default=DAYS_OF_SILENCE, show_default=True, help="A silence is longer than this many days."
)
def command(paths: Sequence[Path], out: Path | None, days: int) -> None:
    """Read agency files, or folders of them, into one timeline."""
    readings, refused = _read(paths)
    if not readings:
        raise click.ClickException(
            "No file could be read.\n" + "\n".join(refused) if refused else "No chronology file is in there."
        )
    result = _result(readings, refused, days)
    if out is None:
        click.echo(_summary(readings, result))
    else:
        answer.write(result, out)
    if refused:
        click.echo("\n".join(refused), err=True)
        sys.exit(1)


def _read(paths: Sequence[Path]) -> tuple[list[Reading], list[str]]:
    readings, refused = [], []
    for path in folder.files(paths):
        try:
            readings.append(file.read(path.name, path.read_bytes(), agency=_agency(path)))
        except Refused as problem:
            refused.append(f"{path.name}: {problem.sentence}.")
    return readings, refused


def _agency(path: Path) -> str:
    """The file's name without its ending stands for the agency, as nobody has said which it is."""
    return re.sub(r"[\s_]+", " ", path.stem).strip()


def _result(readings: Sequence[Reading], refused: Sequence[str], days: int) -> dict[str, Any]:
    entries = [entry for reading in readings for entry in reading.entries]
    people = [names.person(name) for name in names.found(entries, _beside(readings))]
    candidates = merge.candidates(entries)
    alike = (*candidates, *merge.repeats(entries))
    disagreements = merge.disagreements(entries, candidates, people)
    return {
        "events": [_event(entry) for entry in entries],
        "errors": [_error(reading, row) for reading in readings for row in reading.problems],
        "skips": [_skip(reading, row) for reading in readings for row in reading.skips],
        "duplicate_groups": [list(each.ids) for each in alike],
        "duplicate_reasons": [list(each.reasons) for each in alike],
        "contradictions": [list(each.ids) for each in disagreements],
        "contradiction_words": [each.words for each in disagreements],
        "gaps": _gaps(entries, people, days),
        "never_seen": list(seen.never(entries, people)),
        "notices": {reading.file: list(reading.notices) for reading in readings if reading.notices},
        "refused": list(refused),
    }


def _beside(readings: Sequence[Reading]) -> list[str]:
    """Words that stood in the files beside the entries, such as a table of the people in a family."""
    return [
        cell
        for reading in readings
        for row in reading.skips
        if row.skip == "other_table"
        for cell in row.cells
        if cell
    ]


def _place(file_name: str, part: str, row: int) -> dict[str, Any]:
    of_word = file_name.lower().endswith(".docx")
    return {"file": file_name, "table" if of_word else "sheet": part, "row": row}


def _event(entry: Entry) -> dict[str, Any]:
    place = entry.place
    where = _place(place.file, place.part, place.row) if place else {}
    return {
        "id": entry.id,
        "agency": entry.agency,
        **where,
        "start": entry.when.iso_start(),
        "end": entry.when.iso_end(),
        "precision": entry.when.precision.value,
        "uncertain": not entry.when.certain,
        "written": entry.when.written,
        "text": entry.what,
        "source": entry.source,
        "people": list(dict.fromkeys((*entry.people, *naming.people([entry.seen])))),
        "told_by": entry.told_by,
        "seen": entry.seen,
        "said": entry.said,
        "action": entry.action,
        "further": dict(entry.further),
        "warnings": list(entry.warnings),
        "error": None,
    }


def _error(reading: Reading, row: Row) -> dict[str, Any]:
    assert row.problem is not None
    problem = row.problem
    place = _place(reading.file, row.part, row.number)
    return {
        **place,
        "line": row.line,
        "kind": problem.kind,
        "sentence": problem.sentence,
        "seen": problem.seen,
        "text": problem.text,
    }


def _skip(reading: Reading, row: Row) -> dict[str, Any]:
    text = " | ".join(cell.strip() for cell in row.cells if cell.strip())
    return {**_place(reading.file, row.part, row.number), "kind": row.skip, "text": text}


def _gaps(entries: Sequence[Entry], people: Sequence[Person], days: int) -> list[dict[str, Any]]:
    return [
        {
            "person": each.person,
            "last_seen": each.start.isoformat(),
            "next_seen": each.end.isoformat(),
            "days": each.days,
        }
        for each in silences.between(entries, days=days, who=people)
    ]


def _summary(readings: Sequence[Reading], result: Mapping[str, Any]) -> str:
    lines = [line for reading in readings for line in _file_lines(reading)]
    lines += ["", "Together", f"  {len(result['events'])} entries, {len(result['errors'])} rows to look at"]
    groups = len(result["duplicate_groups"])
    lines.append(
        f"  {groups} {'event seems' if groups == 1 else 'events seem'} to be told by more than one agency"
    )
    differ = len(result["contradictions"])
    if differ:
        lines.append(f"  In {differ} {'place' if differ == 1 else 'places'} two of them do not agree")
    for gap in result["gaps"][:_SHOWN]:
        lines.append(
            f"  {gap['person']}: {gap['days']} days between {gap['last_seen']} and "
            f"{gap['next_seen']} without being seen"
        )
    if result["never_seen"]:
        lines.append(f"  No entry shows that anybody saw {', '.join(result['never_seen'])}")
    return "\n".join(lines)


def _file_lines(reading: Reading) -> list[str]:
    total = reading.sum()
    skips = ", ".join(f"{count} {SKIP_WORDS.get(kind, kind)}" for kind, count in total.skips)
    lines = [
        reading.file,
        f"  {total.rows} rows: {total.entries} entries, {total.problems} to look at"
        + (f", {skips}" if skips else ""),
    ]
    for row in reading.problems[:_SHOWN]:
        assert row.problem is not None
        where = " ".join(part for part in (row.part, f"row {row.number}") if part)
        lines.append(f"  {where}: {row.problem.sentence}")
    if len(reading.problems) > _SHOWN:
        lines.append(f"  and {len(reading.problems) - _SHOWN} more")
    return lines + [f"  Also noticed: {notice}" for notice in reading.notices]
