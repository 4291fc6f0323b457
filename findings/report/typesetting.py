"""Typst, with our own faces and nothing from outside: pages as PDF, drawings as PNG."""

import re
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import typst

from findings.report import scripts

HERE = Path(__file__).parent
_MAIN = "report.typ"
_MOST_MENDS = 16
_UNDRAWN = re.compile(r'the text `"(.+?)"` could not be displayed')
_FORBIDDEN = re.compile(r'disallowed codepoint `"(.+?)"`')
_CODED = re.compile(r"\\u\{([0-9a-f]+)\}")
_DRAWING = '#set page(width: auto, height: auto, margin: 0pt)\n#image("drawing.svg")\n'


def pages(template: str, data: str) -> bytes:
    """The pages that a template sets from ``data.json``, as PDF/UA-1.

    Writing that none of our faces can draw (a page may not be tagged with it) is named in its place: what stands in
    the way is mended piece by piece, and in a text full of such writing at once.
    """
    for _ in range(_MOST_MENDS):
        try:
            return _pages(template, data)
        except typst.TypstError as problem:
            mended = _mended(data, str(problem))
            if mended == data:
                break
            data = mended
    return _pages(template, scripts.plain(data))


def drawing(svg: str) -> bytes:
    """A drawing as PNG, fine enough for print."""
    return _set({_MAIN: _DRAWING, "drawing.svg": svg}, format="png", ppi=200)


def _pages(template: str, data: str) -> bytes:
    return _set({_MAIN: template, "data.json": data}, pdf_standards=["ua-1"])


def _set(files: Mapping[str, str], **form: Any) -> bytes:
    """The first file with the others beside it, which lets a page that did not change be taken from before."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            (Path(folder) / name).write_text(text, "utf-8")
        written: bytes = typst.compile(
            str(Path(folder) / _MAIN), root=folder, font_paths=_faces(), ignore_system_fonts=True, **form
        )
    return written


@cache
def _faces() -> typst.Fonts:
    """The faces, read once: they never change, and any number of threads may set pages with them."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(HERE / "fonts")])


def _mended(data: str, problem: str) -> str:
    """The data without the first thing that stood in the way; as it was where the problem is another."""
    if forbidden := _FORBIDDEN.search(problem):
        return data.replace(_decoded(forbidden[1]), "")
    if undrawn := _UNDRAWN.search(problem):
        return scripts.mended(data, _decoded(undrawn[1]))
    return data


def _decoded(told: str) -> str:
    return _CODED.sub(lambda code: chr(int(code[1], 16)), told)
