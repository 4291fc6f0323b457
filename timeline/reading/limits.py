"""How large a file may be, once it is unpacked. Beyond this it is no chronology."""

from timeline.reading.refused import Refused

ROWS = 100_000
COLUMNS = 500
CELLS = 2_000_000
CELL_TEXT = 32_767
PARTS = 2_000
UNPACKED = 200_000_000
ONE_PART = 100_000_000
RATIO = 200
RATIO_MATTERS_FROM = 20_000_000


def check(rows: int, columns: int, where: str) -> None:
    """Refuses a grid by the position of its last cell, whether or not the cells before it are filled."""
    if rows > ROWS:
        raise Refused(
            f"{where} reaches to row {rows:,}. The limit is {ROWS:,} rows. Delete what "
            "stands far below the chronology, or split the file"
        )
    if columns > COLUMNS:
        raise Refused(
            f"{where} reaches to column {columns:,}. The limit is {COLUMNS} columns. Delete "
            "what stands far to the right of the chronology"
        )
    if rows * columns > CELLS:
        raise Refused(
            f"{where} covers {rows * columns:,} cells. The limit is {CELLS:,}. Delete what "
            "stands far from the chronology, or split the file"
        )


def check_text(text: str, where: str) -> str:
    """The text of a cell, where it is not longer than a cell may be."""
    if len(text) > CELL_TEXT:
        raise Refused(
            f"{where} holds {len(text):,} characters in one cell. The limit is "
            f"{CELL_TEXT:,}. Look whether a quotation mark is missing there"
        )
    return text
