"""Chronologies for measuring: fifty thousand rows from six agencies, the same at every run. Everybody is invented."""

import datetime as dt
import io
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import openpyxl

ROWS = 50_000
HEADINGS = ("Date", "Time", "What happened", "Told by", "Worker", "Outcome")
AGENCIES = {
    "CSC": "Children's social care",
    "SHN": "School health",
    "GP": "GP practice",
    "POL": "Police",
    "SCH": "School",
    "MHT": "Mental health trust",
}
PEOPLE = {
    "Child 1": "Aled Pryce", "Child 2": "Bea Pryce", "Mother": "Carys Dunmore", "Father": "Dewi Pryce",
    "Grandmother": "Enid Dunmore", "Uncle": "Ffred Dunmore", "GP1": "Gita Rowan", "Teacher 1": "Huw Selby",
    "Adult 1": "Ines Quarrie", "Adult 2": "Jory Tamsin",
}  # fmt: skip
_WHAT = (
    "Telephone call with {p} about {t}; {m}.",
    "Home visit to {p}; {m}, talked about {t}.",
    "{p} did not attend; {t} to be followed up.",
    "Meeting about {p}: {t} discussed, views {m}.",
    "Letter about {t} received for {p}.",
    "{p} seen with {q}; {m}. Advice about {t}.",
    "Message left for {q} concerning {t}.",
    "{q} asked for help for {p} with {t}; sounded {m}.",
)
_TOPIC = (
    "sleep", "school", "money", "housing", "medication", "transport", "meals", "a referral", "the plan", "a repair",
)  # fmt: skip
_MOOD = ("settled", "tired", "worried", "cheerful", "quiet", "mixed", "clear", "uncertain")
_OUTCOME = ("No change", "Review in a month", "Referred on", "")


@dataclass(frozen=True)
class Row:
    """One row of a chronology; ``time`` is empty where none was written."""

    day: dt.date
    time: str
    what: str
    told_by: str
    worker: str
    outcome: str

    @property
    def cells(self) -> list[object]:
        """The row as a workbook holds it."""
        words = (self.time, self.what, self.told_by, self.worker, self.outcome)
        return [dt.datetime(self.day.year, self.day.month, self.day.day), *(word or None for word in words)]


def rows(number: int = ROWS) -> Mapping[str, Sequence[Row]]:
    """The rows of each agency in the order of time."""
    chance, codes = random.Random(1970), list(AGENCIES)
    sizes = {code: number // len(codes) + (n < number % len(codes)) for n, code in enumerate(codes)}
    found = {code: [_row(chance, f"{code}-{n:05d}") for n in range(sizes[code])] for code in codes}
    return {code: sorted(own, key=lambda row: (row.day, row.time)) for code, own in found.items()}


def workbook(rows: Sequence[Row]) -> bytes:
    """One agency's rows as it would send them."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Chronology")
    sheet.append(HEADINGS)
    for row in rows:
        sheet.append(row.cells)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _row(chance: random.Random, number: str) -> Row:
    day = dt.date(2012, 1, 2) + dt.timedelta(chance.randint(0, 4379))
    time = f"{chance.randint(0, 23):02d}:{chance.randint(0, 59):02d}" if chance.random() < 0.5 else ""
    one, other = chance.sample(list(PEOPLE.values()), 2)
    what = chance.choice(_WHAT).format(p=one, q=other, t=chance.choice(_TOPIC), m=chance.choice(_MOOD))
    told = chance.choice(["", "", "", *AGENCIES.values()])
    return Row(
        day, time, f"{what} Entry {number}.", told, f"Worker {chance.randint(1, 30)}", chance.choice(_OUTCOME)
    )
