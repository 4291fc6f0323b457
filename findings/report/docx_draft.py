"""The word across every page of a draft, as word processors know it."""

from typing import Any

from docx.oxml import parse_xml
from docx.section import Section

from findings.report.document import WATERMARK

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_PLACE = (
    "position:absolute;margin-left:0;margin-top:0;width:430pt;height:170pt;rotation:308;z-index:-251658752;"
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    "mso-position-vertical:center;mso-position-vertical-relative:margin"
)
_MARK = (
    f"<w:r {_SPACES}><w:pict>"
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
    'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
    '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
    '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
    f'<v:shape id="watermark" type="#_x0000_t136" alt="" style="{_PLACE}" fillcolor="#f3ece4" stroked="f">'
    f'<v:textpath style="font-family:\'Verdana\';font-size:1pt" string="{WATERMARK}"/>'
    "</v:shape></w:pict></w:r>"
)


def mark(section: Section) -> None:
    """Put the word behind the text of every page."""
    line: Any = section.header.paragraphs[0]._p
    line.append(parse_xml(_MARK))
