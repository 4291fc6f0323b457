"""Mending an entry: what its form shows, and what a changed form changes."""

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from timeline.when import Precision, When
from workbench.chronology.forms import ChangeEntryForm
from workbench.persistence.stores import entries, placing
from workbench.persistence.stores.filters import Filters
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review

MENDED = "The date was mended by a reviewer"
_WORDS = ("what", "source", "told_by")


def day_of(entry: Entry) -> str:
    """The day of an entry without its time, or as much as is known: to begin an entry beside it."""
    at = entries.when_of(entry)
    if at.precision in (Precision.MINUTE, Precision.DAY):
        return f"{at.start.day} {at.start:%B} {at.start:%Y}"
    return When(at.start, at.precision, None, True, "").words()


def fill(form: ChangeEntryForm, entry: Entry) -> None:
    """Show an entry in its form."""
    form.version.data = entry.version
    form.when.data = entries.when_of(entry).words()
    for name in _WORDS:
        form[name].data = getattr(entry, name)


def places(db: Session, review: Review, entry: Entry, coded: Callable[[str], str]) -> list[tuple[str, str]]:
    """The entries after which this one can stand without contradicting what was written."""
    when = entries.when_of(entry)
    day = Filters(since=when.earliest, until=when.latest)
    near = entries.of_review(db, review, filters=day, limit=200)
    return [
        (each.id, _line(each, coded)) for each in near if each is not entry and entries.may_follow(when, each)
    ]


def changes(form: ChangeEntryForm, entry: Entry, when: When) -> dict[str, Any]:
    """What is different. The words of a file stay as received, those in which it says when it was included."""
    changed: dict[str, Any] = {}
    by_hand = entry.source_row_id is None
    if by_hand:
        changed = {name: form[name].data or "" for name in _WORDS}
    if form.when.data != entries.when_of(entry).words():
        changed |= placing.kept(entry, when)
        changed |= {"written": when.written} if by_hand else {"warnings": _remarked(entry)}
    return changed


def _remarked(entry: Entry) -> list[str]:
    said = f"{MENDED}. The file says “{entry.written}”"
    return [*(warning for warning in entry.warnings if warning != said), said]


def _line(entry: Entry, coded: Callable[[str], str]) -> str:
    words = " ".join(coded(entry.what).split())
    when = entries.when_of(entry)
    time = f", {when.start:%H:%M}" if when.precision is Precision.MINUTE else ""
    return f"After {when.short()}{time}, {coded(entry.agency.name)}: {words[:70]}{'…' if len(words) > 70 else ''}"
