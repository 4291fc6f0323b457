"""The texts of a Word, Excel or OpenDocument file: every part of it, properties, links and hidden text too."""

import io
import re
import zipfile
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from findings.identity.piece import NotReadable, Piece

_BLOCKS = frozenset(
    ["p", "h", "si", "c", "row", "tc", "tr", "is", "table-cell", "title", "subject", "creator", "br", "tab"]
)
_INDENTED = re.compile(r"[ \t]*\n\s*")
_LARGEST = 200 * 1024 * 1024
_MAY_BE_WORDS = frozenset(
    ["descr", "title", "alias", "tag", "author", "initials", "Target", "display", "tooltip", "href", "name"]
)


def pieces(content: bytes) -> Iterator[Piece]:
    """Text by part and paragraph; attributes that can hold words; names of the parts."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _LARGEST:
                raise NotReadable("The file unpacks to more than 200 MB")
            for part in archive.infolist():
                yield from _of_part(part.filename, archive.read(part))
    except (zipfile.BadZipFile, etree.XMLSyntaxError) as trouble:
        raise NotReadable("The file is damaged: one of its parts cannot be opened") from trouble


def _of_part(name: str, content: bytes) -> Iterator[Piece]:
    if name.endswith((".xml", ".rels")):
        root = etree.fromstring(
            content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
        )
        yield Piece(name, _INDENTED.sub("\n", "".join(_texts(root))))
        yield Piece(f"{name}, attributes", "\n".join(dict.fromkeys(_attributes(root))))
    elif name.lower().endswith((".txt", ".htm", ".html", ".json", ".csv")):
        yield Piece(name, content.decode("utf-8", errors="replace"))


def _texts(root: etree._Element) -> Iterator[str]:
    """The words as they follow one another: runs joined, blocks parted."""
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        if event == "comment":
            yield f"\n{element.text or ''}\n"
        elif not isinstance(element.tag, str):
            continue
        elif event == "start":
            yield element.text or ""
        else:
            yield ("\n" if _local(element.tag) in _BLOCKS or _is_leaf_of_properties(element) else "") + (
                element.tail or ""
            )


def _is_leaf_of_properties(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and _local(parent.tag) in ("coreProperties", "Properties", "property", "meta")


def _attributes(root: etree._Element) -> Iterator[str]:
    """Attributes that hold words for a person: who wrote it, what a picture shows, where a link leads."""
    for element in root.iter(etree.Element):
        for key, value in element.attrib.items():
            if _local(str(key)) in _MAY_BE_WORDS and not value.startswith("http://schemas."):
                yield unquote(str(value))


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
