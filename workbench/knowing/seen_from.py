"""What a page says of a place and a day: what was known there, and not a word of what came later."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from flask import g

from timeline import ages, knowledge
from timeline.ages import Unit
from timeline.knowledge import Learned, Unknown, View
from timeline.when import Precision, When
from workbench.knowing import picture
from workbench.knowing.picture import Picture
from workbench.knowing.place import Place, standpoint
from workbench.persistence.stores import agencies, entries, entry_words, kept_views, people, told
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.told import KeptView

AT_FIRST, A_PAGE = 12, 100
_VAGUE = {Precision.MONTH: "no day given", Precision.SEASON: "no month given", Precision.YEAR: "year only"}


@dataclass(frozen=True)
class Line:
    """One thing that was known. ``told`` says when and how it came, ``late`` how long after."""

    entry: Entry
    when: str
    beneath: str
    told: str
    late: str


@dataclass(frozen=True)
class Hidden:
    """One thing that could not be known, and the agencies that did know it."""

    entry: Entry
    when: str
    holders: tuple[Agency, ...]


@dataclass(frozen=True)
class Step:
    """Where a step leads: a day, or one entry on it."""

    day: date
    upto: str = ""


@dataclass(frozen=True)
class Seen:
    """Everything of one view."""

    place: Place
    ages: tuple[str, ...]
    drawn: Picture
    own: int
    told: int
    perhaps: int
    lines: tuple[Line, ...]
    page: int
    pages: int
    hidden: int
    hidden_agencies: int
    day_before: Step | None
    day_after: Step | None
    one_before: Step | None
    one_after: Step | None
    kept: KeptView | None
    kept_before: Sequence[KeptView]

    @property
    def known(self) -> int:
        """How much was known."""
        return self.own + self.told


def of(
    review: Review, place: Place, births: Mapping[str, When], *, page: int = 0, most: int = AT_FIRST
) -> tuple[Seen, View]:
    """The view from a place. ``page`` is 0 for the latest ``most``, then counts pages of all."""
    stand = standpoint(review, place)
    there, tellings = entry_words.silent(g.db, review), told.as_timeline(g.db, review)
    view = knowledge.known(there, tellings, stand, place.day, place.upto)
    steps = knowledge.steps(there, tellings, stand)
    rows = {row.id: row for row in agencies.of_review(g.db, review)}
    known = view.latest_first
    views = kept_views.until(g.db, review, place.agency, place.person, place.day)
    kept = next((each for each in views if each.day == place.day), None)
    start = max(page - 1, 0) * A_PAGE
    at = _reached(steps, known)
    seen = Seen(
        place=place,
        ages=_ages(people.of_review(g.db, review), births, place.day),
        drawn=picture.of(known, place.agency, rows, place.day, review.period_from),
        own=len(view.held),
        told=len(view.told),
        perhaps=len(view.perhaps),
        lines=_lines(review, known[start : start + (A_PAGE if page else most)], rows, place.day),
        page=page,
        pages=-(-len(known) // A_PAGE),
        hidden=len(view.unknown),
        hidden_agencies=len({each.entry.agency for each in view.unknown}),
        day_before=_day_step([each for each in steps if _day(each) < place.day][-1:]),
        day_after=_day_step([each for each in steps if _day(each) > place.day][:1]),
        one_before=_one_step(steps[at - 2 : at - 1] if at >= 2 else ()),
        one_after=_one_step(steps[at : at + 1]),
        kept=kept,
        kept_before=[each for each in views if each is not kept],
    )
    return seen, view


def hidden(review: Review, unknown: Sequence[Unknown], page: int) -> list[Hidden]:
    """What could not be known, the latest first, a page of it."""
    latest = sorted(unknown, key=lambda each: (each.entry.when.sort_key, each.entry.id), reverse=True)
    some = latest[(page - 1) * A_PAGE : page * A_PAGE]
    rows = {row.id: row for row in agencies.of_review(g.db, review)}
    found = _whole(review, [each.entry.id for each in some])
    return [
        Hidden(
            found[each.entry.id],
            each.entry.when.words(),
            tuple(rows[id] for id in each.holders if id in rows),
        )
        for each in some
    ]


def _lines(
    review: Review, known: Sequence[Learned], rows: Mapping[str, Agency], day: date
) -> tuple[Line, ...]:
    found = _whole(review, [each.entry.id for each in known])
    return tuple(_line(each, found[each.entry.id], rows, day) for each in known)


def _line(each: Learned, entry: Entry, rows: Mapping[str, Agency], day: date) -> Line:
    when, told = each.entry.when, each.told
    if told is None or told.when is None:
        return Line(entry, _short(when, day), _closely(when), "", "")
    teller = rows.get(told.by)
    how = told.how[:1].lower() + told.how[1:]
    words = ", ".join(part for part in (f"Told by {teller.name}" if teller else "Told", how) if part)
    late = ages.between(when, told.when)
    after = (
        "" if late.words == "the same day" or late.unit is Unit.MINUTES else f"{late.words} after it happened"
    )
    return Line(entry, _short(when, day), f"told {_short(told.when, day)}", words, after)


def _short(when: When, day: date) -> str:
    """As for a narrow column; with the year, where it is not the year one stands in."""
    words = when.short()
    return (
        words
        if when.start.year == day.year or str(when.start.year) in words
        else f"{words} {when.start.year}"
    )


def _closely(when: When) -> str:
    """How closely a moment is known: its time, or what is not known."""
    said = (
        f"{when.start:%H:%M}"
        if when.precision is Precision.MINUTE
        else _VAGUE.get(when.precision, "day only")
    )
    return said if when.certain else f"{said}, uncertain"


def _whole(review: Review, ids: Sequence[str]) -> dict[str, Entry]:
    return {entry.id: entry for entry in entries.by_ids(g.db, review, ids)}


def _ages(everybody: Sequence[Person], births: Mapping[str, When], day: date) -> tuple[str, ...]:
    """How old those at the centre were, if they were born."""
    at = When(datetime.combine(day, time()), Precision.DAY)
    found = (
        (person.code, ages.at(births[person.id], at))
        for person in everybody
        if person.is_subject and person.id in births
    )
    return tuple(f"{code} is {age.words} old" for code, age in found if age.youngest >= 0)


def _reached(steps: Sequence[Learned], known: Sequence[Learned]) -> int:
    """How many steps have been taken: what is known comes in the order of the steps."""
    seen = {each.entry.id for each in known}
    return sum(each.entry.id in seen for each in steps)


def _day(each: Learned) -> date:
    assert each.surely
    return each.surely.date()


def _day_step(found: Sequence[Learned]) -> Step | None:
    return Step(_day(found[0])) if found else None


def _one_step(found: Sequence[Learned]) -> Step | None:
    return Step(_day(found[0]), found[0].entry.id) if found else None
