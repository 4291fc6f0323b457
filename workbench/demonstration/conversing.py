"""Two conversations of the demonstration that followed the guided structure, and their turning points."""

import orjson
from sqlalchemy.orm import Session

from workbench.conversations import filling
from workbench.conversations.fitting import Fitted, Placed
from workbench.demonstration import material
from workbench.page.guided import SAID
from workbench.persistence.stores import turning_points
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.review import Review


def guide(db: Session, review: Review, notes: dict[str, Conversation], episodes: dict[str, Episode]) -> None:
    """Put the words of two notes under headings, and write their turning points, linked to the accounts they fed."""
    for told in orjson.loads(material.file("guided.json"))["conversations"]:
        note = notes[told["file"]]
        filling.fill(db, review, note, Fitted(_placed(note.words.split("\n\n"), told)))
        for part in note.parts:
            part.weight = told["weights"].get(part.key, 0)
        for point in told["turning_points"]:
            _add(db, note, point, episodes)
    db.flush()


def _placed(paragraphs: list[str], told: material.Told) -> list[Placed]:
    """Where each paragraph goes; what else was told goes under its heading."""
    there = [Placed(paragraphs[n - 1], key) for key, numbers in told["parts"].items() for n in numbers]
    more = [Placed(words, key) for key, words in told["told"].items()]
    return [*there, *more, Placed(" ".join(told["explained"]), SAID)]


def _add(db: Session, note: Conversation, told: material.Told, episodes: dict[str, Episode]) -> None:
    words = {key: text for key, text in told.items() if key != "episode"}
    point = turning_points.add(db, note, {**words, "episode_id": episodes[told["episode"]].id})
    account = turning_points.account(db, note, point)
    point.account_id = account.id if account else None
