"""As much of a text as a short form has room for: whole paragraphs, else whole sentences, never part of one."""

from collections.abc import Iterator
from dataclasses import replace

from findings.language import sentences
from findings.report import markdown
from findings.report.document import Block, Bullets, Paragraph, Run, Runs, strings
from findings.report.material import ReportFinding

# About the words that the space around a finding would hold.
_AROUND = 60


def opening(text: str, words: int) -> tuple[Block, ...]:
    """The beginning of a text, as far as it fits into so many words; at least its first sentence."""
    return fitting(markdown.blocks(text), words)


def room(finding: ReportFinding, words: int, most: int) -> int:
    """How many words are left for telling a finding, if so many hold all of it; never more than ``most``.

    Its title, its statement and its questions stand whole, and what is set around them takes up room too.
    """
    whole = sum(len(text.split()) for text in (finding.title, finding.statement, *finding.questions))
    return min(most, words - whole - _AROUND)


def fitting(blocks: tuple[Block, ...], words: int) -> tuple[Block, ...]:
    """The first of some blocks, as far as they fit. Only the very first is cut, if it alone is too long."""
    kept: list[Block] = []
    for block in blocks:
        words -= _length(block)
        if words < 0:
            break
        kept.append(block)
    if not kept and blocks:
        return (_beginning(blocks[0], words + _length(blocks[0])),)
    return tuple(kept) if len(kept) == len(blocks) else _ended(kept)


def _beginning(block: Block, words: int) -> Block:
    """The first pieces of a block, at least one."""
    if isinstance(block, Paragraph):
        pieces = _first(list(_sentences(block.runs)), words)
        return replace(block, runs=_trimmed([run for piece in pieces for run in piece]))
    return (
        replace(block, items=tuple(_first(list(block.items), words))) if isinstance(block, Bullets) else block
    )


def _ended(kept: list[Block]) -> tuple[Block, ...]:
    """Blocks without a last sentence that announces what is not there any more."""
    last = kept[-1]
    if isinstance(last, Paragraph) and last.runs[-1].text.rstrip().endswith(":"):
        pieces = list(_sentences(last.runs))[:-1]
        rest = [replace(last, runs=_trimmed([run for piece in pieces for run in piece]))] if pieces else []
        return (*kept[:-1], *rest)
    return tuple(kept)


def _first(pieces: list[Runs], words: int) -> list[Runs]:
    kept = pieces[:1]
    for piece in pieces[1:]:
        if sum(map(_length, kept)) + _length(piece) > words:
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


def _trimmed(runs: list[Run]) -> Runs:
    """Runs without the space after the last sentence."""
    return (*runs[:-1], replace(runs[-1], text=runs[-1].text.rstrip()))


def _length(block: object) -> int:
    return sum(len(text.split()) for text in strings(block))
