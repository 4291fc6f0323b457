"""Marking what was said under the headings of a guided conversation, and about its turning points."""

import pytest

from tests.builders import cast, gathered, spoken
from workbench.persistence.stores import factors

ALL = f"/reviews/{cast.REVIEW}/factors"
SAID = "I thought the school had rung them. There was nobody to ask."
PICK = {"helped": "harder", "kind": "team.help", "note": "Nobody to ask"}


@pytest.fixture
def note(db):
    kept = gathered.note(db, "Duty social worker", "")
    spoken.part(db, kept, "overview", "We had a full waiting list. It was a Friday.")
    db.commit()
    return kept


def choose(visitor, path, sentence):
    """The address that chooses one sentence of a text."""
    (link,) = visitor.get(path).select(f"//details//a[text()='{sentence}']/@href")
    return link.partition("#")[0]


def test_words_under_a_heading_are_marked_in_the_conversation(amara, db, note):
    amara.send(
        choose(amara, f"{ALL}/in/conversation/{note.id}", "It was a Friday."), PICK, action="/factors/add"
    )
    (kept,) = factors.of_review(db, gathered.review(db))
    assert (kept.text_kind, kept.text_id, kept.text_part) == ("conversation", note.id, "overview")
    assert kept.quote == "It was a Friday."


def test_a_turning_point_is_marked_field_by_field_for_its_episode(amara, db, note):
    episode = gathered.episode(db, "A fortnight in May")
    moment = spoken.turning_point(db, note, episode=episode, moment="The second call.", thinking=SAID)
    db.commit()
    path = f"{ALL}/in/conversation/{note.id}/at/{moment.id}"
    assert path in amara.get(ALL).text
    amara.send(choose(amara, path, "There was nobody to ask."), PICK, action="/factors/add")
    (kept,) = factors.of_review(db, gathered.review(db))
    assert (kept.text_kind, kept.text_id, kept.text_part) == ("turning_point", moment.id, "thinking")
    assert (kept.episode_id, kept.informant) == (episode.id, "Duty social worker")
    assert "There was nobody to ask." in amara.get(f"{ALL}/{kept.id}/change").words


def test_what_belongs_to_a_note_is_open_only_to_its_readers(visit, amara, db, note):
    moment = spoken.turning_point(db, note, thinking=SAID)
    marked = gathered.factor(db, "turning_point", moment.id, SAID, "nobody to ask", helped=False)
    db.commit()
    bryn = visit("bryn")
    bryn.get(f"{ALL}/in/conversation/{note.id}/at/{moment.id}", 404)
    bryn.get(f"{ALL}/{marked.id}/change", 404)
    bryn.post(f"{ALL}/add", {"text_kind": "turning_point", "text_id": moment.id, "passage": "0-6-x"}, 404)
    assert "A note that is not open to you" in bryn.get(ALL).words
    assert "Duty social worker" not in bryn.get(ALL).words
    assert "Turning point 1: Duty social worker" in amara.get(ALL).words


def test_a_turning_point_is_reached_only_through_its_own_note(amara, db, note):
    other = gathered.note(db, "Health visitor", "Nothing came of it.")
    moment = spoken.turning_point(db, note, thinking=SAID)
    db.commit()
    amara.get(f"{ALL}/in/conversation/{other.id}/at/{moment.id}", 404)
