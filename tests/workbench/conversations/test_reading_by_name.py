"""A note is read by those named on it, and is not there for anybody else."""

import pytest

from tests.builders import cast, gathered
from tests.builders.databases import VAULT_KEY
from workbench.persistence.stores import journal

NOTES = f"/reviews/{cast.REVIEW}/conversations"


@pytest.fixture
def note(db):
    kept = gathered.note(db, "Housing officer", "Nobody asked what I thought of four people in two rooms.")
    db.commit()
    return kept


def test_a_note_is_added_with_its_readers_and_read_again(amara, visit):
    answer = amara.send(
        f"{NOTES}/add",
        {"role": "Bank health visitor", "held_on": "14 May 2024", "words": "I had the list.\n\nSix hundred names.",
         "readers": [cast.PEOPLE["bryn"].id]},
    )  # fmt: skip
    shown = amara.follow(answer)
    assert "Six hundred names." in shown.words
    assert "Bank health visitor" in visit("bryn").get(NOTES).words


def test_whoever_writes_a_note_reads_it_without_being_ticked(amara):
    answer = amara.send(f"{NOTES}/add", {"role": "Response officer", "words": "It was late."})
    assert "It was late." in amara.follow(answer).words


def test_a_note_is_not_there_for_a_team_member_who_is_not_named(note, visit):
    bryn = visit("bryn")
    listed = bryn.get(NOTES)
    assert "Housing officer" not in listed.words
    assert note.id not in listed.text
    bryn.get(f"{NOTES}/{note.id}", 404)
    bryn.get(f"{NOTES}/{note.id}/change", 404)


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_nobody_outside_the_team_comes_near_the_notes(note, visit, name):
    visit(name).get(NOTES, 404)
    visit(name).get(f"{NOTES}/{note.id}", 404)


def test_only_lead_and_team_can_be_named_as_readers(amara):
    offered = amara.get(f"{NOTES}/add").select("//input[@name='readers']/@value")
    assert offered == [cast.PEOPLE["bryn"].id]
    refused = amara.send(
        f"{NOTES}/add",
        {"role": "Officer", "words": "Late.", "readers": [cast.PEOPLE["dilys"].id]},
        status=422,
    )
    assert "Who may read it" in refused.words


def test_a_reader_who_is_taken_off_reads_it_no_longer_and_the_writer_stays(note, amara, visit):
    path = f"{NOTES}/{note.id}/readers"
    amara.send(path, {"readers": [cast.PEOPLE["bryn"].id]})
    bryn = visit("bryn")
    assert "Whoever wrote it, or a lead reviewer, changes that." in bryn.get(f"{NOTES}/{note.id}").words
    assert not bryn.get(path).select("//main//form")
    bryn.post(path, {"readers": [cast.PEOPLE["bryn"].id]}, 404)
    amara.send(path, {"readers": []})
    bryn.get(f"{NOTES}/{note.id}", 404)
    amara.get(f"{NOTES}/{note.id}")


def test_whoever_wrote_a_note_names_its_readers_and_a_lead_who_is_none_does_not_see_it(db, amara, visit):
    note = gathered.note(db, "Response officer", "It was late.", by="bryn")
    db.commit()
    amara.get(f"{NOTES}/{note.id}/readers", 404)
    visit("bryn").send(f"{NOTES}/{note.id}/readers", {"readers": [cast.PEOPLE["amara"].id]})
    amara.send(f"{NOTES}/{note.id}/readers", {"readers": []}, status=303)
    amara.get(f"{NOTES}/{note.id}", 404)


def test_who_may_read_is_in_the_journal_without_words(note, amara, db):
    amara.send(f"{NOTES}/{note.id}/readers", {"readers": [cast.PEOPLE["bryn"].id]})
    line = journal.of_chain(db, cast.REVIEW)[-1]
    assert (line.event, line.subject, line.detail) == ("conversation.readers", note.id, {"readers": 2})


def test_a_note_without_words_or_role_says_what_is_wanted(amara):
    page = amara.send(f"{NOTES}/add", {}, status=422)
    assert "Give the role" in page.words
    assert "Paste or write what was said" in page.words


def test_names_in_a_note_are_shown_as_codes_and_kept_as_they_were(note, amara, db):
    gathered.named(db, "Mother", "Carol Brandt", key=VAULT_KEY)
    note.words = "Carol Brandt told me about the flat."
    db.commit()
    page = amara.get(f"{NOTES}/{note.id}")
    assert "Mother told me about the flat." in page.words
    assert "Brandt" not in page.text
    form = amara.get(f"{NOTES}/{note.id}/change")
    assert "Brandt" not in form.text
    assert not form.select("//textarea[@name='words']")
    amara.send(f"{NOTES}/{note.id}/change", {"role": "Housing lead"})
    db.expire_all()
    assert (note.role, note.words) == ("Housing lead", "Carol Brandt told me about the flat.")


def test_two_who_change_a_note_at_once_lose_nothing(note, amara):
    path = f"{NOTES}/{note.id}/change"
    fields = dict(amara.get(path).form().form_values())
    amara.post(path, {**fields, "words": "The first to save."})
    page = amara.post(path, {**fields, "words": "The second to save."}, 409)
    assert "The first to save." in page.words
    assert "The second to save." in page.words
