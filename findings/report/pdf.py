"""The report as a tagged PDF (PDF/UA-1) of A4 pages. Same tree, same bytes."""

import json
import re
from typing import Any

from findings.report import document, lettering, typesetting
from findings.report.document import Document, FindingOpening, Heading, PageBreak

_TEMPLATE = (typesetting.HERE / "case-report.typ").read_text("utf-8")
_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)|/Count\s+(\d+)[^>]*?/Type\s*/Pages\b")


def write(report: Document, *, large: bool = False) -> bytes:
    """The pages. ``large`` is 18 point for who reads with difficulty."""
    data = _data(lettering.breakable(lettering.writable(report)), large)
    return typesetting.pages(_TEMPLATE, json.dumps(data, ensure_ascii=False))


def pages(written: bytes) -> int:
    """How many pages a PDF that was written here has."""
    return max((int(first or second) for first, second in _PAGES.findall(written)), default=0)


def _data(report: Document, large: bool) -> dict[str, Any]:
    """What the pages are set from. Words are values in it, and stay so."""
    language, _, region = report.language.partition("-")
    return {
        "title": report.title,
        "lang": language,
        "region": region or None,
        "draft": document.DRAFT if report.draft else None,
        "answers": document.ANSWERS,
        "large": large,
        "groups": _groups(report),
    }


def _groups(report: Document) -> list[list[dict[str, Any]]]:
    """The blocks, each finding with all that belongs to it."""
    groups: list[list[dict[str, Any]]] = []
    before: object = None
    kept = document.to_json(report)["blocks"]
    for told, block in zip(kept, report.blocks, strict=True):
        if isinstance(block, Heading):
            told["first"] = isinstance(before, PageBreak)
        if not groups or isinstance(block, FindingOpening | Heading | PageBreak):
            groups.append([])
        groups[-1].append(told)
        before = block
    return groups
