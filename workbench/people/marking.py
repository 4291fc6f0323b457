"""The words of an entry with the mentions of one person marked in them, in codes or as received."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.names import Glossary
from workbench.persistence.tables.entry import Entry


@dataclass(frozen=True)
class Piece:
    """A stretch of a text, marked where it is a mention."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True)
class Part:
    """One column of an entry; the account itself has no label."""

    label: str
    pieces: tuple[Piece, ...]


def parts(entry: Entry, code: str, glossary: Glossary, *, named: bool) -> list[Part]:
    """Every column in which something stands."""
    columns = [
        ("", entry.what),
        ("Told by", entry.told_by),
        ("Seen", entry.seen),
        ("Said", entry.said),
        ("Action", entry.action),
        ("Source", entry.source),
        ("People", "; ".join(entry.people)),
        *((heading, text) for heading, text in entry.further),
    ]
    return [
        Part(label if named else glossary.coded(label), tuple(pieces(text, code, glossary, named=named)))
        for label, text in columns
        if text.strip()
    ]


def pieces(text: str, code: str, glossary: Glossary, *, named: bool) -> Iterator[Piece]:
    """The text cut at the mentions of the person with a code."""
    done, plain = 0, ""
    for span in glossary.spans(text):
        plain += text[done : span.start]
        shown = text[span.start : span.end] if named else span.code
        done = span.end
        if span.code != code:
            plain += shown
            continue
        if plain:
            yield Piece(plain)
        yield Piece(shown, True)
        plain = ""
    if plain + text[done:]:
        yield Piece(plain + text[done:])
