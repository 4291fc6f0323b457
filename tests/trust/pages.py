"""SQLite's pages as they lie in a file, for somebody who looks for more than the rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_LEAF, _INNER = (0x0A, 0x0D), (0x02, 0x05)


@dataclass(frozen=True)
class Cell:
    """A piece of a page that holds one row, or one row's line in an index. ``gap`` is how much is free behind it."""

    page: int
    offset: int
    gap: int
    content: bytes


def cells(file: bytes, root: int) -> Iterator[Cell]:
    """Every cell of a table or an index without row numbers, page by page as the tree has them."""
    size = int.from_bytes(file[16:18])
    yield from _of_page(file, size, root)


def _of_page(file: bytes, size: int, number: int) -> Iterator[Cell]:
    page = file[size * (number - 1) : size * number]
    head = 100 if number == 1 else 0
    kind, count = page[head], int.from_bytes(page[head + 3 : head + 5])
    array = head + (8 if kind in _LEAF else 12)
    starts = [int.from_bytes(page[array + 2 * at : array + 2 * at + 2]) for at in range(count)]
    for start in starts:
        if kind in _INNER:
            yield from _of_page(file, size, int.from_bytes(page[start : start + 4]))
        yield _cell(page, number, start, starts, is_inner=kind in _INNER)
    if kind in _INNER:
        yield from _of_page(file, size, int.from_bytes(page[head + 8 : head + 12]))


def _cell(page: bytes, number: int, start: int, starts: Sequence[int], *, is_inner: bool) -> Cell:
    after = min((other for other in starts if other > start), default=len(page))
    content = page[start + (4 if is_inner else 0) : after]
    payload, length = _varint(content)
    return Cell(number, start, max(0, len(content) - length - payload), content)


def _varint(content: bytes) -> tuple[int, int]:
    """A number as SQLite writes it, seven bits a byte, and how many bytes it took."""
    number = 0
    for at, byte in enumerate(content[:8]):
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + 1
    return number << 8 | content[8], 9
