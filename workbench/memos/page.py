"""What memos are about: in words, and where it is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask import g, url_for

from workbench.persistence.stores import entries


@dataclass(frozen=True)
class _Kind:
    """A kind of thing that memos are about. ``part`` is its name in the address of its page."""

    name: str
    endpoint: str
    part: str
    title: Callable[[Any], str]


_KINDS: Mapping[str, _Kind] = {
    "entry": _Kind(
        "entry",
        "chronology.entry",
        "entry",
        lambda entry: f"{entry.agency.name}, {entries.when_of(entry).words()}",
    ),
    "episode": _Kind(
        "episode", "episodes.show", "episode", lambda episode: f"{episode.number}. {episode.title}"
    ),
    "conversation": _Kind("conversation", "conversations.show", "conversation", lambda note: note.role),
    "factor": _Kind("factor", "factors.change", "marked", lambda factor: factor.note),
    "pattern": _Kind("pattern", "patterns.show", "pattern", lambda pattern: pattern.title),
    "finding": _Kind(
        "finding", "findings.show", "finding", lambda finding: f"{finding.number}. {finding.title}"
    ),
}


def title(kind: str, found: Any) -> str:
    """What something is called, under its kind. It holds case text: show it in codes."""
    known = _KINDS[kind]
    if found is None:
        return f"{known.name.capitalize()} that is no longer there"
    return f"{known.name.capitalize()}: {known.title(found)}"


def address(kind: str, about_id: str) -> str:
    """Where something is read, with its memos."""
    known = _KINDS[kind]
    values: dict[str, Any] = {"review": g.seat.review.id, known.part: about_id}
    return url_for(known.endpoint, **values, _anchor="memos")
