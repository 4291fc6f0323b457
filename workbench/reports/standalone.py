"""The report as one HTML file that needs nothing beside it: no script, nothing fetched."""

import re

from markupsafe import escape

from findings.report.document import Document
from workbench import places
from workbench.page import composed

_SHEETS = ("tokens.css", "workbench.css", "pages.css")
# Fonts lie beside the stylesheet, which a single file does not have: it falls back to those of its reader.
_FACES = re.compile(r"@font-face\s*\{.*?\}\s*", re.DOTALL)
_REMARKS = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
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
<main class="narrow reading-page"><div class="composed">
{body}
</div></main>
</body>
</html>
"""


def page(report: Document) -> str:
    """A whole page with its own style."""
    return _PAGE.format(
        language=escape(report.language),
        title=escape(report.title),
        style=_style(),
        body=composed.whole(report),
    )


def _style() -> str:
    sheets = (places.folder("static").joinpath(name).read_text(encoding="utf-8") for name in _SHEETS)
    return _REMARKS.sub("", _FACES.sub("", "\n".join(sheets))).strip()
