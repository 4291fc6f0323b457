"""Texts as people write them here, as safe HTML: paragraphs, short lists, emphasis, and what they cite."""

import re
from collections.abc import Iterator, Mapping

from markupsafe import Markup, escape

_BLANK = re.compile(r"\n\s*\n")
_ITEM = re.compile(r"^[-*•]\s+")
_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_SLANTED = re.compile(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])")
_HEADING = re.compile(r"^#{1,6}\s+")
_CITED = re.compile(r"\[([^\[\]\n]{1,12} \d{1,4})\]")
_NONE: Mapping[str, str] = {}


def shown(text: str, links: Mapping[str, str] = _NONE) -> Markup:
    """A text in paragraphs and lists. ``links`` says where a citation such as [HSG 3] leads, by "HSG 3"."""
    return Markup("\n").join(_block(block, links) for block in _BLANK.split(text.strip()) if block.strip())


def cited(text: str) -> tuple[str, ...]:
    """What a text cites, each once, in order: "HSG 3"."""
    return tuple(dict.fromkeys(match[1] for match in _CITED.finditer(text)))


def _block(block: str, links: Mapping[str, str]) -> Markup:
    lines = [line.strip() for line in block.strip().splitlines()]
    if all(_ITEM.match(line) for line in lines):
        items = (Markup("<li>{}</li>").format(_inline(_ITEM.sub("", line), links)) for line in lines)
        return Markup("<ul>{}</ul>").format(Markup("").join(items))
    if len(lines) == 1 and _HEADING.match(lines[0]):
        return Markup("<p><strong>{}</strong></p>").format(_inline(_HEADING.sub("", lines[0]), links))
    return Markup("<p>{}</p>").format(Markup("<br>").join(_inline(line, links) for line in lines))


def _inline(line: str, links: Mapping[str, str]) -> Markup:
    return Markup("").join(_pieces(line, links))


def _pieces(line: str, links: Mapping[str, str]) -> Iterator[Markup]:
    done = 0
    for match in _CITED.finditer(line):
        if match[1] in links:
            yield _emphasised(line[done : match.start()])
            yield Markup('<a class="meta nowrap" href="{}">{}</a>').format(links[match[1]], match[1])
            done = match.end()
    yield _emphasised(line[done:])


def _emphasised(words: str) -> Markup:
    strong = _STRONG.sub(r"<strong>\1</strong>", str(escape(words)))
    return Markup(_SLANTED.sub(r"<em>\1</em>", strong))
