"""The running text of a document, line by line, as a reader of the page would see it: for notes rather than tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from lxml import etree

from timeline.reading import markup
from timeline.reading.archive import Archive
from timeline.reading.refused import Refused
from timeline.reading.wordtext import FALLBACK, W, WordText

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_LONGEST = 200_000
_ZIP, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PLAIN = (".txt", ".md")
_TAKEN = "Send the note as .docx, .odt or .txt, or paste its words"


@dataclass(frozen=True)
class Said:
    """A paragraph, or a row of a table as ``label`` and words. ``is_heading``: the document itself says so."""

    words: str
    is_heading: bool = False
    label: str = ""


@dataclass(frozen=True)
class Running:
    """What a document says, in order, and what was noticed on the way."""

    lines: tuple[Said, ...]
    notices: tuple[str, ...] = ()


def read(name: str, data: bytes) -> Running:
    """The text of a document. Raises Refused with a sentence that says what is wrong and what to do.

    A document that is too long is put down where that shows: nobody waits until all of it is read.
    """
    ending = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Refused("The file is empty. Look whether it was saved, and send it again")
    if ending in _PLAIN and not data.startswith((_ZIP, _COMPOUND, b"%PDF", b"{\\rtf")):
        return Running(_held(_plain_lines(_decoded(data))))
    if data.startswith(_COMPOUND):
        raise Refused("The file is of an old kind, or locked with a password. Save it as .docx without one")
    if ending not in (".docx", ".odt") or not data.startswith(_ZIP):
        raise Refused(f"A file of this kind cannot be read as a note. {_TAKEN}")
    archive = Archive(data)
    found = _word(archive) if "word/document.xml" in archive.names else _open_document(archive)
    if not found.lines:
        raise Refused("The document has no words. Look whether it was saved, and send it again")
    return found


def plain(text: str) -> Running:
    """Text as it was pasted: a line each; marks of Markdown make a heading."""
    return Running(tuple(_plain_lines(text)))


def _held(lines: Iterable[Said]) -> tuple[Said, ...]:
    held, room = [], _LONGEST
    for line in lines:
        held.append(line)
        room -= len(line.words)
        if room < 0:
            raise Refused(f"The note is longer than {_LONGEST:,} characters. Make two notes of it")
    return tuple(held)


def _plain_lines(text: str) -> Iterator[Said]:
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if stripped := line.strip():
            yield _marked(stripped)


def _marked(line: str) -> Said:
    bare = line.lstrip("#")
    is_heading = bare != line and bare.startswith(" ") and len(line) - len(bare) <= 6
    return Said(bare.strip(), True) if is_heading else Said(line)


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _word(archive: Archive) -> Running:
    body = markup.root(archive.read("word/document.xml")).find(W + "body")
    styles = markup.optional(archive, "word/styles.xml")
    text = WordText(styles)
    if body is None:
        raise Refused("The document has no text. Open it in Word, save it again and send that")
    lines = _held(_word_lines(body, text, _heading_styles(styles)))
    return Running(lines, (*text.notices(), *_beside(archive)))


def _word_lines(holder: etree._Element, text: WordText, headings: frozenset[str]) -> Iterator[Said]:
    for child in holder:
        if child.tag == W + "p":
            style = child.find(f"{W}pPr/{W}pStyle")
            is_heading = style is not None and style.get(W + "val", "") in headings
            yield from _paragraph(text.of_paragraph(child), is_heading)
        elif child.tag == W + "tbl":
            for row in child.iter(W + "tr"):
                if next(row.iterancestors(W + "tbl")) is child:
                    yield from _row([text.of(cell) for cell in row.iterchildren(W + "tc", W + "sdt")])
        elif child.tag not in (FALLBACK, W + "del", W + "moveFrom"):
            yield from _word_lines(child, text, headings)


def _beside(archive: Archive) -> Iterator[str]:
    for kind in ("footnote", "endnote", "comment"):
        part = markup.optional(archive, f"word/{kind}s.xml")
        notes = part.iter(W + kind) if part is not None else ()
        count = sum(any((text.text or "").strip() for text in note.iter(W + "t")) for note in notes)
        if count:
            yield f"{count} {kind if count == 1 else kind + 's'} not read: copy what matters into the note"


def _heading_styles(styles: etree._Element | None) -> frozenset[str]:
    """The styles of headings and titles, under whatever id the language of Word gave them."""
    found = set()
    for style in styles.iter(W + "style") if styles is not None else ():
        name = style.find(W + "name")
        words = name.get(W + "val", "").lower() if name is not None else ""
        if words.startswith(("heading", "title", "subtitle")):
            found.add(style.get(W + "styleId", ""))
    return frozenset(found)


def _open_document(archive: Archive) -> Running:
    body = None
    if "content.xml" in archive.names:
        body = markup.root(archive.read("content.xml")).find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise Refused(f"The file is no text document. {_TAKEN}")
    return Running(_held(_open_lines(body)))


def _open_lines(holder: etree._Element) -> Iterator[Said]:
    for child in holder:
        if child.tag in (_TEXT + "p", _TEXT + "h"):
            yield from _paragraph(_open_words(child), child.tag == _TEXT + "h")
        elif child.tag == _TABLE + "table":
            for row in child.iter(_TABLE + "table-row"):
                cells = row.iterchildren(_TABLE + "table-cell")
                yield from _row(["\n".join(each.words for each in _open_lines(cell)) for cell in cells])
        elif child.tag not in (_TEXT + "tracked-changes", _OFFICE + "annotation"):
            yield from _open_lines(child)


def _open_words(element: etree._Element) -> str:
    words = [element.text or ""]
    for child in element:
        if child.tag in (_TEXT + "tab", _TEXT + "s"):
            words.append(" ")
        elif child.tag == _TEXT + "line-break":
            words.append("\n")
        elif child.tag not in (_TEXT + "note", _OFFICE + "annotation"):
            words.append(_open_words(child))
        words.append(child.tail or "")
    return "".join(words)


def _paragraph(words: str, is_heading: bool) -> Iterator[Said]:
    if words.strip():
        yield Said(words.strip(), is_heading)


def _row(cells: list[str]) -> Iterator[Said]:
    """A row of two cells is a label with words, as in a form; any other is a line of its own."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if len(filled) == 2:
        yield Said(filled[1], label=" ".join(filled[0].split()))
    elif filled:
        yield Said("\n".join(filled))
