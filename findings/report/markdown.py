"""What reviewers write becomes blocks: paragraphs, lists, quotations, strong and slanted words. All else stays text."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown

from findings.report import numbering
from findings.report.document import Block, Bullets, Paragraph, Quote, Run, Runs

_BLOCKS = ("code", "hashheader", "setextheader", "hr", "reference")
_INLINE = (
    "backtick",
    "reference",
    "link",
    "image_link",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "autolink",
    "automail",
    "linebreak",
    "html",
    "entity",
)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?P<words>\S.*?)[ \t#]*$", re.M)
_LISTED_AFTER_WORDS = re.compile(
    r"^(?P<words>(?![ \t]*(?:[-*+•]|\d+\.)[ \t])[^\n>]*\S[^\n]*)\n(?=[ \t]*(?:[-*•])[ \t])", re.M
)
_DOT = re.compile(r"^([ \t]*)•[ \t]", re.M)
_BY = re.compile(r"(?:^|\s)[—–][ \u00a0]?(?P<by>[^—–“”]{3,120})$")
_SAID = re.compile(r"^[“\"][^“”\"]+[”\"](?:\s*[—–].{3,120})?$", re.S)


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text. A paragraph that is one whole quotation is set as somebody's words."""
    return tuple(_blocks(_tree(text)))


def runs(text: str) -> Runs:
    """The words of a text of one paragraph; further paragraphs follow in the same line."""
    found: list[Run] = []
    for element in _tree(text).iter():
        if element.tag in ("p", "li") and (inside := tuple(_runs(element))):
            found += [Run(" ")] * bool(found) + list(inside)
    return _merged(found)


def _tree(text: str) -> Element:
    reader = _reader()
    plain = _DOT.sub(r"\1- ", text.replace("\r\n", "\n").replace("\x02", "").replace("\x03", ""))
    plain = _HEADING.sub(r"\n**\g<words>**\n", plain)
    plain = _LISTED_AFTER_WORDS.sub(r"\g<words>\n\n", numbering.settled(plain))
    lines = plain.expandtabs(4).split("\n")
    root: Element = reader.parser.parseDocument(lines).getroot()
    for processor in reader.treeprocessors:
        if processor is not reader.treeprocessors["prettify"]:
            root = processor.run(root) or root
    return root


def _reader() -> Markdown:
    """Markdown without anything that leads out of the text or hides part of it."""
    reader = Markdown(extensions=["sane_lists"])
    for name in _BLOCKS:
        reader.parser.blockprocessors.deregister(name)
    for name in _INLINE:
        reader.inlinePatterns.deregister(name)
    return reader


def _blocks(parent: Element) -> Iterator[Block]:
    for element in parent:
        if element.tag == "p":
            yield from _paragraph(_merged(list(_runs(element))))
        elif element.tag == "blockquote":
            yield from _quote(element)
        elif element.tag in ("ul", "ol"):
            yield from _list(element)


def _paragraph(words: Runs) -> Iterator[Block]:
    if _SAID.match(_plain(words)):
        yield _said(words)
    elif words:
        yield Paragraph(words)


def _quote(element: Element) -> Iterator[Block]:
    for inner in _blocks(element):
        yield _said(inner.runs) if isinstance(inner, Paragraph) else inner


def _said(words: Runs) -> Quote:
    """The words, and who said them where the last line says so after a dash."""
    match = _BY.search(words[-1].text)
    if match is None or not (_plain(words[:-1]) + words[-1].text[: match.start()]).strip():
        return Quote(words)
    return Quote(_merged([*words[:-1], Run(words[-1].text[: match.start()])]), match["by"].strip())


def _list(element: Element) -> Iterator[Block]:
    """A list. In one that begins late or holds another, numbers are words of their items: so they stay true."""
    is_plain = not element.get("start") and element.find("li/ul") is None and element.find("li/ol") is None
    items = tuple(item for item in _items(element, with_numbers=not is_plain) if item)
    if items:
        yield Bullets(items, is_numbered=element.tag == "ol" and is_plain)


def _items(element: Element, with_numbers: bool) -> Iterator[Runs]:
    """The items of a list; those of a list within it follow the item they stand under."""
    for number, item in enumerate(element, int(element.get("start", "1"))):
        nested = [inner for inner in item if inner.tag in ("ul", "ol")]
        for inner in nested:
            item.remove(inner)
        before = [Run(f"{number}. ")] if with_numbers and element.tag == "ol" else []
        yield _merged([*before, *_merged(list(_runs(item)))])
        for inner in nested:
            yield from _items(inner, with_numbers)


def _runs(element: Element, strong: bool = False, slanted: bool = False) -> Iterator[Run]:
    strong = strong or element.tag == "strong"
    slanted = slanted or element.tag == "em"
    if element.text:
        yield Run(element.text, strong, slanted)
    for inner in element:
        if inner.tag in ("ul", "ol", "li", "p", "blockquote"):
            yield Run(" ", strong, slanted)
        yield from _runs(inner, strong, slanted)
        if inner.tail:
            yield Run(inner.tail, strong, slanted)


def _merged(found: list[Run]) -> Runs:
    """Neighbours set alike become one, line ends become spaces, and the ends are trimmed."""
    merged: list[Run] = []
    for run in found:
        text = re.sub(r"[ \t\n]+", " ", run.text)
        if merged and (merged[-1].strong, merged[-1].slanted) == (run.strong, run.slanted):
            merged[-1] = Run(merged[-1].text + text, run.strong, run.slanted)
        else:
            merged.append(Run(text, run.strong, run.slanted))
    if merged:
        merged[0] = Run(merged[0].text.lstrip(" "), merged[0].strong, merged[0].slanted)
        merged[-1] = Run(merged[-1].text.rstrip(" "), merged[-1].strong, merged[-1].slanted)
    return tuple(run for run in merged if run.text)


def _plain(words: Runs) -> str:
    return "".join(run.text for run in words).strip()
