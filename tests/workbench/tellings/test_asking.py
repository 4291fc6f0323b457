"""Where tellings of one event differ is kept as something to ask about, whatever becomes of the event."""

import pytest
from sqlalchemy import select

from tests.builders import cast, databases, gathered
from workbench.persistence.tables.telling import Disagreement, Event

HERE = f"/reviews/{cast.REVIEW}"
TO_ASK = f"{HERE}/to-ask"
MINE = "One says the door was opened, the other that nobody was in."


@pytest.fixture
def event(amara, db):
    """An event whose two tellings give two sums for one debt."""
    one = gathered.entry(db, "POL", "11 May 2023", "Ann says the arrears are £640.")
    other = gathered.entry(db, "HSG", "11 May 2023", "Police rang. Arrears £460, agreed with Ann.")
    for day in range(1, 20):
        gathered.entry(db, "HSG", f"{day} January 2023", "Caretaker checked the bins.")
    db.commit()
    amara.post(f"{HERE}/same-event/join", {"entry": [one.id, other.id]})
    found = db.scalars(select(Event.id)).one()
    db.commit()
    return found


def rows(db):
    """What there is to ask about, as it is kept."""
    found = [(each.about, each.state, each.answer) for each in db.scalars(select(Disagreement))]
    db.commit()
    db.expire_all()
    return found


def first(db):
    """The id of the first thing to ask about."""
    found = db.scalars(select(Disagreement.id)).first()
    db.commit()
    return found


def test_a_difference_is_written_down_when_an_event_is_made(amara, event, db):
    assert rows(db) == [("arrears", "open", "")]
    page = amara.get(TO_ASK)
    assert "Arrears: Housing writes £460, Police £640" in page.words
    assert "Ask Housing and Police." in page.words


def test_what_was_answered_is_kept_and_can_be_looked_for_by_where_it_stands(amara, event, db):
    amara.send(f"{TO_ASK}/{first(db)}", {"state": "settled", "answer": "The rent book says £460."})
    assert rows(db) == [("arrears", "settled", "The rent book says £460.")]
    assert "The rent book says £460." in amara.get(f"{TO_ASK}?state=settled").words
    assert "None stands there now." in amara.get(f"{TO_ASK}?state=open").words


def test_two_who_answer_at_once_are_shown_both(visit, event, db):
    address = f"{TO_ASK}/{first(db)}"
    amara, bryn = visit("amara"), visit("bryn")
    seen = amara.get(address).select("//input[@name='version']/@value")[0]
    bryn.send(address, {"state": "asked", "answer": "Asked on Monday."})
    page = amara.post(address, {"version": seen, "state": "settled", "answer": "It was £460."}, 409)
    assert "Somebody else saved first" in page.words
    assert "Asked on Monday." in page.words
    assert rows(db) == [("arrears", "asked", "Asked on Monday.")]


def test_people_add_what_the_program_does_not_see(amara, event, db):
    amara.send(f"{HERE}/events/{event}/ask", {"what": MINE})
    assert len(rows(db)) == 2
    assert MINE in amara.get(TO_ASK).words


def test_something_to_ask_is_a_sentence(amara, event):
    page = amara.send(f"{HERE}/events/{event}/ask", {"what": " "}, status=422)
    assert "Say what is to be asked, in a sentence" in page.words


def test_what_there_is_to_ask_outlives_the_event_and_says_so(amara, event, db):
    amara.send(f"{TO_ASK}/{first(db)}", {"state": "asked", "answer": "Asked on Monday."})
    amara.send(f"{HERE}/events/{event}", action="/take-apart")
    assert rows(db) == [("arrears", "asked", "Asked on Monday.")]
    page = amara.get(TO_ASK)
    assert "The two are no longer taken for one event." in page.words


def test_taken_apart_and_joined_again_nothing_is_asked_twice(amara, event, db):
    amara.send(f"{HERE}/events/{event}", action="/take-apart")
    ids = [row for pair in db.execute(select(Disagreement.one_id, Disagreement.other_id)) for row in pair]
    db.commit()
    amara.post(f"{HERE}/same-event/join", {"entry": ids})
    assert len(rows(db)) == 1


def test_names_are_codes_in_what_is_asked(amara, event, db):
    gathered.named(db, "Child 1", "Ann Lee", key=databases.VAULT_KEY)
    db.commit()
    amara.send(f"{HERE}/events/{event}/ask", {"what": "Ann Lee says another sum to each."})
    page = amara.get(TO_ASK)
    assert "Child 1 says another sum to each." in page.words
    assert "Ann Lee" not in page.text
    assert "Ann" not in amara.get(f"{HERE}/events/{event}").text


def test_an_answer_is_under_2000_characters(amara, event, db):
    page = amara.send(f"{TO_ASK}/{first(db)}", {"answer": "x" * 2_001}, status=422)
    assert "Keep this under 2,000 characters" in page.words
