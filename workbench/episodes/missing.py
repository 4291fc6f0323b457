"""What an episode still lacks. Each line says so in words, and where to go about it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from workbench.page import prose
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.episode import Episode


@dataclass(frozen=True)
class Missing:
    """A part that is not there: what to say of it, what to do, and on which page and at which field."""

    words: str
    act: str
    endpoint: str = "episodes.change"
    anchor: str = ""


_TEXTS = (
    Missing("Why it matters is not said.", "Say why", anchor="why_it_matters"),
    Missing("What happened is not written.", "Write it", anchor="what_happened"),
    Missing("What was known then, and by whom, is not said.", "Write it", anchor="known_then"),
    Missing("The standard of the time is not given.", "Give it", anchor="expected"),
    Missing("Where that standard was written down is not given.", "Give it", anchor="expected_from"),
    Missing("What was done, against that standard, is not said.", "Write it", anchor="compared"),
    Missing("What worked well is not said.", "Write it", anchor="worked_well"),
    Missing("What enabled good practice is not said.", "Write it", anchor="enabled_by"),
    Missing("How sure this is, and what is disputed, is not said.", "Write it", anchor="confidence"),
)
_NO_ENTRY = Missing("No entry belongs to it yet.", "Choose entries", "episodes.entries")
_NO_ACCOUNT = Missing("Nobody has said how it looked.", "Write an account", "episodes.add_account")
_NO_FACTOR = Missing("No factor is marked: nothing says why.", "Mark factors", "factors.index")


def parts(episode: Episode, labels: Collection[str], factors: int) -> tuple[Missing, ...]:
    """What is missing, in the order of the page. ``labels`` are what its text can cite, as "HSG 3"."""
    return tuple(_parts(episode, labels, factors))


def texts(episode: Episode) -> str:
    """Every text in which an episode can cite its entries, as one."""
    return "\n\n".join(getattr(episode, part.anchor) for part in _TEXTS)


def unheard(episode: Episode) -> Sequence[Agency]:
    """The agencies in its entries from which there is no account, by their number."""
    heard = {account.agency_id for account in episode.accounts}
    silent = {entry.agency_id: entry.agency for entry in episode.entries if entry.agency_id not in heard}
    return sorted(silent.values(), key=lambda agency: agency.number)


def _parts(episode: Episode, labels: Collection[str], factors: int) -> Iterator[Missing]:
    if not episode.entries:
        yield _NO_ENTRY
    yield from (part for part in _TEXTS if not getattr(episode, part.anchor).strip())
    for label in prose.cited(texts(episode)):
        if label not in labels:
            yield Missing(
                f"[{label}] is cited, and is no entry of this episode.", "Mend it", anchor="what_happened"
            )
    if not episode.accounts:
        yield _NO_ACCOUNT
    if not factors:
        yield _NO_FACTOR
