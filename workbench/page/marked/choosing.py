"""The words just chosen in a text: from the address of the page, and from the form that carried them."""

from collections.abc import Mapping
from dataclasses import dataclass

from findings import passages
from workbench.page.marked import texts, view


@dataclass(frozen=True)
class Chosen:
    """Words just chosen: in which part, where they are shown, where they were received, and sealed for the form."""

    part: str
    start: int
    end: int
    quote: str
    from_received: int
    to_received: int
    sealed: str


def chosen(text: texts.Text, query: Mapping[str, str]) -> Chosen | None:
    """The words that an address asks for, by their place in the text as it is shown."""
    part = text.part(query.get("part", ""))
    start, end = _number(query.get("start")), _number(query.get("end"))
    if part is None or start is None or end is None:
        return None
    seen = view.of(part.received)
    stretch = view.trimmed(seen.shown, start, end)
    if stretch is None:
        return None
    return _chosen(part.key, seen, *seen.to_received(*stretch))


def chosen_again(text: texts.Text, part_key: str, sealed: str) -> Chosen | None:
    """The words that a form carried, if they are still there."""
    part = text.part(part_key)
    stretch = view.unseal(part.received, sealed) if part else None
    return _chosen(part.key, view.of(part.received), *stretch) if part and stretch else None


def anchored(text: texts.Text, picked: Chosen) -> dict[str, str | int]:
    """Where chosen words stand in their text, by the columns that keep a passage."""
    part = text.part(picked.part)
    assert part is not None
    found = passages.anchor(part.received, picked.from_received, picked.to_received)
    return {
        "text_part": part.key,
        "start": found.start,
        "end": found.end,
        "quote": found.words,
        "before": found.before,
        "after": found.after,
    }


def _chosen(part: str, seen: view.View, start: int, end: int) -> Chosen:
    first, last = seen.to_shown(start, end)
    sealed = view.seal(seen.received, start, end)
    return Chosen(part, first, last, seen.shown[first:last], start, end, sealed)


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else None
