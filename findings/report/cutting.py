"""As much of a text as a short form has room for: whole paragraphs, else whole sentences, never part of one."""

from collections.abc import Iterator
from dataclasses import replace

from findings.language import sentences
from findings.report import markdown
from findings.report.document import Block, Bullets, Paragraph, Quote, Run, Runs, strings


def opening(text: str, words: int) -> tuple[Block, ...]:
    """The beginning of a text, as far as it fits into so many words; at least its first sentence."""
    return fitting(markdown.blocks(text), words)


def fitting(blocks: tuple[Block, ...], words: int) -> tuple[Block, ...]:
    """The first of some blocks, as far as they fit. What somebody said stands whole or not at all."""
    kept: list[Block] = []
    left = words
    for block in blocks:
        length = _length(block)
        if length <= left:
            kept.append(block)
            left -= length
            continue
        if part := _part(block, left, is_first=not kept):
            kept.append(part)
        break
    return tuple(kept)


def _part(block: Block, words: int, *, is_first: bool) -> Block | None:
    """The beginning of a block that does not fit whole; of the very first block at least one piece."""
    match block:
        case Paragraph():
            runs = _first(list(_sentences(block.runs)), words, at_least=is_first)
            return replace(block, runs=_ended([run for piece in runs for run in piece])) if runs else None
        case Bullets():
            items = _first(list(block.items), words, at_least=is_first)
            return replace(block, items=tuple(items)) if items else None
        case Quote():
            return block if is_first else None
    return None


def _first(pieces: list[Runs], words: int, *, at_least: bool) -> list[Runs]:
    kept = pieces[: int(at_least)]
    left = words - sum(map(_length, kept))
    for piece in pieces[len(kept) :]:
        left -= _length(piece)
        if left < 0:
            break
        kept.append(piece)
    return kept


def _sentences(runs: Runs) -> Iterator[Runs]:
    """The sentences of a paragraph, each with the space after it, set as it was."""
    text = "".join(run.text for run in runs)
    begins = [each.start for each in sentences.of(text)]
    for n, begin in enumerate(begins):
        end = begins[n + 1] if n + 1 < len(begins) else len(text)
        yield _between(runs, 0 if n == 0 else begin, end)


def _between(runs: Runs, begin: int, end: int) -> Runs:
    found, place = [], 0
    for run in runs:
        text = run.text[max(begin - place, 0) : max(end - place, 0)]
        place += len(run.text)
        if text:
            found.append(Run(text, run.strong, run.slanted))
    return tuple(found)


def _ended(runs: list[Run]) -> Runs:
    """Runs without the space after the last sentence."""
    return (*runs[:-1], replace(runs[-1], text=runs[-1].text.rstrip()))


def _length(block: object) -> int:
    return sum(len(text.split()) for text in strings(block))
