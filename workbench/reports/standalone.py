"""The report as one HTML file that needs nothing beside it: no script, nothing fetched."""

import re

from markupsafe import escape

from findings.report.document import Document
from findings.report.look import PLAIN, Look, stylesheet
from workbench import places
from workbench.page import composed

_SHEETS = ("tokens.css", "workbench.css", "pages.css")
# Fonts lie beside the stylesheet, which a single file does not have: it falls back to those of its reader.
_FACES = re.compile(r"@font-face\s*\{.*?\}\s*", re.DOTALL)
_REMARKS = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_LARGE = "html { font-size: 130%; } @media print { html { font-size: 18pt; } }\n"
_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body class="reading-body">
<main class="narrow reading-page"><div class="composed {form}">
{body}
</div></main>
</body>
</html>
"""


def page(report: Document, look: Look = PLAIN, *, large: bool = False) -> str:
    """A whole page with its own style and the look of its partnership; ``large`` is 18 point on screen and paper."""
    return _PAGE.format(
        language=escape(report.language),
        title=escape(report.title),
        style=_style() + "\n" + stylesheet(look) + (_LARGE if large else ""),
        form=f"form-{report.form}" + (" is-draft" if report.draft else ""),
        body=composed.whole(report, look=look),
    )


def _style() -> str:
    sheets = (places.folder("static").joinpath(name).read_text(encoding="utf-8") for name in _SHEETS)
    return _REMARKS.sub("", _FACES.sub("", "\n".join(sheets))).strip()
