"""The texts of a Word, Excel or OpenDocument file: every part of it, properties, links and hidden text too."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator

from lxml import etree

from findings.identity import legible, openpicture
from findings.identity.piece import NotReadable, Piece

_STAND_ALONE = """
    p h si c row tc tr is table-cell title subject creator br cr tab text-box line-break list-item comment
    footnote note lpwstr
"""
_BLOCKS = frozenset(_STAND_ALONE.split())
_SPACES = frozenset(["s", "tab", "ptab"])
_INDENTED = re.compile(r"[ \t]*\n\s*")
_LARGEST = 200 * 1024 * 1024
_FOR_READERS = """
    descr title alias author initials Target display tooltip href creator date-value string-value value prompt
    promptTitle error altText caption label
"""
_WORDS = frozenset(_FOR_READERS.split())
_TAKEN_OUT, _PUT_IN = frozenset(["del", "moveFrom", "delText"]), frozenset(["ins", "moveTo"])
_SHOWN_BY_NAME = re.compile(
    r"/(?:document|header\d*|footer\d*|footnotes|endnotes|comments\d*|sharedStrings|content|core|app|custom|meta|sheet\d*|"
    r"drawing\d*|slide\d*|notesSlide\d*|chart\d*)\.xml$"
)

Inner = Callable[[str, bytes], Iterator[Piece]]


def pieces(content: bytes, inner: Inner) -> Iterator[Piece]:
    """Text by part and paragraph, attributes, names of the parts; ``inner`` opens a file within the file."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _LARGEST:
                raise NotReadable("The file unpacks to more than 200 MB")
            yield Piece("comment of the file", legible.decoded(archive.comment))
            yield Piece("names of parts", "\n".join(archive.namelist()), is_machinery=True)
            for part in archive.infolist():
                yield from _of_part(part.filename, archive.read(part), inner)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, RuntimeError, NotImplementedError) as trouble:
        raise NotReadable(
            "The file is damaged or has a password: one of its parts cannot be opened"
        ) from trouble


def _of_part(name: str, content: bytes, inner: Inner) -> Iterator[Piece]:
    if openpicture.is_picture(content):
        yield from _in_part(name, openpicture.pieces(content))
    elif name.endswith((".xml", ".rels", ".vml")):
        yield from _of_xml(name, content)
    elif content and not name.endswith((".ttf", ".odttf", ".fntdata", "/")):
        yield from _in_part(name, inner(name, content))


def _in_part(name: str, inside: Iterator[Piece]) -> Iterator[Piece]:
    return (Piece(f"{name}, {each.where}", each.text, each.is_machinery) for each in inside)


def _of_xml(name: str, content: bytes) -> Iterator[Piece]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    root = etree.fromstring(content, parser)
    is_shown = bool(_SHOWN_BY_NAME.search(f"/{name}"))
    for where, left_out in _readings(root):
        words = _INDENTED.sub("\n", "".join(_texts(root, left_out)))
        yield Piece(f"{name}{where}", legible.plain(words), is_machinery=not is_shown)
    shown, hidden = _attributes(root)
    yield Piece(f"{name}, words for readers", legible.plain("\n".join(shown)))
    yield Piece(f"{name}, attributes", legible.plain("\n".join(hidden)), is_machinery=True)


def _readings(root: etree._Element) -> Iterator[tuple[str, frozenset[str]]]:
    """All words; and where changes are tracked, the words without what was taken out, and as they stood before."""
    yield "", frozenset()
    tags = {_local(element.tag) for element in root.iter(etree.Element)}
    if tags & _TAKEN_OUT:
        yield ", without what was deleted", _TAKEN_OUT
    if tags & _PUT_IN:
        yield ", before what was added", _PUT_IN


def _texts(root: etree._Element, left_out: frozenset[str]) -> Iterator[str]:
    """The words as they follow one another: runs joined, blocks parted."""
    within = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        if event == "comment":
            yield f"\n{element.text or ''}\n"
            continue
        tag = _local(element.tag)
        if event == "start":
            within += tag in left_out
            yield "" if within else element.text or (" " if tag in _SPACES else "")
        else:
            within -= tag in left_out
            yield ("\n" if tag in _BLOCKS or _is_property(element) else "") + (
                "" if within else element.tail or ""
            )


def _is_property(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and _local(parent.tag) in ("coreProperties", "Properties", "property", "meta")


def _attributes(root: etree._Element) -> tuple[list[str], list[str]]:
    """Attributes that hold words for readers, as what a picture shows or where a link leads, and all others."""
    shown: dict[str, None] = {}
    hidden: dict[str, None] = {}
    for element in root.iter(etree.Element):
        for key, value in element.attrib.items():
            if not str(value).startswith(("http://schemas.", "urn:", "http://purl.", "http://www.w3.org")):
                is_shown = legible.is_said(str(value)) or _local(str(key)) in _WORDS and _is_word(str(value))
                (shown if is_shown else hidden)[str(value)] = None
    return list(shown), list(hidden)


def _is_word(value: str) -> bool:
    """A link within the file, a number or a single small word is no word for readers."""
    return not re.fullmatch(r"[\d.]+|[a-z][\w.\-/]*\.(?:xml|png|jpe?g|rels)|[a-z]+[A-Za-z0-9]*", value)


def _local(tag: object) -> str:
    return str(tag).rpartition("}")[2]
