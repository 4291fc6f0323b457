"""The report as a tagged PDF (PDF/UA-1) of A4 pages. Same tree, same bytes."""

import json
import tempfile
from pathlib import Path
from typing import Any

import typst

from findings.report import document
from findings.report.document import Document, Figure, FindingOpening, Heading, PageBreak
from findings.report.html import DRAFT

HERE = Path(__file__).parent
_TEMPLATE = (HERE / "case-report.typ").read_bytes()


def write(report: Document, *, large: bool = False) -> bytes:
    """The pages. ``large`` is 18 point for who reads with difficulty."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "report.typ").write_bytes(_TEMPLATE)
        (folder / "data.json").write_text(json.dumps(_data(report, large, folder)), "utf-8")
        return typst.compile(
            str(folder / "report.typ"),
            root=name,
            font_paths=[str(HERE / "fonts")],
            ignore_system_fonts=True,
            pdf_standards=["ua-1"],
        )


def _data(report: Document, large: bool, folder: Path) -> dict[str, Any]:
    """What the page is set from."""
    language, _, region = report.language.partition("-")
    return {
        "title": report.title,
        "lang": language,
        "region": region or None,
        "draft": DRAFT if report.draft else None,
        "large": large,
        "groups": _groups(report, folder),
    }


def _groups(report: Document, folder: Path) -> list[list[dict[str, Any]]]:
    """The blocks, each finding with all that belongs to it. Drawings lie beside the template as files."""
    groups: list[list[dict[str, Any]]] = []
    before: object = None
    for number, (kept, block) in enumerate(
        zip(document.to_json(report)["blocks"], report.blocks, strict=True)
    ):
        if isinstance(block, Figure):
            kept["file"] = f"figure-{number}.svg"
            (folder / kept["file"]).write_text(block.svg, "utf-8")
        if isinstance(block, Heading):
            kept["first"] = isinstance(before, PageBreak)
        if not groups or isinstance(block, FindingOpening | Heading | PageBreak):
            groups.append([])
        groups[-1].append(kept)
        before = block
    return groups
