"""A partnership's colour and logo, used as far as everybody can still read them, and doing nothing but be seen."""

import io
import re
import struct
import zipfile
import zlib
from dataclasses import replace

import pikepdf
import pytest

from findings.report import docx, forms, html, logo, look, pdf
from findings.report.logo import NoLogo
from findings.report.look import Look
from tests.builders import material
from tests.findings.report.test_pdf import roles

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">{}'
    '<rect width="40" height="20" fill="#7a1f5c"/></svg>'
)
FORM = forms.BY_KEY["board"]
REPORT = FORM.compose(material.review(picture=None))


def chunk(name, body):
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(*more, width=4, height=4):
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x20\x40\x60" * width) * height)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + b"".join(more)
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


def cleaned(content, kind):
    content = content if isinstance(content, bytes) else content.encode()
    return logo.cleaned(Look(logo=content, logo_kind=kind, logo_words="Sign")).logo


@pytest.mark.parametrize(
    ("colour", "text", "line"),
    [
        ("#00467f", "#00467f", "#00467f"),
        ("#8a8a8a", look.INK, "#8a8a8a"),
        ("#ffe600", look.INK, look.RULE_3),
        ("", look.ACCENT, look.ACCENT),
        ("red", look.ACCENT, look.ACCENT),
    ],
)
def test_a_colour_is_used_only_where_it_can_be_seen(colour, text, line):
    used = look.palette(Look(colour))
    assert (used.text, used.line) == (text, line)
    assert look.contrast(used.text) >= look.TEXT_CONTRAST
    assert look.contrast(used.line) >= look.LINE_CONTRAST


def test_contrast_is_that_of_the_guidelines():
    assert look.contrast("#000000") == pytest.approx(21)
    assert look.contrast("#767676") == pytest.approx(4.54, abs=0.01)


def test_the_colours_of_pages_come_as_a_style_sheet():
    assert look.stylesheet(Look("#ffe600")).startswith(f".composed {{ --accent: {look.INK};")
    assert look.stylesheet(look.PLAIN) == ""


@pytest.mark.parametrize(
    "harm",
    [
        "<script>alert(1)</script>",
        '<image href="http://outside.example/x.png" width="4" height="4"/>',
        '<rect onload="alert(1)" width="4" height="4"/>',
        '<a href="http://outside.example/"><rect width="4" height="4"/></a>',
        "<style>@import url(http://outside.example/x.css);</style>",
        '<rect width="4" height="4" fill="url(http://outside.example/#x)"/>',
        '<rect width="4" height="4" style="fill:url(//outside.example/x)"/>',
        "<foreignObject><p>outside</p></foreignObject>",
        "<metadata>outside was here</metadata><!-- outside -->",
        '<animate attributeName="href" to="javascript:alert(1)"/>',
    ],
)
def test_a_drawing_keeps_its_shapes_and_nothing_that_reaches_out(harm):
    clean = cleaned(SVG.format(harm), "svg")
    assert b"#7a1f5c" in clean
    assert not re.search(rb"outside|alert|script|onload|animate", clean)


@pytest.mark.parametrize(
    ("content", "kind", "why"),
    [
        (b"GIF89a", "png", "no PNG"),
        (png()[:-20], "png", "damaged"),
        (png(width=5000), "png", "wider or higher"),
        (b"hello", "svg", "no SVG"),
        (b"<html/>", "svg", "no SVG"),
        (SVG.format("").encode("utf-16"), "svg", "no SVG"),
        (
            b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>',
            "svg",
            "words of its own",
        ),
        (SVG.format('<use href="#a"/>').encode(), "svg", "draws parts of itself again"),
        (SVG.format("<g>" * 20_000 + "</g>" * 20_000).encode(), "svg", "too deeply"),
        (b"x" * (logo.LARGEST + 1), "png", "larger than"),
        (b"x", "jpg", "PNG or an SVG"),
    ],
)
def test_what_is_no_logo_is_told_why(content, kind, why):
    with pytest.raises(NoLogo, match=why):
        cleaned(content, kind)


def test_a_picture_that_can_not_be_drawn_is_no_logo():
    broken = png().replace(zlib.compress((b"\0" + b"\x20\x40\x60" * 4) * 4), b"not a picture at all")
    with pytest.raises(NoLogo):
        cleaned(broken, "png")


def test_a_picture_tells_nothing_of_who_made_it():
    clean = cleaned(png(chunk(b"tEXt", b"Author\0Somebody"), chunk(b"tIME", b"\x07\xe8\1\1\1\1\1")), "png")
    assert clean == png()


def test_no_logo_is_fine():
    assert logo.cleaned(Look("#00467f", logo_words="x")) == Look("#00467f")


@pytest.mark.parametrize(("content", "kind"), [(SVG.format(""), "svg"), (png(), "png")])
def test_the_logo_stands_in_every_file_with_its_words(content, kind):
    chosen = replace(Look("#00467f", cleaned(content, kind), kind), logo_words="Hexley partnership")
    assert 'alt="Hexley partnership"' in html.write(REPORT, look=chosen)
    assert 'src="/logo"' in html.write(REPORT, look=chosen, logo_address="/logo")
    with pikepdf.open(io.BytesIO(pdf.write(REPORT, look=chosen))) as opened:
        told = [str(node.Alt) for role, node in roles(opened.Root.StructTreeRoot) if role == "/Figure"]
    assert told == ["Hexley partnership"]
    with zipfile.ZipFile(io.BytesIO(docx.write(REPORT, look=chosen))) as packed:
        assert b'descr="Hexley partnership"' in packed.read("word/document.xml")
        assert b"00467F" in packed.read("word/document.xml")
