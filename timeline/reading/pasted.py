"""Text between tabs, as a table is copied out of Excel or Word.

Excel puts quotation marks round a cell that holds a new line, and round no other; Word lets the new line stand, so that
one row of its table is several lines of text.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from timeline.reading import evidence, layout
from timeline.reading.grid import Line

_CELL = re.compile(r'(?:"((?:[^"\t]|"")*+)"(?=[\t\r\n]|\Z)|([^\t\r\n]*))(\t|\r\n?|\n|\Z)')
_Record = tuple[int, list[str]]


def lines(text: str) -> Iterator[Line]:
    """The rows of the table, each with the line of the text on which it begins."""
    found = list(_records(text))
    for number, (physical, cells) in enumerate(_mended(found), 1):
        yield Line(number, tuple(cells), physical=physical)


def _records(text: str) -> Iterator[_Record]:
    at, line, begins = 0, 1, 1
    cells: list[str] = []
    while at < len(text):
        found = _CELL.match(text, at)
        assert found is not None
        cells.append(found[2] if found[1] is None else found[1].replace('""', '"'))
        line += found[0].count("\n")
        at = found.end()
        if found[3] != "\t":
            yield begins, cells
            cells, begins = [], line
    if cells:
        yield begins, [*cells, ""]


def _mended(records: Sequence[_Record]) -> list[_Record]:
    """Rows that a new line inside a cell has broken, put together again where they add up to a whole row."""
    width = max((len(cells) for _, cells in records), default=0)
    mended: list[_Record] = []
    waiting = deque(records)
    while waiting:
        record = waiting.popleft()
        cells = record[1]
        if len(cells) == 1 and mended and _goes_on(cells[0], mended[-1][1], width):
            mended[-1][1][-1] += "\n" + cells[0]
            continue
        pieces = _pieces(cells, waiting, width)
        for _ in range(pieces):
            cells = _joined(cells, waiting.popleft()[1])
        mended.append((record[0], cells))
    return mended


def _pieces(cells: list[str], following: Iterable[_Record], width: int) -> int:
    """How many of the following records belong to a row that is too short; none where they do not add up."""
    reached = len(cells)
    if not 1 < reached < width:
        return 0
    for count, (_, more) in enumerate(following, 1):
        reached += len(more) - 1
        if reached > width or evidence.is_date(more[0].strip()):
            return 0
        if reached == width:
            return count
    return 0


def _goes_on(words: str, above: Sequence[str], width: int) -> bool:
    """Whether a line of its own is a further paragraph of the last cell above, and no heading or total."""
    return (
        1 < width == len(above)
        and bool(words.strip())
        and not (layout.is_band(words) or layout.is_foot_word(words))
    )


def _joined(cells: Sequence[str], more: Sequence[str]) -> list[str]:
    return [*cells[:-1], f"{cells[-1]}\n{more[0]}", *more[1:]]
