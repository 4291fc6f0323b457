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
MAIN = "report.typ"
"""The file that the others belong to."""

_MOST_MENDS = 16
_UNDRAWN = re.compile(r'the text `"(.+?)"` could not be displayed')
_FORBIDDEN = re.compile(r'disallowed codepoint `"(.+?)"`')
_CODED = re.compile(r"\\u\{([0-9a-f]+)\}")
_DRAWING = '#set page(width: auto, height: auto, margin: 0pt)\n#image("{}")\n'


def pages(sources: Mapping[str, bytes], data: str) -> bytes:
    """The pages that templates set from ``data.json``, as PDF/UA-1. The first of the sources is ``MAIN``.

    Writing that none of our faces can draw (a page may not be tagged with it) is named in its place: what stands in
    the way is mended piece by piece, and in a text full of such writing at once.
    """
    for _ in range(_MOST_MENDS):
        try:
            return _pages(sources, data)
        except typst.TypstError as problem:
            mended = _mended(data, str(problem))
            if mended == data:
                break
            data = mended
    return _pages(sources, scripts.plain(data))


def drawing(picture: bytes, kind: str = "svg") -> bytes:
    """A drawing as PNG, fine enough for print."""
    name = f"drawing.{kind}"
    return _set({MAIN: _DRAWING.format(name).encode(), name: picture}, format="png", ppi=200)


def can_draw(picture: bytes, kind: str) -> bool:
    """Whether a picture can stand on a page."""
    try:
        return bool(drawing(picture, kind))
    except typst.TypstError:
        return False


def _pages(sources: Mapping[str, bytes], data: str) -> bytes:
    return _set({**sources, "data.json": data.encode()}, pdf_standards=["ua-1"])


def _set(files: Mapping[str, bytes], **form: Any) -> bytes:
    """The main file with the others beside it, which lets a page that did not change be taken from before."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        written: bytes = typst.compile(
            str(Path(folder) / MAIN), root=folder, font_paths=_faces(), ignore_system_fonts=True, **form
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
