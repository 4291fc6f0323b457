"""The words of a report in the order in which each form should say them, and the few ways in which forms differ."""

from collections.abc import Iterator
from dataclasses import dataclass

from findings.report.document import (
    ANSWERS,
    COUNTED,
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
    LabelledPart,
    Masthead,
    Questions,
    Spread,
    Story,
    Table,
    strings,
)


@dataclass(frozen=True)
class Form:
    """What one form says otherwise than the tree; everything else is the same in all of them.

    ``counts``: items of lists have their letter or number as text; elsewhere the reader's program puts it there.
    ``glance_numbers``: so have the findings at a glance. ``answers``: the labels of the room to answer are text;
    elsewhere they are decoration, or there is no such room. ``rests_first``: what a passage rests on stands beside
    it under its label, and so before it; elsewhere behind it.
    """

    counts: bool = False
    glance_numbers: bool = False
    answers: bool = False
    rests_first: bool = False


PAGE = Form()
PAPER = Form(counts=True, glance_numbers=True, rests_first=True)
WORD = Form(glance_numbers=True, answers=True)


def words(report: Document, form: Form) -> str:
    """All that a form should say."""
    has_title = any(isinstance(block, Cover | Masthead) for block in report.blocks)
    title = [] if has_title or form is not PAGE else [report.title]
    return " ".join([*title, *(word for block in report.blocks for word in _of(block, form))])


def _of(block: Block, form: Form) -> Iterator[str]:
    match block:
        case Glance():
            for line in block.lines:
                yield from (str(line.number),) * form.glance_numbers
                yield from (line.title, line.statement, *line.facts)
        case FindingOpening():
            yield from (str(block.number), block.title, *block.facts, block.statement)
        case Questions():
            yield from (str(block.number), block.title, *_listed(block.items, "abcdefgh", form))
            yield from ANSWERS * form.answers
        case Bullets():
            yield from _listed(map("".join, map(strings, block.items)), "123456789" * block.is_numbered, form)
        case LabelledPart():
            rests = [source.label for source in block.rests]
            yield from (block.label, *rests * form.rests_first)
            yield from (word for inner in block.blocks for word in _of(inner, form))
            yield from rests * (not form.rests_first)
        case Spread():
            for number, part in enumerate(block.parts, 1):
                yield from (str(number),) * form.glance_numbers
                yield from _of(part, form)
        case Beside() | Story() | Box():
            inside = block.parts if isinstance(block, Beside) else block.blocks
            yield from (word for inner in inside for word in _of(inner, form))
        case _:
            yield from _plain(block)


def _plain(block: Block) -> Iterator[str]:
    """A block that every form says in the order of its fields."""
    match block:
        case Cover():
            yield from (block.partnership, block.kind, block.title, block.question)
            yield from (word for fact in block.facts for word in fact)
            yield block.note
        case Masthead():
            yield from (block.partnership, block.kind, block.title)
            yield from (word for fact in block.facts for word in fact)
        case CardHead():
            yield from (block.partnership, block.kind, str(block.number), block.title, block.statement)
        case Figure() | Table():
            name = COUNTED[isinstance(block, Table)]
            yield from (f"{name} {block.number}",) * bool(block.number)
            yield block.caption
            if isinstance(block, Table):
                yield from strings((block.head, block.rows))
        case _:
            yield from strings(block)


def _listed(items, signs, form: Form) -> Iterator[str]:
    for number, item in enumerate(items):
        yield from signs[number : number + 1] * form.counts
        yield item
