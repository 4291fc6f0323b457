"""Every change is a line; no line can be altered without its seal showing it."""

import pytest
from sqlalchemy import update

from tests.builders import cast
from workbench.journal.events import EVENTS
from workbench.persistence.stores import journal
from workbench.persistence.tables.journal import JournalHead, JournalLine

AMARA = cast.PEOPLE["amara"].id


@pytest.fixture
def chain(db):
    """A chain of five lines."""
    for number in range(5):
        journal.add(db, "agency.added", chain=cast.REVIEW, user=AMARA, subject=str(number), count=number)
    db.flush()
    return cast.REVIEW


def test_an_untouched_journal_is_whole(db, chain):
    assert journal.first_fault(db) == ""


@pytest.mark.parametrize(
    "change", [{"event": "agency.changed"}, {"user_id": None}, {"subject": "9"}, {"detail": {"count": 99}}]
)
def test_a_changed_line_is_found(db, chain, change):
    db.execute(update(JournalLine).where(JournalLine.number == 3).values(**change))
    db.expire_all()
    assert journal.first_fault(db).startswith("Line 3 ")


def test_a_line_taken_out_is_found(db, chain):
    db.delete(journal.of_chain(db, chain)[1])
    db.flush()
    assert journal.first_fault(db).startswith("Line 2 ")


def test_a_tail_cut_off_is_found(db, chain):
    db.delete(journal.of_chain(db, chain)[-1])
    db.flush()
    assert "has lost its last lines" in journal.first_fault(db)


def test_each_review_has_a_chain_of_its_own(db, chain):
    journal.add(db, "agency.added", chain=cast.OTHER_REVIEW, user=AMARA)
    db.flush()
    assert db.get(JournalHead, cast.OTHER_REVIEW).number == 1
    assert db.get(JournalHead, chain).number == 5


def test_a_change_and_its_line_stand_or_fall_together(amara, db):
    before = len(journal.of_chain(db, cast.REVIEW))
    db.rollback()
    amara.send(f"/reviews/{cast.REVIEW}/agencies", {"name": "", "code": ""}, status=422)
    assert len(journal.of_chain(db, cast.REVIEW)) == before
    db.rollback()
    amara.send(f"/reviews/{cast.REVIEW}/agencies", {"name": "School", "code": "SCH"})
    assert len(journal.of_chain(db, cast.REVIEW)) == before + 1


def test_every_event_has_its_words():
    assert all(EVENTS.values())
