"""How a turning point becomes an account of its episode: which words go where, and where words stand already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.persistence.tables.conversation import TurningPoint
from workbench.persistence.tables.episode import Account

# What the person wanted goes with what pulled against it; what stood out goes with what they made of it.
FILLS: Mapping[str, Sequence[str]] = {
    "trying": ("aims", "concerns"),
    "could_see": ("salient", "thinking"),
    "else_going_on": ("else_going_on",),
    "seemed_usual": ("reasons",),
    "options": ("options",),
}


ACCOUNT: Mapping[str, str] = {
    "trying": "I was trying to",
    "could_see": "I could see",
    "else_going_on": "What else was going on",
    "seemed_usual": "What seemed usual",
    "options": "The options I believed I had",
}


class Choice(StrEnum):
    """What to do where both have words."""

    KEEP = "keep"
    BOTH = "both"
    REPLACE = "replace"


@dataclass(frozen=True)
class Meeting:
    """A field of an account in which words stand already, and those that the turning point would bring."""

    field: str
    there: str
    brought: str


def words(point: TurningPoint) -> dict[str, str]:
    """What a turning point says, by the fields of an account."""
    return {
        field: "\n\n".join(text for name in names if (text := getattr(point, name).strip()))
        for field, names in FILLS.items()
    }


def meetings(point: TurningPoint, account: Account) -> tuple[Meeting, ...]:
    """The fields in which both say something, and not the same."""
    brought = words(point)
    return tuple(
        Meeting(field, there, brought[field])
        for field in FILLS
        if (there := getattr(account, field).strip()) and brought[field] and brought[field] not in there
    )


def filled(point: TurningPoint, account: Account | None) -> dict[str, str]:
    """The words that go where nothing stands yet."""
    return {
        field: brought
        for field, brought in words(point).items()
        if brought and not (account and getattr(account, field).strip())
    }


def changes(point: TurningPoint, account: Account, chosen: Mapping[str, Choice]) -> dict[str, str]:
    """What an account says afterwards. An empty field is filled; where words stand, only what was chosen is done."""
    settled = {each.field: _settled(each, chosen[each.field]) for each in meetings(point, account)}
    return {**filled(point, account), **settled}


def _settled(meeting: Meeting, choice: Choice) -> str:
    if choice is Choice.REPLACE:
        return meeting.brought
    return f"{meeting.there}\n\n{meeting.brought}" if choice is Choice.BOTH else meeting.there
