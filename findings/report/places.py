"""The passages of a report, each with the place where it stands: for whoever reads a report piece by piece."""

from collections.abc import Iterator

from findings.report.document import (
    Beside,
    Block,
    Box,
    Bullets,
    CardHead,
    Cover,
    Document,
    FindingOpening,
    Glance,
    Heading,
    LabelledPart,
    Masthead,
    Paragraph,
    Quote,
    Runs,
    Spread,
    Story,
    strings,
)

FRONT = "Front"


def passages(report: Document) -> Iterator[tuple[str, str]]:
    """Every paragraph, item, heading and cell in the order it is read, after the name of its section or finding."""
    where = FRONT
    for block in report.blocks:
        where = _place(block, where)
        yield from ((at, words) for at, words in _of(block, where) if words.strip())


def _place(block: Block, before: str) -> str:
    match block:
        case Cover() | Masthead():
            return FRONT
        case Heading():
            return " ".join(block.text.split())
        case FindingOpening() | CardHead():
            return f"Finding {block.number}"
        case Glance():
            return "Findings at a glance"
    return before


def _of(block: Block, where: str) -> Iterator[tuple[str, str]]:
    match block:
        case LabelledPart():
            inside = _inside(where, block.label)
            yield from ((inside, words) for inner in block.blocks for _, words in _of(inner, inside))
            yield from ((inside, source.label) for source in block.rests)
        case Beside() | Spread():
            for part in block.parts:
                yield from _of(part, where)
        case Story() | Box():
            for inner in block.blocks:
                yield from _of(inner, where)
        case Paragraph():
            yield where, _plain(block.runs)
        case Quote():
            yield from ((where, _plain(block.runs)), (where, block.by))
        case Bullets():
            yield from ((where, _plain(item)) for item in block.items)
        case _:
            yield from ((where, words) for words in strings(block))


def _inside(where: str, label: str) -> str:
    label = " ".join(label.split())
    if where == FRONT or not label:
        return label or where
    return f"{where}, {label[0].lower()}{label[1:]}"


def _plain(runs: Runs) -> str:
    return "".join(run.text for run in runs)
