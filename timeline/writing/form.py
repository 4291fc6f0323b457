"""The blank form in which an agency is asked for its chronology: columns, instructions, and whether it reads back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.reading import columns as reading_columns
from timeline.reading.grid import Line
from timeline.reading.headings import Heading
from timeline.reading.role import Role
from timeline.writing.sheet import Column, Paper, Sheet, Words

ROLES = tuple(role for role in Role if role not in (Role.AGENCY, Role.IGNORED))
"""What a column can be asked for: the agency is known from who sends the form, and nothing is asked for in vain."""

ONCE = (Role.WHEN, Role.TIME, Role.UNTIL, Role.UNTIL_TIME, Role.WHAT, Role.ENTERED)
_WIDTHS = {
    Role.WHEN: 16,
    Role.UNTIL: 16,
    Role.TIME: 12,
    Role.UNTIL_TIME: 12,
    Role.WHAT: 48,
    Role.REFERENCE: 10,
}
_USUAL_WIDTH = 22
_BLANK_ROWS = 15


@dataclass(frozen=True)
class Asked:
    """A column that agencies are asked to fill."""

    heading: str
    role: Role
    hint: str = ""
    is_required: bool = False


USUAL = (
    Asked("Date", Role.WHEN, "When it happened, as closely as the record says and no closer", True),
    Asked("Time", Role.TIME, "Where the record gives it"),
    Asked("Date to", Role.UNTIL, "Only where it went on for longer than a day"),
    Asked("What happened", Role.WHAT, "One event in a row, as the record has it: who did what, what was seen", True),
    Asked("Who was present or seen", Role.SEEN, "Who was seen, and whether the child or adult was seen alone"),
    Asked("Wishes, feelings and own words", Role.SAID, "What a child or adult said, in their own words where you can"),
    Asked("Told by", Role.TOLD_BY, "Where you learned it from another agency or from somebody: from whom"),
    Asked("Action taken", Role.ACTION, "What your agency did, and what it decided"),
    Asked("Outcome", Role.OUTCOME, "What came of it"),
    Asked("Source of information", Role.SOURCE, "In which record it stands: the system, the file, the page", True),
    Asked("Date of recording", Role.ENTERED, "When it was written down, where that was another day"),
)  # fmt: skip

_DATES = (
    "11/05/2023, 11.5.23 or 11 May 2023: a day. The day comes first, then the month.",
    "May 2023, spring 2023 or 2023: where the record says no more. Do not add a day that it does not give.",
    "early May 2023, about 2015, ?11 May 2023: where it is not certain.",
    "2 to 5 May 2023, or a second date under a column for it: where it went on.",
    "week commencing 8 May 2023: where only the week is known.",
    "14:30, 2.30pm or 2330-0115: a time, beside the date or in a column of its own.",
)


@dataclass(frozen=True)
class Form:
    """What a review sends to its agencies. ``title`` is in codes, and so is every other word."""

    title: str
    day: date
    columns: tuple[Asked, ...]
    explanation: str = ""
    back_by: str = ""


def for_excel(form: Form) -> Sheet:
    """The form as a workbook: a page that says how, and a page to fill."""
    return _sheet(form, ())


def for_word(form: Form) -> Sheet:
    """The form as a document: the instructions, then a table with some rows to begin with."""
    return _sheet(form, [("",) * len(form.columns)] * _BLANK_ROWS)


def misread(columns: Sequence[Asked]) -> dict[int, Role]:
    """The columns, by their place, whose headings would be taken for something else when the form comes back."""
    heading = Heading((0,), tuple(column.heading for column in columns))
    wrong = {}
    for lines in _filled(columns):
        for found in reading_columns.assign(heading, lines):
            if found.role is not columns[found.index].role:
                wrong[found.index] = found.role
    return wrong


def other_words(role: Role) -> tuple[str, ...]:
    """Headings that are understood to be for this."""
    return _OTHER_WORDS[role]


def _sheet(form: Form, rows: Sequence[Sequence[str]]) -> Sheet:
    widths = (Column(column.heading, _WIDTHS.get(column.role, _USUAL_WIDTH)) for column in form.columns)
    return Sheet(
        title=f"Chronology for {form.title}",
        day=form.day,
        columns=tuple(widths),
        rows=rows,
        about=tuple(_instructions(form)),
        about_title="How to fill this in",
        opens_with_about=True,
        paper=Paper.A4,
    )


def _instructions(form: Form) -> Iterator[Words]:
    if form.explanation:
        yield from (Words(line) for line in form.explanation.splitlines() if line.strip())
    if form.back_by:
        yield Words(f"Send it back by {form.back_by}.")
    yield Words("How to fill it in", True)
    yield Words("Write one event in a row, in the table that follows. Add as many rows as you need.")
    yield Words(
        "Leave the headings and the order of the columns as they are. Leave a cell empty where nothing is known."
    )
    yield Words(
        "Write names as your records have them. Codes are put in their place when the form comes back."
    )
    yield Words("The columns", True)
    for column in form.columns:
        must = " Fill this in every row." if column.is_required else ""
        hint = f": {column.hint.rstrip('.')}." if column.hint else f": {column.role.meaning}."
        yield Words(f"{column.heading}{hint}{must}")
    yield Words("How dates may be written", True)
    yield from (Words(line) for line in _DATES)
    yield Words("An example of a row", True)
    yield from (Words(f"{column.heading}: {_EXAMPLES[column.role]}") for column in form.columns)


def _filled(columns: Sequence[Asked]) -> Iterator[list[Line]]:
    """Rows as agencies may fill them: the account as long as the other columns, shorter than they, and longer."""
    for share in (0.67, 1.0, 3.0):
        yield [
            Line(number, tuple(_cell(column.role, number, share) for column in columns))
            for number in range(2, 8)
        ]


def _cell(role: Role, number: int, share: float) -> str:
    if role in _KINDS:
        return _KINDS[role][number % len(_KINDS[role])]
    length = round(60 * (share if role is Role.WHAT else 1))
    return f"{number} {_EXAMPLES[role]} {'and so on ' * 30}"[:length]


_KINDS = {
    Role.WHEN: ("11/05/2023", "May 2023", "12 May 2023"),
    Role.UNTIL: ("14/05/2023", "June 2023", "15 May 2023"),
    Role.ENTERED: ("14/05/2023", "15/05/2023", "16 May 2023"),
    Role.TIME: ("14:30", "2.30pm", "0915"),
    Role.UNTIL_TIME: ("15:30", "4pm", "1015"),
    Role.REFERENCE: ("1", "2", "3"),
    Role.PEOPLE: ("Mother", "Child 1", "Child 1, Mother"),
    Role.WORKER: ("Health visitor", "Social worker", "Duty officer"),
}
_EXAMPLES = {
    Role.WHEN: "11 May 2023",
    Role.TIME: "14:30",
    Role.UNTIL: "12 May 2023",
    Role.UNTIL_TIME: "15:15",
    Role.WHAT: "Health visitor called at the flat as planned. Nobody answered. A card was left with a new date.",
    Role.SOURCE: "Health record, contact notes, page 14",
    Role.PEOPLE: "Mother; younger child",
    Role.TOLD_BY: "School nurse, by telephone",
    Role.SEEN: "Younger child, with the mother in the room",
    Role.SAID: "“I sleep at my nan’s now.”",
    Role.ACTION: "A second visit was booked for 18 May",
    Role.OUTCOME: "Seen on 18 May",
    Role.WORKER: "Health visitor",
    Role.ENTERED: "12 May 2023",
    Role.REFERENCE: "1",
    Role.OTHER: "Home visit",
}
_OTHER_WORDS = {
    Role.WHEN: ("Date", "Date of event"),
    Role.TIME: ("Time", "Time of event"),
    Role.UNTIL: ("Date to", "End date"),
    Role.UNTIL_TIME: ("Time to", "End time"),
    Role.WHAT: ("What happened", "Details of event"),
    Role.SOURCE: ("Source of information", "Where recorded"),
    Role.PEOPLE: ("People involved", "About whom"),
    Role.TOLD_BY: ("Told by", "Information received from"),
    Role.SEEN: ("Who was seen", "Persons present"),
    Role.SAID: ("Wishes and feelings", "Voice of the child"),
    Role.ACTION: ("Action taken", "Response"),
    Role.OUTCOME: ("Outcome", "Result"),
    Role.WORKER: ("Worker", "Practitioner"),
    Role.ENTERED: ("Date of recording", "Date entered"),
    Role.REFERENCE: ("Reference", "Number"),
    Role.OTHER: ("Type of contact", "Location", "Theme"),
}
