"""The report as a tagged PDF (PDF/UA-1) of A4 pages. Same tree, same bytes."""

import json
import re
from typing import Any

from findings.report import document, lettering, typesetting
from findings.report.document import CardHead, Document, FindingOpening, Heading, PageBreak
from findings.report.look import PLAIN, Look, palette

_SOURCES = {
    name: (typesetting.HERE / file).read_bytes()
    for name, file in ((typesetting.MAIN, "case-report.typ"), ("case-blocks.typ", "case-blocks.typ"))
}
_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)|/Count\s+(\d+)[^>]*?/Type\s*/Pages\b")


def write(report: Document, *, look: Look = PLAIN, large: bool = False) -> bytes:
    """The pages. ``large`` is 18 point for who reads with difficulty; the logo of a look has been cleaned."""
    data = _data(lettering.breakable(lettering.set_in_type(lettering.writable(report))), large) | {
        "look": _look(look)
    }
    logo = {_logo(look): look.logo} if look.logo else {}
    return typesetting.pages(_SOURCES | logo, json.dumps(data, ensure_ascii=False))


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
        "form": report.form,
        "watermark": document.WATERMARK,
        "counted": document.COUNTED,
        "answers": document.ANSWERS,
        "large": large,
        "groups": _groups(report),
    }


def _look(look: Look) -> dict[str, Any]:
    chosen = palette(look)
    return {
        "is-chosen": bool(look.colour),
        "text": chosen.text,
        "line": chosen.line,
        "band": chosen.band,
        "logo": _logo(look) if look.logo else None,
        "logo-words": look.logo_words or "Logo",
    }


def _logo(look: Look) -> str:
    return f"logo.{look.logo_kind}"


def _groups(report: Document) -> list[list[dict[str, Any]]]:
    """The blocks, each finding with all that belongs to it."""
    groups: list[list[dict[str, Any]]] = []
    before: object = None
    kept = document.to_json(report)["blocks"]
    for told, block in zip(kept, report.blocks, strict=True):
        if isinstance(block, Heading):
            told["first"] = isinstance(before, PageBreak)
        if not groups or isinstance(block, FindingOpening | CardHead | Heading | PageBreak):
            groups.append([])
        groups[-1].append(told)
        before = block
    return groups
