"""Typst, with our own faces and nothing from outside: pages as PDF, drawings as PNG."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

import typst

HERE = Path(__file__).parent
_DRAWING = '#set page(width: auto, height: auto, margin: 0pt)\n#image("drawing.svg")\n'


def pages(files: Mapping[str, str]) -> bytes:
    """The pages of ``report.typ``, one of the files, as PDF/UA-1."""
    with tempfile.TemporaryDirectory() as folder:
        return typst.compile(
            _laid_out(folder, files),
            root=folder,
            font_paths=[str(HERE / "fonts")],
            ignore_system_fonts=True,
            pdf_standards=["ua-1"],
        )


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


def _laid_out(folder: str, files: Mapping[str, str]) -> str:
    """Write the files into a folder; where the first of them to be read is."""
    for name, text in files.items():
        (Path(folder) / name).write_text(text, "utf-8")
    return str(Path(folder) / "report.typ")
