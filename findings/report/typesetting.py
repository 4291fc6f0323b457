"""Typst, with our own faces and nothing from outside: pages as PDF, drawings as PNG."""

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

import typst

from findings.report import scripts

HERE = Path(__file__).parent
_UNDRAWN = re.compile(r'the text `"(.+?)"` could not be displayed')
_CODED = re.compile(r"\\u\{([0-9a-f]+)\}")
_DRAWING = '#set page(width: auto, height: auto, margin: 0pt)\n#image("drawing.svg")\n'


def pages(files: Mapping[str, str]) -> bytes:
    """The pages of ``report.typ``, one of the files, as PDF/UA-1.

    Writing that none of our faces can draw (a page may not be tagged with it) is named in its place.
    """
    try:
        return _pages(files)
    except typst.TypstError as problem:
        letter = _missing(str(problem))
        if letter is None or not any(letter in text for text in files.values()):
            raise
        return pages({name: scripts.named(text, letter) for name, text in files.items()})


def drawing(svg: str) -> bytes:
    """A drawing as PNG, fine enough for print."""
    with tempfile.TemporaryDirectory() as folder:
        return typst.compile(
            _laid_out(folder, {"report.typ": _DRAWING, "drawing.svg": svg}),
            root=folder,
            font_paths=[str(HERE / "fonts")],
            ignore_system_fonts=True,
            format="png",
            ppi=200,
        )


def _pages(files: Mapping[str, str]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return typst.compile(
            _laid_out(folder, files),
            root=folder,
            font_paths=[str(HERE / "fonts")],
            ignore_system_fonts=True,
            pdf_standards=["ua-1"],
        )


def _missing(problem: str) -> str | None:
    """The first letter that could not be drawn, where that is the problem."""
    found = _UNDRAWN.search(problem)
    if found is None:
        return None
    text = _CODED.sub(lambda code: chr(int(code[1], 16)), found[1])
    return next((letter for letter in text if ord(letter) > 0x7F), None)


def _laid_out(folder: str, files: Mapping[str, str]) -> str:
    """Write the files into a folder; where the first of them to be read is."""
    for name, text in files.items():
        (Path(folder) / name).write_text(text, "utf-8")
    return str(Path(folder) / "report.typ")
