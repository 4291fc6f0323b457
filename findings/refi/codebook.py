"""A codebook on its own: a ``.qdc`` file (REFI-QDA Codebook 1.0)."""

from collections.abc import Sequence

from findings.refi import xml
from findings.refi.project import Code


def write(codes: Sequence[Code]) -> bytes:
    """The codes with their definitions. There has to be at least one: the form knows no empty codebook."""
    root = xml.root("CodeBook", "urn:QDA-XML:codebook:1.0")
    xml.add_codes(xml.add(root, "Codes"), codes)
    return xml.written(root)
