"""XML without its tricks: no DTD, no entities, nothing fetched."""

from collections.abc import Iterator

from lxml import etree

from timeline.reading.archive import Archive
from timeline.reading.refused import Refused

_FORBIDDEN = tuple(
    word.encode(encoding)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_BROKEN = "The inside of the file is damaged. Open it in its own program, save it again and send that"


def root(data: bytes) -> etree._Element:
    """The document of a part. Raises Refused where it declares a DTD or is not well formed."""
    safe(data)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Refused(_BROKEN) from None


def safe(data: bytes) -> None:
    """Refuses a part that declares a DTD or an entity: no office program writes one."""
    if any(word in data for word in _FORBIDDEN):
        raise Refused("The file declares entities of its own, which no office program does. It was not read")


def optional(archive: Archive, name: str) -> etree._Element | None:
    """The document of a part that a file need not have."""
    return root(archive.read(name)) if name in archive.names else None


def through(element: etree._Element, tag: str, transparent: frozenset[str]) -> Iterator[etree._Element]:
    """The children with a tag, also inside wrappers that a reader looks through."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in transparent:
            yield from through(child, tag, transparent)
