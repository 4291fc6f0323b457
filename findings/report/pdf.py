"""The report as a tagged PDF (PDF/UA-1) of A4 pages. Same tree, same bytes."""

import json
import re
from typing import Any

from findings.report import document, typesetting
from findings.report.document import Document, Figure, FindingOpening, Heading, PageBreak

_TEMPLATE = (typesetting.HERE / "case-report.typ").read_text("utf-8")
_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)|/Count\s+(\d+)[^>]*?/Type\s*/Pages\b")


def write(report: Document, *, large: bool = False) -> bytes:
    """The pages. ``large`` is 18 point for who reads with difficulty."""
    groups = _groups(report)
    figures = {
        block["file"]: block["svg"] for group in groups for block in group if block["is"] == Figure.__name__
    }
    data = json.dumps(_data(report, groups, large), ensure_ascii=False)
    return typesetting.pages({"report.typ": _TEMPLATE, "data.json": data, **figures})


def pages(written: bytes) -> int:
    """How many pages a PDF that was written here has."""
    return max((int(first or second) for first, second in _PAGES.findall(written)), default=0)


def _data(report: Document, groups: list[list[dict[str, Any]]], large: bool) -> dict[str, Any]:
    """What the pages are set from. Words are values in it, and stay so."""
    language, _, region = report.language.partition("-")
    return {
        "title": report.title,
        "lang": language,
        "region": region or None,
        "draft": document.DRAFT if report.draft else None,
        "answers": document.ANSWERS,
        "large": large,
        "groups": groups,
    }


def _groups(report: Document) -> list[list[dict[str, Any]]]:
    """The blocks, each finding with all that belongs to it."""
    groups: list[list[dict[str, Any]]] = []
    before: object = None
    kept = document.to_json(report)["blocks"]
    for number, (told, block) in enumerate(zip(kept, report.blocks, strict=True)):
        if isinstance(block, Figure):
            told["file"] = f"figure-{number}.svg"
        if isinstance(block, Heading):
            told["first"] = isinstance(before, PageBreak)
        if not groups or isinstance(block, FindingOpening | Heading | PageBreak):
            groups.append([])
        groups[-1].append(told)
        before = block
    return groups
