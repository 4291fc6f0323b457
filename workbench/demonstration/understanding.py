"""Episodes, accounts and factors of the demonstration."""

import re
from dataclasses import dataclass

from sqlalchemy.orm import Session

from findings import passages
from findings.frameworks import shipped
from workbench.demonstration import material
from workbench.persistence.stores import episodes, factors
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.review import Review

_CITED = re.compile(r"\[\[(mill:[A-Z]+:\d+)\]\]")
_SAME = ("known_then", "expected", "expected_from", "compared", "worked_well", "enabled_by", "confidence")


@dataclass(frozen=True)
class Gathered:
    """What episodes and factors are made of."""

    agencies: dict[str, Agency]
    entries: dict[str, Entry]
    conversations: dict[str, Conversation]


def write_episodes(db: Session, review: Review, gathered: Gathered) -> dict[str, Episode]:
    """The key practice episodes with their accounts, by the keys of the demonstration."""
    written = {}
    for told in material.review()["episodes"]:
        chosen = [gathered.entries[key] for key in told["events"]]
        episode = episodes.start(
            db, review, title=told["title"], why_it_matters=told["why_it_matters"], entries=chosen
        )
        episode.what_happened = _cite(told["what_happened"], episodes.labels(db, episode), gathered)
        for name in _SAME:
            setattr(episode, name, told[name])
        episode.is_open_to_practitioners = told["opened_to_practitioners"]
        for account in told["accounts"]:
            _add_account(db, episode, account, gathered)
        written[told["key"]] = episode
    db.flush()
    return written


def mark_factors(
    db: Session, review: Review, gathered: Gathered, written: dict[str, Episode]
) -> dict[str, Factor]:
    """The contributory factors, each anchored in the words it was marked in."""
    framework = shipped.load()
    kinds = {_plain(f"{kind.group}: {kind.name}"): kind for kind in framework.kinds}
    marked = {}
    for told in material.review()["factors"]:
        text, where = _text(told["source"], gathered)
        start = text.index(told["quote"])
        passage = passages.anchor(text, start, start + len(told["quote"]))
        kind = kinds[_plain(told["kind"])]
        marked[told["id"]] = factors.add(
            db,
            review,
            {
                **where,
                "episode_id": written[told["episode"]].id,
                "start": passage.start,
                "end": passage.end,
                "quote": passage.words,
                "before": passage.before,
                "after": passage.after,
                "note": told["note"],
                "framework": framework.key,
                "kind": kind.code,
                "level": told["level"],
                "helped": told["helped"],
                "informant": told["informant"],
            },
        )
    return marked


def _cite(text: str, labels: dict[str, str], gathered: Gathered) -> str:
    """A text that cites entries as the pages of an episode do: [HSG 3]."""

    def label(found: re.Match[str]) -> str:
        return f"[{labels[gathered.entries[found[1]].id]}]"

    return _CITED.sub(label, text)


def _add_account(db: Session, episode: Episode, told: material.Told, gathered: Gathered) -> None:
    conversation = gathered.conversations.get(told["conversation"] or "")
    episodes.add_account(
        db,
        episode,
        {
            "role": told["role"],
            "agency_id": gathered.agencies[told["agency"]].id,
            "conversation_id": conversation.id if conversation else None,
            "trying": told["trying"],
            "could_see": told["could_see"],
            "else_going_on": told["else_going_on"],
            "seemed_usual": told["seemed_usual"],
            "options": told["options"],
        },
    )


def _text(source: str, gathered: Gathered) -> tuple[str, dict[str, str | None]]:
    """The words a factor was marked in, and how the place is kept."""
    name = source.removeprefix("conversations/")
    if name in gathered.conversations:
        note = gathered.conversations[name]
        return note.words, {"text_kind": "conversation", "text_id": note.id, "agency_id": note.agency_id}
    entry = gathered.entries[source]
    return entry.what, {"text_kind": "entry", "text_id": entry.id, "agency_id": entry.agency_id}


def _plain(words: str) -> str:
    return re.sub(r"[^a-z]+", " ", words.lower()).strip()
