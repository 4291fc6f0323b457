"""A logo as it may go into a report: a PNG without remarks, or an SVG that draws and does nothing else."""

import re
import struct
import xml.etree.ElementTree as ElementTree
import zlib
from dataclasses import replace
from xml.etree.ElementTree import Element

from findings.report import typesetting
from findings.report.look import Look

LARGEST = 500_000
KINDS = ("png", "svg")
_PNG = b"\x89PNG\r\n\x1a\n"
_DRAWN_CHUNKS = (b"IHDR", b"PLTE", b"tRNS", b"sRGB", b"gAMA", b"IDAT", b"IEND")
_SVG = "http://www.w3.org/2000/svg"
_LINK = ("href", "{http://www.w3.org/1999/xlink}href")
_SHAPES = frozenset(
    ("svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
    + ("text", "tspan", "clipPath", "mask", "linearGradient", "radialGradient", "stop", "style")
)
# What could fetch, run or hide something, in an attribute or a style sheet.
_REACHES_OUT = re.compile(r"@import|@font-face|expression\s*\(|javascript:|url\(\s*['\"]?(?!#)|\\", re.I)
_MOST_PIXELS = 3_000
_DEEPEST = 50


class NoLogo(ValueError):
    """Why a picture can not stand in a report, in a sentence for the person who chose it."""


def cleaned(look: Look) -> Look:
    """The look with a logo that is safe to set and tells nothing of who made it. Raises NoLogo for any other file."""
    if not look.logo:
        return replace(look, logo_kind="", logo_words="")
    if len(look.logo) > LARGEST:
        raise NoLogo(f"The logo is larger than {LARGEST // 1000} KB. Save it smaller, as PNG or SVG.")
    if look.logo_kind not in KINDS:
        raise NoLogo("A logo is a PNG or an SVG file.")
    clean = _png(look.logo) if look.logo_kind == "png" else _svg(look.logo)
    if not typesetting.can_draw(clean, look.logo_kind):
        raise NoLogo("This picture can not be drawn. Save the logo again as PNG.")
    return replace(look, logo=clean)


def _png(content: bytes) -> bytes:
    """The chunks that draw; what a program wrote beside them is left out."""
    if not content.startswith(_PNG):
        raise NoLogo("This file is no PNG picture. Save the logo again as PNG or SVG.")
    place, kept = len(_PNG), [_PNG]
    names = []
    while place + 12 <= len(content):
        (length,) = struct.unpack(">I", content[place : place + 4])
        chunk = content[place : place + 12 + length]
        name, body, sum_ = chunk[4:8], chunk[8 : 8 + length], chunk[8 + length :]
        if len(sum_) != 4 or zlib.crc32(name + body) != struct.unpack(">I", sum_)[0]:
            break
        names.append(name)
        kept += [chunk] if name in _DRAWN_CHUNKS else []
        place += 12 + length
    if names[:1] != [b"IHDR"] or names[-1:] != [b"IEND"] or b"IDAT" not in names:
        raise NoLogo("This PNG picture is damaged. Save the logo again.")
    if max(struct.unpack(">II", content[16:24])) > _MOST_PIXELS:
        raise NoLogo(f"The logo is wider or higher than {_MOST_PIXELS:,} pixels. Save it smaller.")
    return b"".join(kept)


def _svg(content: bytes) -> bytes:
    """The shapes; whatever could fetch or run something is left out."""
    try:
        text = content.decode("utf-8-sig")
        if "<!ENTITY" in text:
            raise NoLogo("This SVG file defines words of its own. Save the logo as plain SVG or as PNG.")
        root = ElementTree.fromstring(text)
    except (UnicodeDecodeError, ElementTree.ParseError) as problem:
        raise NoLogo("This file is no SVG picture. Save the logo again as SVG or PNG.") from problem
    if any(True for _ in root.iter(f"{{{_SVG}}}use")):
        raise NoLogo("This SVG file draws parts of itself again. Save the logo as plain SVG or as PNG.")
    if root.tag != f"{{{_SVG}}}svg":
        raise NoLogo("This file is no SVG picture. Save the logo again as SVG or PNG.")
    _keep_shapes(root)
    ElementTree.register_namespace("", _SVG)
    return ElementTree.tostring(root)


def _keep_shapes(element: Element, depth: int = 1) -> None:
    if depth > _DEEPEST:
        raise NoLogo("This SVG file groups its shapes too deeply. Save the logo as plain SVG or as PNG.")
    for name, value in list(element.attrib.items()):
        is_link_out = name in _LINK and not value.startswith("#")
        if is_link_out or _is_foreign(name) or name.lower().startswith("on") or _REACHES_OUT.search(value):
            del element.attrib[name]
    for inner in list(element):
        name = inner.tag.removeprefix(f"{{{_SVG}}}") if isinstance(inner.tag, str) else ""
        if name not in _SHAPES or (name == "style" and _REACHES_OUT.search(inner.text or "")):
            element.remove(inner)
        else:
            _keep_shapes(inner, depth + 1)


def _is_foreign(name: str) -> bool:
    """Whether an attribute belongs to the program that drew it."""
    return name.startswith("{") and name not in _LINK
