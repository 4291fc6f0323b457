"""The report as a piece of a web page: in the words and classes of the reading room, all text escaped."""

from base64 import b64encode
from collections.abc import Callable, Iterable
from html import escape

from findings.report.document import (
    COUNTED,
    DRAFT,
    Beside,
    Block,
    Box,
    Bullets,
    CardHead,
    Cover,
    Document,
    Figure,
    FindingOpening,
    Glance,
    Glossary,
    Heading,
    LabelledPart,
    Masthead,
    PageBreak,
    Paragraph,
    Questions,
    Quote,
    Runs,
    Spread,
    Story,
    Table,
)
from findings.report.look import PLAIN, Look
from findings.report.material import CHAIN, Source

Link = Callable[[Source], str | None]


def write(
    document: Document,
    *,
    link: Link | None = None,
    level: int = 1,
    look: Look = PLAIN,
    logo_address: str = "",
) -> str:
    """The whole report. ``level`` is that of its title; ``link`` gives the address of a source to who may see it.

    The logo of a look stands in the page itself, or is fetched from ``logo_address`` where that is given.
    """
    notice = f'<p class="note draft">{escape(DRAFT)}</p>' if document.draft else ""
    logo = _logo(look, logo_address) if look.logo else ""
    has_title = any(isinstance(block, Cover | Masthead) for block in document.blocks)
    title = "" if has_title else f"<h{level}>{escape(document.title)}</h{level}>"
    return notice + logo + title + fragment(document.blocks, link=link, level=level)


def fragment(blocks: Iterable[Block], *, link: Link | None = None, level: int = 1) -> str:
    """Some blocks of a report, such as those of one finding."""
    return "\n".join(text for block in blocks if (text := _Writer(level, link).block(block)))


class _Writer:
    """Writes blocks at one level of headings."""

    def __init__(self, level: int, link: Link | None) -> None:
        self._level = level
        self._link = link

    def block(self, block: Block) -> str:
        """One block with all that is in it."""
        match block:
            case Cover() | Masthead() | CardHead() | FindingOpening():
                return self._head(block)
            case Beside() | Story() | Spread() | Box():
                return self._together(block)
            case Heading():
                return self._heading(block.level, escape(block.text))
            case Questions():
                return self._questions(block)
            case Glance():
                return self._glance(block)
            case LabelledPart():
                return self._part(block)
            case _:
                return _plain(block)

    def _head(self, block: Cover | Masthead | CardHead | FindingOpening) -> str:
        """What a report, a card or a finding begins with."""
        match block:
            case Cover():
                return self._cover(block)
            case Masthead():
                return self._masthead(block)
            case CardHead():
                return self._card_head(block)
            case FindingOpening():
                return self._opening(block)

    def _together(self, block: Beside | Story | Spread | Box) -> str:
        """Blocks that stand together."""
        match block:
            case Beside():
                return f'<div class="abreast">{"".join(map(self._part, block.parts))}</div>'
            case Story():
                return f'<div class="story">{"".join(map(self.block, block.blocks))}</div>'
            case Spread():
                parts = "".join(f"<li>{self._part(part)}</li>" for part in block.parts)
                return f'<ol class="spread">{parts}</ol>'
            case Box():
                return f'<div class="set-apart">{"".join(map(self.block, block.blocks))}</div>'

    def _heading(self, level: int, words: str, extra: str = "") -> str:
        """A heading of the report; level 0 is its title."""
        tag = f"h{min(self._level + level, 6)}"
        return f"<{tag}{extra}>{words}</{tag}>"

    def _cover(self, cover: Cover) -> str:
        return (
            '<header class="report-cover">'
            + _kicker(cover.partnership, cover.kind)
            + self._heading(0, escape(cover.title))
            + (f'<p class="lede">{escape(cover.question)}</p>' if cover.question else "")
            + _summary(cover.facts)
            + (f'<p class="meta">{escape(cover.note)}</p>' if cover.note else "")
            + "</header>"
        )

    def _masthead(self, head: Masthead) -> str:
        return (
            '<header class="report-masthead">'
            + _kicker(head.partnership, head.kind)
            + self._heading(0, escape(head.title))
            + _summary(head.facts)
            + "</header>"
        )

    def _card_head(self, head: CardHead) -> str:
        return (
            f'<header class="card-head" id="card-{head.number}">'
            + _kicker(head.partnership, head.kind)
            + self._heading(1, f'<span class="number">{head.number}</span> {escape(head.title)}')
            + f'<p class="statement">{escape(head.statement)}</p></header>'
        )

    def _questions(self, asked: Questions) -> str:
        return (
            '<section class="asked">'
            + self._heading(2, f'<span class="number">{asked.number}</span> {escape(asked.title)}')
            + f'<ol class="questions">{_items(map(escape, asked.items))}</ol></section>'
        )

    def _glance(self, glance: Glance) -> str:
        lines = (
            self._heading(2, escape(line.title), ' class="h3"')
            + f"<p>{escape(line.statement)}</p>"
            + _facts(line.facts)
            for line in glance.lines
        )
        numbered = "".join(f"<li><div>{line}</div></li>" for line in lines)
        return f'<ol class="finding-list">{numbered}</ol>'

    def _opening(self, opening: FindingOpening) -> str:
        return (
            f'<header class="finding-opening" id="finding-{opening.number}">'
            + self._heading(2, f'<span class="number">{opening.number}</span> {escape(opening.title)}')
            + _facts(opening.facts)
            + f'<p class="statement">{escape(opening.statement)}</p></header>'
        )

    def _part(self, part: LabelledPart) -> str:
        heading = self._heading(part.level, escape(part.label)) if part.label else ""
        inside = "\n".join(map(self.block, part.blocks))
        return f'<section class="part">{heading}{inside}{self._rests(part.rests)}</section>'

    def _rests(self, rests: tuple[Source, ...]) -> str:
        told = _items(words for source in rests if (words := self._source(source)))
        return f'<ul class="rests meta" aria-label="Rests on">{told}</ul>' if told else ""

    def _source(self, source: Source) -> str:
        address = self._link(source) if self._link else None
        words = escape(source.label)
        if address:
            return f'<a href="{escape(address)}">{words}</a>'
        return "" if source.kind == CHAIN else words


