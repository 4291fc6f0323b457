"""Whether a file is one that came before, sent again: a guess with its reason. People say what it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from timeline.reading.choices import Choices, heading_key
from timeline.reading.role import Role
from timeline.resending import rows
from workbench.persistence.stores import replacing
from workbench.persistence.stores import sources as store
from workbench.persistence.tables.source import Source

_LIKELY = 0.3
_LIKELY_BY_NAME = 0.1


@dataclass(frozen=True)
class Candidate:
    """An earlier file, how many of its rows stand in this one too, and whether the names agree."""

    source: Source
    shared: int
    same_words: int
    rows: int
    same_name: bool

    @property
    def is_likely(self) -> bool:
        """Whether it looks like this one, sent again."""
        share = max(self.shared, self.same_words) / max(self.rows, 1)
        return share >= (_LIKELY_BY_NAME if self.same_name else _LIKELY)

    @property
    def reason(self) -> str:
        """What speaks for it or against, in words."""
        if self.shared or not self.same_words:
            told = f"{self.shared or 'None'} of its {self.rows:,} rows {_stand(self.shared)} in this file too"
        else:
            told = f"The words of {self.same_words:,} of its {self.rows:,} rows stand in this file too"
        return told + (", and its name is the same but for dates and versions" if self.same_name else "")


@dataclass(frozen=True)
class Sending:
    """How a file stands to those of its agency before and after it. ``is_rested_on``: entries rest on its rows.

    ``earlier`` is the one it is, sent again; ``newest`` the one that took its place; ``is_open`` when nobody has
    said yet which of the candidates it is, if any.
    """

    candidates: tuple[Candidate, ...]
    earlier: Source | None
    newest: Source | None
    is_open: bool
    is_rested_on: bool

    @property
    def guess(self) -> Candidate | None:
        """The file that this one looks like, sent again."""
        return next((each for each in self.candidates if each.is_likely), None)


def sending(db: Session, source: Source, earlier: Source | None) -> Sending:
    """How a file stands to the others of its agency; ``earlier`` is the one it is, where that was said."""
    waits = source.state == store.WAITING
    is_rested_on = waits and replacing.is_rested_on(db, source)
    found = candidates(db, source) if waits and not is_rested_on else ()
    newest = replacing.newest(db, source) if source.state == store.REPLACED else None
    return Sending(found, earlier, newest, is_asked(db, source) and earlier is None, is_rested_on)


def is_asked(db: Session, source: Source) -> bool:
    """Whether there are files that this one may be, sent again, and nobody has said that it is new."""
    is_waiting = source.state == store.WAITING and not store.is_new(source)
    return is_waiting and bool(replacing.earlier_files(db, source))


def candidates(db: Session, source: Source) -> tuple[Candidate, ...]:
    """The agency's files in the timeline, the likeliest first."""
    now = list(replacing.cells(db, source).values())
    found = []
    for earlier in replacing.earlier_files(db, source):
        before = list(replacing.cells(db, earlier).values())
        found.append(
            Candidate(
                earlier,
                rows.shared(before, now),
                rows.shared_words(before, now),
                len(before),
                rows.same_name(earlier.name, source.name),
            )
        )
    return tuple(sorted(found, key=lambda each: -max(each.shared, each.same_words)))


def carried(db: Session, source: Source, earlier: Source) -> Choices:
    """The decisions about a file, and those about the earlier one that hold for it too."""
    own, before = store.choices(source), store.choices(earlier)
    whens = rows.answers(before.whens, replacing.cells(db, earlier), replacing.cells(db, source))
    titles = {(table["part"], table["title"]) for table in _tables(source)}
    left_out = {
        table["part"]
        for table in _tables(earlier)
        if table["part"] in before.parts_left_out and (table["part"], table["title"]) in titles
    }
    return replace(
        own,
        whens={**whens, **own.whens},
        columns={**_columns(source, earlier, before), **own.columns},
        parts_left_out=own.parts_left_out | left_out,
    )


def _columns(source: Source, earlier: Source, before: Choices) -> Mapping[tuple[str, int], Role]:
    """What columns of the same heading were said to be for."""
    said = {
        key: before.columns[table["part"], index]
        for table in _tables(earlier)
        for index, heading, _role, _reason in table["columns"]
        if (table["part"], index) in before.columns and (key := heading_key(heading))
    }
    return {
        (table["part"], index): said[heading_key(heading)]
        for table in _tables(source)
        for index, heading, _role, _reason in table["columns"]
        if heading_key(heading) in said
    }


def _tables(source: Source) -> Sequence[Mapping[str, Any]]:
    tables: Sequence[Mapping[str, Any]] = source.sum.get("tables", [])
    return tables


def _stand(count: int) -> str:
    return "stands" if count == 1 else "stand"
