"""What the pages of the blank form need."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.reading.role import Role
from timeline.writing import form
from timeline.writing.form import Asked


@dataclass(frozen=True)
class Line:
    """A column in the list; ``key`` is empty where the review has no columns of its own yet."""

    key: str
    asked: Asked
    is_first: bool
    is_last: bool


def lines(columns: Sequence[tuple[str, Asked]]) -> list[Line]:
    """The columns in their order."""
    last = len(columns) - 1
    return [Line(key, asked, at == 0, at == last) for at, (key, asked) in enumerate(columns)]


def lacking(asked: Sequence[Asked]) -> str:
    """What a form cannot do without and these columns lack; empty where nothing is missing."""
    roles = {each.role for each in asked}
    missing = [f"“{role.label}”" for role in (Role.WHEN, Role.WHAT) if role not in roles]
    if not missing:
        return ""
    return f"One column has to be for {' and one for '.join(missing)}: without it nothing that comes back can be read"


def about_heading(columns: Sequence[Asked], at: int) -> str:
    """What is wrong with the heading of one column among the others; empty where it reads as it is meant."""
    own = columns[at]
    if any(each.heading.lower() == own.heading.lower() for n, each in enumerate(columns) if n != at):
        return "Another column has this heading. Choose other words"
    wrong = form.misread(columns)
    if at in wrong:
        offered = " or ".join(f"“{words}”" for words in form.other_words(own.role)[:2])
        return (
            f"What comes back under “{own.heading}” would be read as “{wrong[at].label}”. Other words are understood, "
            f"such as {offered}"
        )
    others = [columns[n] for n in wrong if n not in form.misread(_without(columns, at))]
    if others:
        return f"Beside “{own.heading}” the column “{others[0].heading}” would be misread. Choose other words"
    return ""


def about_role(columns: Sequence[Asked], at: int) -> str:
    """Whether the form asks twice for what can only be read once."""
    role = columns[at].role
    count = sum(each.role is role for each in columns)
    return "Another column asks for this. Choose something else" if role in form.ONCE and count > 1 else ""


def _without(columns: Sequence[Asked], at: int) -> list[Asked]:
    """The columns with one left empty, the others in their places."""
    return [Asked("", each.role) if n == at else each for n, each in enumerate(columns)]
