"""The elements that codebook and project share, and what may stand in them."""

import re
import uuid
from collections.abc import Iterable
from xml.etree import ElementTree

from findings.refi.project import Code

Element = ElementTree.Element

ORIGIN = "Case review workbench"
# Every id of ours becomes the same GUID in every file, so that a second export can be matched with the first.
_SPACE = uuid.UUID("5a0a1f6e-6d0a-4b6c-9a54-2f2d1f0c7f1b")
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def root(tag: str, space: str, **attributes: str) -> Element:
    """The outermost element of a document in a namespace."""
    return Element(tag, {"xmlns": space, "origin": ORIGIN} | _all_writable(attributes))


def guid(id: str) -> str:
    """The GUID of something, always the same."""
    return str(uuid.uuid5(_SPACE, id))


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """A new element inside another. Characters that XML cannot hold become blanks."""
    element = ElementTree.SubElement(parent, tag, _all_writable(attributes))
    if text:
        element.text = _writable(text)
    return element


def describe(parent: Element, words: str) -> None:
    """A description, where there is one."""
    if words:
        add(parent, "Description", words)


def add_codes(parent: Element, codes: Iterable[Code]) -> None:
    """Codes with everything below them."""
    for code in codes:
        element = add(
            parent, "Code", guid=guid(code.id), name=code.name, isCodable=str(code.is_codable).lower()
        )
        describe(element, code.description)
        add_codes(element, code.codes)


def written(root: Element) -> bytes:
    """A whole document in UTF-8."""
    ElementTree.indent(root, " ")
    words: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return words + b"\n"


def _all_writable(attributes: dict[str, str]) -> dict[str, str]:
    return {name: _writable(value) for name, value in attributes.items()}


def _writable(words: str) -> str:
    return _FORBIDDEN.sub(" ", words)
