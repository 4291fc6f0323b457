"""Whom a report must not give away: the people of a case with everything by which they could be known."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from findings.identity import spellings
from findings.identity.spellings import Spelling
from timeline import when
from timeline.when import Precision


class NotUnderstood(ValueError):
    """A list of names that is not in the form described; its text says what is wrong, and where."""


@dataclass(frozen=True)
class Somebody:
    """One person: ``code`` may be shown, nothing else may. What is not known is empty.

    ``is_place``: a house, a street, a town under a code, which is known by the whole of its name only.
    """

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
    is_place: bool = False

    @cached_property
    def spellings(self) -> tuple[Spelling, ...]:
        """Every way in which the name is written."""
        if self.is_place:
            return spellings.of_place((self.name, *self.nicknames))
        return spellings.of_person(self.name, self.given, self.surname, self.nicknames)

    @property
    def given(self) -> str:
        """The given name: as it was said, or the first word of the whole name."""
        words = self._called
        return self.first or (words[0] if words else "")

    @property
    def surname(self) -> str:
        """The family name: as it was said, or the last word of a whole name of two words or more."""
        words = self._called
        return self.last or (words[-1] if len(words) > 1 else "")

    @property
    def _called(self) -> list[str]:
        return spellings.without_title(self.name).split()


@dataclass(frozen=True)
class Known:
    """Everybody of the cases at hand, and the villages and towns in which they lived.

    ``open`` are names that may stand in a report: agencies, its authors, the code of somebody.
    """

    people: tuple[Somebody, ...]
    villages: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


def from_json(read: Any) -> Known:
    """The people out of the form ``{"cases": [{"case", "village", "people": [...]}]}``. Raises NotUnderstood.

    One case may stand alone, and a person's single number may stand without a list around it.
    """
    cases = [_mapping(case, "a case") for case in _cases(read)]
    people = tuple(person for case in cases for person in _people(case))
    villages = [place for case in cases for place in _several(case.get("village"), "village")]
    return Known(people, tuple(dict.fromkeys(villages)))


def _cases(read: Any) -> Sequence[Any]:
    if isinstance(read, list):
        return (
            read
            if any(isinstance(each, Mapping) and "people" in each for each in read)
            else [{"people": read}]
        )
    whole = _mapping(read, "the list of names")
    return [whole] if "people" in whole else _list(whole.get("cases"), "cases")


def _people(case: Mapping[str, Any]) -> Iterator[Somebody]:
    called = _words(case.get("case"), "case")
    for each in _list(case.get("people"), "people"):
        person = _mapping(each, "a person")
        one = {field: _words(person.get(field), field) for field in _ONE}
        name = _words(person.get("name"), "name") or f"{one['first']} {one['last']}".strip()
        code = _words(person.get("code"), "code")
        if not code or not name:
            raise NotUnderstood("Somebody in the list of names has no code or no name")
        several = {field: _several(person.get(field), field) for field in _MANY}
        days = {field: _day(person.get(field), field) for field in _DAYS}
        yield Somebody(code, name, case=called, **one, **several, **days)  # type: ignore[arg-type]


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
    if isinstance(value, Mapping | list):
        parts = value.values() if isinstance(value, Mapping) else value
        return ", ".join(filter(None, (_words(each, what) for each in parts)))
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise NotUnderstood(f"“{what}” is not words")
    return " ".join(str(value).split())


def _several(value: Any, what: str) -> tuple[str, ...]:
    each = value if isinstance(value, list) else [value]
    return tuple(filter(None, (_words(one, what) for one in each)))


def _day(value: Any, what: str) -> date | None:
    words = _words(value, what)
    if not words:
        return None
    try:
        moment = when.read(words)
    except when.Unreadable as trouble:
        raise NotUnderstood(f"“{what}” is “{words}”, not a date such as 2012-05-31") from trouble
    return moment.start.date() if moment.precision in _TO_THE_DAY else None


_TO_THE_DAY = (Precision.DAY, Precision.MINUTE)
