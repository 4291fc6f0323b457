"""How the report looks in Word: its page and its styles, so that it can be restyled."""

from dataclasses import dataclass
from typing import Any

from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from findings.report import docx_fonts
from findings.report.docx_fonts import SANS, SERIF

INK, INK_2, ACCENT, ALERT, RULE = "1B2529", "4B575C", "124B57", "8A3D0C", "B9B6AB"
_TABLES = ("TableNormal", "TableGrid")
_FACES = ("ascii", "hAnsi", "cs", "eastAsia")


@dataclass(frozen=True)
class _Look:
    """A paragraph style. ``rule`` names the sides that carry a line."""

    name: str
    face: str = SERIF
    size: float = 10.5
    colour: str = INK
    bold: bool = False
    slanted: bool = False
    before: float = 0
    after: float = 5
    leading: float = 0.97
    indent: float = 0
    rule: tuple[str, ...] = ()
    stays: bool = False


_LOOKS = (
    _Look("Normal"),
    _Look("Title", size=48, before=90, after=18, leading=1.0),
    _Look("Subtitle", size=17, colour=INK_2, after=150, leading=1.2),
    _Look("Heading 1", size=25, before=20, after=10, leading=1.05, stays=True),
    _Look("Heading 2", size=18, before=16, after=6, leading=1.05, stays=True),
    _Look("Heading 3", face=SANS, size=9.5, bold=True, before=8, after=1, stays=True),
    _Look("Caption", face=SANS, size=9, colour=INK_2, after=12),
    _Look("Header", face=SANS, size=9, colour=ALERT, after=0),
    _Look("Footer", face=SANS, size=9, colour=INK_2, after=0),
    _Look("List Bullet", after=3),
    _Look("List Number", after=3),
    _Look("Quote", slanted=True, before=2, after=6, indent=14, rule=("left",)),
    _Look("Statement", size=12, before=4, after=8, rule=("top", "bottom")),
    _Look("Lede", size=12.5, after=8),
    _Look("Small", face=SANS, size=8.5, colour=INK_2, after=4),
    _Look("Term", after=2.5),
)


def dress(word: Word, language: str) -> None:
    """Give a document the page and the styles of a report."""
    _page(word)
    _undress(word)
    _speak(word, language)
    for look in _LOOKS:
        _style(word, look)
    docx_fonts.carry(word)


def _page(word: Word) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(24), Mm(22)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    settings: Any = word.settings.element
    for told in settings.iter(qn("w:compatSetting")):
        if told.get(qn("w:name")) == "compatibilityMode":
            told.set(qn("w:val"), "15")


def _undress(word: Word) -> None:
    """Take off what the template brought: table styles, letter spacing, tab stops, and faces of a theme."""
    styles: Any = word.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:styleId")) not in _TABLES:
            styles.remove(style)
    for properties in styles.iter(qn("w:rPr")):
        for name in ("w:spacing", "w:kern", "w:caps"):
            properties.remove_all(name)
    for properties in styles.iter(qn("w:pPr")):
        properties.remove_all("w:tabs")
    for fonts in styles.iter(qn("w:rFonts")):
        for name in [name for name in fonts.attrib if "heme" in name]:
            del fonts.attrib[name]
    for line in styles.iter(qn("w:tblBorders")):
        for side in line:
            side.set(qn("w:color"), RULE)


def _speak(word: Word, language: str) -> None:
    for told in word.styles.element.iter(qn("w:lang")):
        told.set(qn("w:val"), language)


def _style(word: Word, look: _Look) -> None:
    styles: Any = word.styles
    known = {style.name for style in styles}
    style = styles[look.name] if look.name in known else styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
    _set_face(style.element.get_or_add_rPr(), look.face)
    font, spacing = style.font, style.paragraph_format
    font.size, font.bold, font.italic = Pt(look.size), look.bold, look.slanted
    font.color.rgb = RGBColor.from_string(look.colour)
    spacing.space_before, spacing.space_after = Pt(look.before), Pt(look.after)
    spacing.line_spacing, spacing.keep_with_next = look.leading, look.stays
    if look.indent:
        spacing.left_indent = Pt(look.indent)
    _rule(style.element.get_or_add_pPr(), look.rule)


def _set_face(properties: Any, face: str) -> None:
    fonts = properties.get_or_add_rFonts()
    for name in _FACES:
        fonts.set(qn(f"w:{name}"), face)


def _rule(properties: Any, sides: tuple[str, ...]) -> None:
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    if not sides:
        return
    borders = OxmlElement("w:pBdr")
    for side in sides:
        line = OxmlElement(f"w:{side}")
        colour = ACCENT if side == "left" else INK
        for name, value in (("val", "single"), ("sz", "8"), ("space", "8"), ("color", colour)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )
