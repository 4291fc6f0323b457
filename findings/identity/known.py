"""Whom a report must not give away: the people of a case with everything by which they could be known."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any


class NotUnderstood(ValueError):
    """A list of names that is not in the form described; its text says what is wrong, and where."""


@dataclass(frozen=True)
class Somebody:
    """One person: ``code`` may be shown, nothing else may. What is not known is empty."""

    code: str
    name: str
    id: str = ""
    case: str = ""
    first: str = ""
    last: str = ""
    nicknames: tuple[str, ...] = ()
    born: date | None = None
    died: date | None = None
    nhs_number: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    address: str = ""
    postcode: str = ""
    school: str = ""
    case_numbers: tuple[str, ...] = ()

    @property
    def given(self) -> str:
        """The given name: as it was said, or the first word of the whole name."""
        words = self.name.split()
        return self.first or (words[0] if words else "")

    @property
    def surname(self) -> str:
        """The family name: as it was said, or the last word of a whole name of two words or more."""
        words = self.name.split()
        return self.last or (words[-1] if len(words) > 1 else "")


@dataclass(frozen=True)
class Known:
    """Everybody of the cases at hand, and the villages and towns in which they lived."""

    people: tuple[Somebody, ...]
    villages: tuple[str, ...] = ()


def from_json(read: Any) -> Known:
    """The people out of the form ``{"cases": [{"case", "village", "people": [...]}]}``. Raises NotUnderstood."""
    cases = _list(_mapping(read, "the list of names").get("cases"), "cases")
    found = [_mapping(case, "a case") for case in cases]
    people = tuple(person for case in found for person in _people(case))
    villages = [_words(case.get("village"), "village") for case in found]
    return Known(people, tuple(dict.fromkeys(filter(None, villages))))


def _people(case: Mapping[str, Any]) -> Iterator[Somebody]:
    called = _words(case.get("case"), "case")
    for each in _list(case.get("people"), "people"):
        person = _mapping(each, "a person")
        code, name = _words(person.get("code"), "code"), _words(person.get("name"), "name")
        if not code or not name:
            raise NotUnderstood("Somebody in the list of names has no code or no name")
        one = {field: _words(person.get(field), field) for field in _ONE}
        several = {field: _several(person.get(field), field) for field in _MANY}
        days = {field: _day(person.get(field), field) for field in _DAYS}
        yield replace(Somebody(code, name, case=called), **one, **several, **days)  # type: ignore[arg-type]


_ONE = ("id", "first", "last", "nhs_number", "address", "postcode", "school")
_MANY = ("nicknames", "phones", "emails", "case_numbers")
_DAYS = ("born", "died")


def _mapping(value: Any, what: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise NotUnderstood(f"{what[0].upper()}{what[1:]} has another form than described")
    return value


def _list(value: Any, what: str) -> Sequence[Any]:
    if not isinstance(value, list):
        raise NotUnderstood(f"“{what}” is not a list")
    return value


def _words(value: Any, what: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise NotUnderstood(f"“{what}” is not words")
    return " ".join(str(value).split())


def _several(value: Any, what: str) -> tuple[str, ...]:
    return tuple(filter(None, (_words(each, what) for each in _list(value or [], what))))


def _day(value: Any, what: str) -> date | None:
    words = _words(value, what)
    if not words:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError as trouble:
        raise NotUnderstood(f"“{what}” is “{words}”, not a date such as 2012-05-31") from trouble
