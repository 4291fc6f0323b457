"""A text file of values between commas, with the mark by which Excel knows its letters."""

import csv
import io
from typing import BinaryIO

from timeline.writing import safety
from timeline.writing.sheet import Sheet


def write(sheet: Sheet, out: BinaryIO) -> None:
    """Write the table alone: such a file has no place for words beside it.

    A cell that a spreadsheet might take for a formula begins with an apostrophe.
    """
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([safety.quietened(column.heading) for column in sheet.columns])
    for row in sheet.rows:
        writer.writerow([safety.quietened(cell) for cell in row])
    text.flush()
    text.detach()
