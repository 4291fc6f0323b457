"""How the report looks in Word: its page and its styles, so that it can be restyled."""

from dataclasses import dataclass, replace
from typing import Any

from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from findings.report import docx_fonts
from findings.report.document import Document
from findings.report.docx_fonts import SANS, SERIF
from findings.report.look import Palette

INK, INK_2, ALERT, RULE, WASH = "1B2529", "4B575C", "8A3D0C", "B9B6AB", "F2F5F4"
_TABLES = ("TableNormal", "TableGrid")
_AFTER_TINT = ("w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
_FACES = ("ascii", "hAnsi", "cs", "eastAsia")


@dataclass(frozen=True)
class _Style:
    """A paragraph style. ``rule`` names the sides that carry a line; ``wash``: it stands on a tint."""

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
    wash: bool = False


_STYLES = (
    _Style("Normal"),
    _Style("Title", size=48, before=90, after=18, leading=1.0),
    _Style("Subtitle", size=17, colour=INK_2, after=150, leading=1.2),
    _Style("Heading 1", size=25, before=20, after=10, leading=1.05, stays=True),
    _Style("Heading 2", size=18, before=16, after=6, leading=1.05, stays=True),
    _Style("Heading 3", face=SANS, size=9.5, bold=True, before=8, after=1, stays=True),
    _Style("Caption", face=SANS, size=9, colour=INK_2, after=12),
    _Style("Header", face=SANS, size=9, colour=ALERT, after=0),
    _Style("Footer", face=SANS, size=9, colour=INK_2, after=0),
    _Style("List Bullet", after=3),
    _Style("List Number", after=3),
    _Style("Quote", slanted=True, before=2, after=6, indent=14, rule=("left",)),
    _Style("Statement", size=12, before=4, after=8, rule=("top", "bottom")),
    _Style("Lede", size=12.5, after=8),
    _Style("Small", face=SANS, size=8.5, colour=INK_2, after=4),
    _Style("Term", after=2.5),
    _Style("Cell", face=SANS, size=9, before=1, after=1),
    _Style("Set apart", face=SANS, size=9.5, before=6, after=6, wash=True),
)
# Where a form has no cover its title is smaller, and its headings do not raise their voice.
_SIZES: dict[str, dict[str, float]] = {
    "rapid": {"Title": 30, "Heading 1": 19, "Heading 2": 15},
    "board": {"Title": 30, "Heading 1": 19, "Heading 2": 15},
    "card": {"Heading 1": 24, "Normal": 11.5, "List Bullet": 11.5, "Quote": 11.5, "Statement": 13},
    "briefing": {"Title": 30, "Heading 1": 13},
    "focus_group": {"Title": 30, "Heading 1": 19, "Heading 2": 15},
    "family": {"Title": 24, "Heading 1": 14, "Normal": 12, "List Bullet": 12, "List Number": 12, "Quote": 12},
}
# Forms whose findings follow one another, without a page for each.
RUNNING = ("rapid", "board", "card", "briefing", "focus_group", "family")
_QUIET = ("briefing", "family")
_LARGE = 18 / 10.5
_LARGEST = 30.0


def dress(word: Word, report: Document, palette: Palette, *, large: bool = False) -> None:
    """Give a document the page and the styles of a form of the report, in 18 point where it is to be ``large``."""
    _page(word)
    _undress(word)
    _speak(word, report.language)
    for style in _STYLES:
        _style(word, _sized(style, report.form, large), palette)
    docx_fonts.carry(word)


def _sized(style: _Style, form: str, large: bool) -> _Style:
    size = _SIZES.get(form, {}).get(style.name, style.size)
    if form in RUNNING and style.name == "Title":
        style = replace(style, before=10, after=8)
    if form in _QUIET and style.name == "Heading 1":
        style = replace(style, before=10, after=3)
    if large:
        size = max(min(size * _LARGE, _LARGEST), size)
    return replace(style, size=size)


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


def _style(word: Word, look: _Style, palette: Palette) -> None:
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
    _rule(style.element.get_or_add_pPr(), look.rule, palette)
    if look.wash:
        _tint(style.element.get_or_add_pPr())


def _set_face(properties: Any, face: str) -> None:
    fonts = properties.get_or_add_rFonts()
    for name in _FACES:
        fonts.set(qn(f"w:{name}"), face)


def _rule(properties: Any, sides: tuple[str, ...], palette: Palette) -> None:
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    if not sides:
        return
    borders = OxmlElement("w:pBdr")
    for side in sides:
        line = OxmlElement(f"w:{side}")
        colour = palette.line.removeprefix("#") if side == "left" else INK
        for name, value in (("val", "single"), ("sz", "8"), ("space", "8"), ("color", colour)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    properties.insert_element_before(borders, "w:shd", *_AFTER_TINT)


def _tint(properties: Any) -> None:
    """A tint with a margin of its own colour."""
    borders, shade = OxmlElement("w:pBdr"), OxmlElement("w:shd")
    for side in ("top", "left", "bottom", "right"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "36"), ("space", "4"), ("color", WASH)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", WASH)):
        shade.set(qn(f"w:{name}"), value)
    for element in (borders, shade):
        properties.insert_element_before(element, *_AFTER_TINT)