def _plain(block: Paragraph | Quote | Bullets | Table | Figure | Glossary | PageBreak) -> str:
    """A block without a heading in it."""
    match block:
        case Paragraph():
            return f"<p{_class('lede' if block.is_lede else '')}>{_inline(block.runs)}</p>"
        case Quote():
            return _said(block)
        case Bullets():
            tag = "ol" if block.is_numbered else "ul"
            return f"<{tag}>{_items(map(_inline, block.items))}</{tag}>"
        case Table():
            return _table(block)
        case Figure():
            return _figure(block)
        case Glossary():
            return _glossary(block)
        case PageBreak():
            return ""


def _inline(runs: Runs) -> str:
    words = []
    for run in runs:
        text = escape(run.text, quote=False)
        text = f"<em>{text}</em>" if run.slanted else text
        words.append(f"<strong>{text}</strong>" if run.strong else text)
    return "".join(words)


def _said(quote: Quote) -> str:
    by = f"<cite>{escape(quote.by)}</cite>" if quote.by else ""
    return f'<blockquote class="said"><p>{_inline(quote.runs)}</p>{by}</blockquote>'


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(words)}</th>' for words in table.head)
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td>{escape(words)}</td>" if n else f'<th scope="row">{escape(words)}</th>'
            for n, words in enumerate(row)
        )
        + "</tr>"
        for row in table.rows
    )
    words = _counted(COUNTED[1], table.number) + escape(table.caption)
    caption = f"<caption>{words}</caption>" if words else ""
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(table.caption or "Table")}">'
        f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _figure(figure: Figure) -> str:
    words = _counted(COUNTED[0], figure.number) + escape(figure.caption)
    drawing = figure.svg.replace(
        "<svg ", f'<svg class="report-figure" role="img" aria-label="{escape(figure.alt)}" ', 1
    )
    return (
        '<figure class="picture"><div class="scroll" tabindex="0" role="region" aria-label="Picture">'
        f"{drawing}</div><figcaption>{words}</figcaption></figure>"
    )


def _logo(look: Look, address: str) -> str:
    if not address:
        kind = "svg+xml" if look.logo_kind == "svg" else "png"
        address = f"data:image/{kind};base64,{b64encode(look.logo).decode()}"
    return f'<p class="logo"><img src="{escape(address)}" alt="{escape(look.logo_words or "Logo")}"></p>'


def _kicker(*words: str) -> str:
    return f'<p class="kicker">{escape(" · ".join(filter(None, words)))}</p>'


def _summary(facts: tuple[tuple[str, str], ...]) -> str:
    told = "".join(f"<div><dt>{escape(label)}</dt><dd>{escape(words)}</dd></div>" for label, words in facts)
    return f'<dl class="summary">{told}</dl>' if told else ""


def _counted(name: str, number: int) -> str:
    return f"<strong>{name} {number}.</strong> " if number else ""


def _facts(facts: tuple[str, ...]) -> str:
    return f'<p class="meta">{escape(" · ".join(facts))}</p>' if facts else ""


def _glossary(glossary: Glossary) -> str:
    terms = "".join(
        f"<div><dt>{escape(term)}</dt><dd>{escape(means)}</dd></div>" for term, means in glossary.terms
    )
    return f'<dl class="glossary">{terms}</dl>'


def _items(words: Iterable[str]) -> str:
    return "".join(f"<li>{each}</li>" for each in words)


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""
