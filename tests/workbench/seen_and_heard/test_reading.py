"""Entries are read once, and again when their words, the glossary or a decision change."""

import pytest

from tests.builders import databases, gathered, sightings
from timeline.seen import Level
from workbench import clock
from workbench.page import coding
from workbench.persistence.stores import edits, mentions, people, seeing
from workbench.persistence.tables.source import Source
from workbench.seen_and_heard import memory, reading


@pytest.fixture
def read(db):
    """Reads who is seen in the entries, with the levels by entry and code."""
    added = sightings.fill(db)
    names = {entry.id: name for name, entry in added.items()}

    def levels() -> dict[tuple[str, str], Level]:
        review = gathered.review(db)
        everyone = people.of_review(db, review)
        glossary = coding.of_review(db, review, databases.VAULT_KEY)
        codes = {person.id: person.code for person in everyone}
        found = reading.signs(db, review, everyone, glossary)
        return {(names[sign.entry], codes[sign.person]): sign.level for sign in found}

    return levels, added


def test_each_entry_says_how_near_it_comes_to_whom(read):
    levels, _ = read
    assert levels() == {
        ("weighed", "Child 1"): Level.SEEN,
        ("letter", "Child 1"): Level.TALKED_ABOUT,
        ("letter", "Father"): Level.TALKED_ABOUT,
        ("alone", "Child 1"): Level.SEEN_ALONE,
        ("open", "Child 1"): Level.TALKED_ABOUT,
        ("last", "Child 1"): Level.SEEN,
    }


def test_the_words_are_read_only_once(read, monkeypatch):
    levels, _ = read
    before = levels()
    monkeypatch.setattr(memory, "read", lambda *_: pytest.fail("read again"))
    assert levels() == before


def test_changed_words_are_read_again(read, db):
    levels, added = read
    levels()
    edits.save(db, added["letter"], added["letter"].version, {"what": "Ann Lee seen."})
    assert levels()["letter", "Child 1"] is Level.SEEN


def test_a_new_spelling_is_read_again(read, db):
    levels, _ = read
    levels()
    father = people.coded(db, gathered.review(db), "Father")
    people.seal(db, father, databases.VAULT_KEY, ["Tom Marsh", "the dog"])
    assert levels()["open", "Father"] is Level.TALKED_ABOUT


def test_a_decision_stands_even_where_the_words_name_nobody(read, db):
    levels, added = read
    father = people.coded(db, gathered.review(db), "Father")
    seeing.decide(db, added["last"], father, Level.SEEN, "He was the driver.", by=gathered.user(db, "amara"))
    assert levels()["last", "Father"] is Level.SEEN


def test_what_an_agency_withdrew_counts_for_nothing(read, db):
    levels, added = read
    log = Source(
        review_id=added["last"].review_id, agency_id=added["last"].agency_id, name="log v2.csv", sha256="2",
        state="added", received_at=clock.now(), given_by=added["last"].added_by, content=b"",
    )  # fmt: skip
    db.add(log)
    db.flush()
    added["last"].withdrawn_by_id = log.id
    db.flush()
    assert ("last", "Child 1") not in levels()


def test_the_index_of_mentions_gives_the_same(read, db):
    levels, _ = read
    review = gathered.review(db)
    glossary, everyone = coding.of_review(db, review, databases.VAULT_KEY), people.of_review(db, review)
    by_words = levels(), named(db, review, everyone, glossary)
    mentions.rebuild(db, review, glossary)
    db.refresh(review)
    assert review.has_mentions
    assert (levels(), named(db, review, everyone, glossary)) == by_words


def named(db, review, everyone, glossary) -> dict[str, set[str]]:
    found = seeing.named(db, review, everyone, glossary)
    return {entry: set(inside) for entry, inside in found.items()}
