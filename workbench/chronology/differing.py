"""What the page of a difference shows: counts that add up, and rows side by side with what hangs on them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from timeline import entry as timeline_entry
from timeline.entry import Place
from timeline.resending.part import Part
from timeline.resent import Addition, Change, Withdrawal
from timeline.when import When
from workbench.chronology import beside
from workbench.chronology.beside import Beside
from workbench.chronology.comparing import Compared
from workbench.page.said import plural
from workbench.persistence.stores import anchoring, entries
from workbench.persistence.stores.hanging import NOTHING, Hanging
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor

A_PAGE = 50
MOST_BARE = 200
_HANGING = {
    "notes": ("note", "notes"),
    "tellings": ("place in an event told by several", "places in events told by several"),
    "disagreements": ("disagreement between tellings", "disagreements between tellings"),
    "told": ("link of who was told", "links of who was told"),
    "key_facts": ("key fact", "key facts"),
    "seen": ("decision on who was seen", "decisions on who was seen"),
    "relations": ("relation between people", "relations between people"),
}


@dataclass(frozen=True)
class Hung:
    """What hangs on an entry: episodes with a page, other things in words, and factors with whether they are found."""

    episodes: tuple[Episode, ...]
    others: tuple[str, ...]
    factors: tuple[tuple[Factor, bool], ...]

    def __bool__(self) -> bool:
        """Whether anything does."""
        return bool(self.episodes or self.others or self.factors)


@dataclass(frozen=True)
class Changed:
    """A changed entry. ``moment`` is when it was before; ``date_of_ours`` says what becomes of a mended date."""

    id: str
    moment: str
    words: str
    parts: tuple[str, ...]
    beside: tuple[Beside, ...]
    date_of_ours: str
    hung: Hung
    is_back: bool


@dataclass(frozen=True)
class Added:
    """A new entry, and the words of the earlier one within which its own stood."""

    moment: str
    told: timeline_entry.Entry
    split_from: str


@dataclass(frozen=True)
class Withdrawn:
    """An entry the file holds no longer. ``waits_in`` is the row without a date in which its words stand now."""

    id: str
    moment: str
    words: str
    hung: Hung
    joined_to: str
    waits_in: str
    is_marked: bool
    why: str


@dataclass(frozen=True)
class Shown:
    """The page of a difference. ``bare`` is how many withdrawn entries without anything on them are not listed."""

    compared: Compared
    changed: tuple[Changed, ...]
    added: tuple[Added, ...]
    withdrawn: tuple[Withdrawn, ...]
    bare: int
    marked: int
    page: int
    pages: int

    @property
    def counts(self) -> tuple[int, int, int, int, int]:
        """Unchanged, changed, added, withdrawn, back again."""
        found = self.compared.difference
        return (
            len(found.unchanged),
            len(found.changed),
            len(found.added),
            len(found.withdrawn),
            len(self.compared.back),
        )

    @property
    def acts(self) -> str:
        """What taking the file does, for its button."""
        _, changed, added, withdrawn, back = self.counts
        terms = [f"{changed:,} changed"] * bool(changed) + [f"{added:,} added"] * bool(added)
        terms += [f"{back:,} back again"] * bool(back)
        if not terms:
            return "Take this file" + (f"; {_staying(withdrawn)}" if withdrawn else "; nothing differs")
        taken = " and ".join(filter(None, (", ".join(terms[:-1]), terms[-1])))
        return f"Take {taken}" + (f"; {_staying(withdrawn)}" if withdrawn else "")


def of(
    compared: Compared,
    *,
    page: int = 1,
    marked: Collection[str] | None = None,
    why: Mapping[str, str] | None = None,
) -> Shown:
    """The page. ``marked`` and ``why`` are decisions on withdrawn entries that came back with a form."""
    found = compared.difference
    most = max(len(found.changed) + len(compared.back), len(found.added))
    pages = max(1, -(-most // A_PAGE))
    page = min(max(page, 1), pages)
    here = slice((page - 1) * A_PAGE, page * A_PAGE)
    known = frozenset(change.earlier.id for change in compared.back)
    changes = [*compared.back, *found.changed][here]
    gone = usual(compared) if marked is None else marked
    listed = _listed(compared, gone)
    return Shown(
        compared=compared,
        changed=tuple(_changed(compared, change, change.earlier.id in known) for change in changes),
        added=tuple(_added(addition) for addition in found.added[here]),
        withdrawn=tuple(_withdrawn(compared, each, gone, why or {}) for each in listed),
        bare=len(found.withdrawn) - len(listed),
        marked=sum(each.entry.id in gone for each in found.withdrawn),
        page=page,
        pages=pages,
    )


def usual(compared: Compared) -> frozenset[str]:
    """The withdrawn entries that are marked so unless somebody says otherwise: those on which nothing hangs."""
    return frozenset(
        each.entry.id
        for each in compared.difference.withdrawn
        if not compared.hanging.get(each.entry.id) and each.entry.id not in compared.waiting
    )


def _listed(compared: Compared, marked: Collection[str]) -> Sequence[Withdrawal]:
    """All that need a decision, and of the others as many as a page holds."""
    withdrawn = compared.difference.withdrawn
    weighty = {each.entry.id for each in withdrawn} - usual(compared)
    bare = [each.entry.id for each in withdrawn if each.entry.id not in weighty]
    shown = weighty | set(bare[:MOST_BARE]) | {entry_id for entry_id in bare if entry_id not in marked}
    return [each for each in withdrawn if each.entry.id in shown]


def _changed(compared: Compared, change: Change, is_back: bool) -> Changed:
    row = compared.entries[change.earlier.id]
    moment = entries.when_of(row)
    kept = Part.WHEN not in change.parts
    return Changed(
        id=row.id,
        moment=moment.words(),
        words=row.what,
        parts=tuple(part.label for part in change.parts),
        beside=tuple(beside.of(part, change.earlier, change.now) for part in change.parts),
        date_of_ours=_date_of_ours(moment, change.now.when, kept) if row.id in compared.mended else "",
        hung=_hung(compared.hanging.get(row.id, NOTHING), change.now),
        is_back=is_back,
    )


def _date_of_ours(ours: When, theirs: When, kept: bool) -> str:
    if kept:
        return f"Your date stays: {ours.words()}. The agency has not changed its own, “{theirs.written}”."
    return f"You had mended the date to {ours.words()}. The agency changed it now, and its date is taken."


def _added(addition: Addition) -> Added:
    told = addition.entry
    return Added(told.when.words(), told, addition.split_from.what if addition.split_from else "")


def _withdrawn(
    compared: Compared, withdrawal: Withdrawal, marked: Collection[str], why: Mapping[str, str]
) -> Withdrawn:
    entry_id = withdrawal.entry.id
    place = compared.waiting.get(entry_id)
    return Withdrawn(
        id=entry_id,
        moment=withdrawal.entry.when.words(),
        words=withdrawal.entry.what,
        hung=_hung(compared.hanging.get(entry_id, NOTHING), withdrawal.entry),
        joined_to=withdrawal.joined_to.what if withdrawal.joined_to else "",
        waits_in=_where(compared, place) if place else "",
        is_marked=entry_id in marked,
        why=why.get(entry_id, ""),
    )


def _where(compared: Compared, place: Place) -> str:
    tables = compared.source.sum.get("tables", [])
    title = next((table["title"] for table in tables if table["part"] == place.part), "")
    return f"{title}, row {place.row}" if title else f"row {place.row}"


def _hung(hanging: Hanging, now: timeline_entry.Entry) -> Hung:
    among = anchoring.texts(now.what, now.said, now.action)
    return Hung(
        episodes=hanging.episodes,
        others=tuple(plural(count, *_HANGING[name]) for name, count in hanging.counts),
        factors=tuple((factor, anchoring.found(factor, among) is not None) for factor in hanging.factors),
    )


def _staying(withdrawn: int) -> str:
    return f"{withdrawn:,} withdrawn {'stays' if withdrawn == 1 else 'stay'}, marked"
