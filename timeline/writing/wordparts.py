"""The parts of a Word document that are the same for every table. They say its title and language, and no more."""

from xml.sax.saxutils import escape

DOCUMENT = "word/document.xml"

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"

OPENING = f'{_XML}<w:document {_W} xmlns:r="{_OFFICE}"><w:body>'

_TYPES = f"""{_XML}<Types xmlns="{_PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>\
<Override PartName="/word/styles.xml" ContentType="{_KIND}.styles+xml"/>\
<Override PartName="/word/settings.xml" ContentType="{_KIND}.settings+xml"/>\
<Override PartName="/word/footer.xml" ContentType="{_KIND}.footer+xml"/>\
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
</Types>"""

_RELATIONS = f"""{_XML}<Relationships xmlns="{_PACKAGE}/relationships">\
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>\
<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
</Relationships>"""

_OF_DOCUMENT = f"""{_XML}<Relationships xmlns="{_PACKAGE}/relationships">\
<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>\
<Relationship Id="rId2" Type="{_OFFICE}/settings" Target="settings.xml"/>\
<Relationship Id="rId3" Type="{_OFFICE}/footer" Target="footer.xml"/>\
</Relationships>"""

_SETTINGS = f"""{_XML}<w:settings {_W}><w:compat>\
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
</w:compat><w:themeFontLang w:val="en-GB"/></w:settings>"""

_FOOTER = f"""{_XML}<w:ftr {_W}><w:p><w:pPr><w:pStyle w:val="Cell"/><w:jc w:val="center"/></w:pPr>\
<w:r><w:t xml:space="preserve">Page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>\
<w:r><w:t xml:space="preserve"> of </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>\
</w:p></w:ftr>"""


def _style(name: str, title: str, size: int, more: str = "", look: str = "", spacing: str = "0") -> str:
    """A style of paragraphs; ``size`` in points."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/><w:basedOn w:val="Normal"/>'
        f'<w:qFormat/><w:pPr>{more}<w:spacing w:before="{spacing}" w:after="40"/></w:pPr>'
        f'<w:rPr>{look}<w:sz w:val="{2 * size}"/></w:rPr></w:style>'
    )


_EDGES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="B9B6AB"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_STYLES = f"""{_XML}<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr>\
</w:rPrDefault>\
<w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
{_style("Title", "Title", 20)}\
{_style("Heading1", "heading 1", 14, "<w:keepNext/>", "<w:b/>", "240")}\
{_style("Head", "Table heading", 9, "<w:keepNext/>", "<w:b/>")}\
{_style("Cell", "Table text", 9)}\
<w:style w:type="table" w:default="1" w:styleId="Plain"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar>\
<w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
<w:style w:type="table" w:styleId="Lines"><w:name w:val="Table with lines"/><w:basedOn w:val="Plain"/>\
<w:tblPr><w:tblBorders>{_EDGES}</w:tblBorders></w:tblPr>\
<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E9F0EF"/></w:tcPr></w:tblStylePr>\
</w:style></w:styles>"""


def fixed(title: str) -> dict[str, str]:
    """Every part but the document itself, by its name."""
    core = (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>"
    )
    return {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/_rels/document.xml.rels": _OF_DOCUMENT,
        "word/styles.xml": _STYLES,
        "word/settings.xml": _SETTINGS,
        "word/footer.xml": _FOOTER,
        "docProps/core.xml": core,
    }
