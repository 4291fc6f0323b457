"""Somebody who has the database, its log, every log of the server and the journal, and guesses who wrote what.

Each guesser is one signal: it puts the rows of a prompt in an order, and takes the first for that of whoever pressed
send first, or came in first. It is told more than anybody could know: which presses left a row.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.trust import pages
from tests.trust.pages import Cell
from tests.trust.rooms import Room

Row = Mapping[str, Any]
Signal = Callable[[Row], Any]


@dataclass(frozen=True)
class Taken:
    """What was taken: the file, what lies beside it, what the server logged, and the rows and trees in the file."""

    file: bytes
    beside: bytes
    logged: bytes
    rows: tuple[Row, ...]
    trees: Mapping[str, Sequence[Cell]]
    moments: Mapping[str, int]

    def has(self, words: str) -> bool:
        """Whether words can be found in anything that was taken."""
        return any(words.encode() in content for content in (self.file, self.beside, self.logged))


@dataclass(frozen=True)
class Hits:
    """How often a guess was right, and how often one drawn by lot would be, with the spread of that."""

    right: int
    of: int
    by_chance: float
    variance: float


def take(database: Path, logged: str, copy: Path) -> Taken:
    """Copy the files and open the copy, as somebody would who got hold of a disk."""
    beside = b""
    for ending in ("", "-wal", "-shm"):
        part = Path(f"{database}{ending}")
        content = part.read_bytes() if part.exists() else b""
        Path(f"{copy}{ending}").write_bytes(content) if content else Path(f"{copy}{ending}").unlink(
            missing_ok=True
        )
        beside += content if ending else b""
    opened = sqlite3.connect(copy)
    opened.row_factory = sqlite3.Row
    opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    rows = tuple(dict(row) for row in opened.execute("SELECT * FROM contribution"))
    lines = [str(tuple(line)) for line in opened.execute("SELECT * FROM journal_line ORDER BY id")]
    roots = opened.execute(
        "SELECT name, rootpage FROM sqlite_schema WHERE tbl_name = 'contribution' AND rootpage > 0"
    )
    known = [(row["name"], row["rootpage"]) for row in roots]
    has_moments = opened.execute("SELECT 1 FROM sqlite_schema WHERE name = 'written_at'").fetchone()
    moments = dict(map(tuple, opened.execute("SELECT id, at FROM written_at"))) if has_moments else {}
    opened.close()
    file = copy.read_bytes()
    trees = {name: tuple(pages.cells(file, root)) for name, root in known}
    return Taken(file, beside, (logged + "\n".join(lines)).encode(), rows, trees, moments)


def guesses(room: Room, taken: Taken) -> Iterator[tuple[str, Hits]]:
    """Every guesser by name, with how it did in one room."""
    signals = dict(_signals(taken))
    for name, signal in signals.items():
        for seen, order in (("sent", room.sent), ("joined", _as_joined(room))):
            for turned in (False, True):
                yield (
                    f"{name}, {seen}{', turned' if turned else ''}",
                    _hits(room, taken, signal, order, turned),
                )


def _hits(room: Room, taken: Taken, signal: Signal, order: Sequence[tuple[int, str]], turned: bool) -> Hits:
    right, of, chance, variance = 0, 0, 0.0, 0.0
    for prompt in {prompt for _, prompt in order}:
        rows = sorted((row for row in taken.rows if row["prompt"] == prompt), key=signal, reverse=turned)
        people = [person for person, asked in order if asked == prompt]
        assert len(rows) == len(people), "somebody's row is missing, or there twice"
        right += sum(room.wrote[row["words"]] == person for row, person in zip(rows, people, strict=True))
        mean, spread = _by_lot(people)
        of, chance, variance = of + len(rows), chance + mean, variance + spread
    return Hits(right, of, chance, variance)


def _by_lot(people: Sequence[int]) -> tuple[float, float]:
    """How many guesses drawn by lot are right, on average, and how far that spreads."""
    n, counts = len(people), [people.count(person) for person in set(people)]
    mean = sum(count**2 for count in counts) / n
    same = sum((count * (count - 1)) ** 2 for count in counts)
    unlike = sum(count**2 for count in counts) ** 2 - sum(count**4 for count in counts)
    return mean, (same + unlike) / (n * (n - 1)) + mean - mean**2


def _as_joined(room: Room) -> list[tuple[int, str]]:
    return sorted(room.sent, key=lambda sent: room.joined.index(sent[0]))


def _signals(taken: Taken) -> Iterator[tuple[str, Signal]]:
    place = {row["id"]: number for number, row in enumerate(taken.rows)}
    yield "as the rows come", lambda row: place[row["id"]]
    for column in ("id", "locator", "state", "bucket", "is_counted", "use"):
        yield f"column {column}", lambda row, column=column: (row[column], place[row["id"]])
    yield "words, short first", lambda row: len(row["words"])
    for sought in ("id", "locator", "words"):
        for where, content in (
            ("the file", taken.file),
            ("what lies beside", taken.beside),
            ("logs", taken.logged),
        ):
            yield f"{sought} in {where}", _found_first(sought, content)
            yield f"{sought} in {where}, the last time", _found_last(sought, content)
            yield f"copies of {sought} in {where}", _copies(sought, content)
    for tree, cells in taken.trees.items():
        for name, feature in _FEATURES.items():
            yield f"{name} in {tree}", _by_cell(cells, feature)
    if taken.moments:
        yield "moment of writing", lambda row: taken.moments[row["id"]]


_FEATURES: dict[str, Callable[[Cell], Any]] = {
    "place": lambda cell: (cell.page, cell.offset),
    "page": lambda cell: cell.page,
    "place in its page": lambda cell: cell.offset,
    "gap behind it": lambda cell: cell.gap,
}


def _by_cell(cells: Sequence[Cell], feature: Callable[[Cell], Any]) -> Signal:
    def signal(row: Row) -> Any:
        return next(feature(cell) for cell in cells if row["id"].encode() in cell.content)

    return signal


def _found_first(sought: str, content: bytes) -> Signal:
    return lambda row: content.find(row[sought].encode())


def _found_last(sought: str, content: bytes) -> Signal:
    return lambda row: content.rfind(row[sought].encode())


def _copies(sought: str, content: bytes) -> Signal:
    return lambda row: content.count(row[sought].encode())
