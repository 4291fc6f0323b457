"""The list of all factors, and who reads the words behind them."""

import pytest

from tests.builders import cast, gathered
from workbench.persistence.stores import factors

ALL = f"/reviews/{cast.REVIEW}/factors"


@pytest.fixture
def marked(db):
    """A factor in a note that only Amara reads, and one in an entry; gives the note, the entry and the first factor."""
    note = gathered.note(db, "Housing officer", "Nobody asked what I thought of it.")
    entry = gathered.entry(db, "HSG", "2 May 2023", "Keys collected.")
    episode = gathered.episode(db, "A fortnight in May", [entry])
    in_note = gathered.factor(db, "conversation", note.id, note.words, "Nobody asked", helped=False)
    gathered.factor(db, "entry", entry.id, entry.what, "Keys", helped=True, episode=episode)
    db.commit()
    return note.id, entry.id, in_note.id


def test_all_factors_are_listed_with_where_they_come_from(amara, marked):
    page = amara.get(ALL)
    assert "2 factors" in page.words
    assert "Conversation: Housing officer" in page.words
    assert f"{ALL}/in/entry/{marked[1]}" in page.text


def test_factors_are_filtered(amara, marked):
    page = amara.get(f"{ALL}?helped=helped")
    assert "1 factor of 2" in page.words
    assert "Keys said" in page.words
    assert "Nobody asked said" not in page.words
    assert "No factor is like this" in amara.get(f"{ALL}?level=national").words


def test_a_member_who_may_not_read_a_note_sees_its_factor_and_not_its_words(visit, marked):
    note, _, factor = marked
    bryn = visit("bryn")
    page = bryn.get(ALL)
    assert "Nobody asked said" in page.words
    assert "A note that is not open to you" in page.words
    assert "Housing officer" not in page.words
    assert note not in page.text
    bryn.get(f"{ALL}/in/conversation/{note}", 404)
    bryn.get(f"{ALL}/{factor}/change", 404)
    fields = {"text_kind": "conversation", "text_id": note, "passage": "0-6-x"}
    bryn.post(f"{ALL}/add", fields, 404)


def test_a_factor_that_a_finding_rests_on_stays(amara, db, marked):
    gathered.evidence(db, marked[2])
    db.commit()
    answer = amara.send(f"{ALL}/{marked[2]}/change", {}, action="/remove")
    assert "A finding rests on this factor" in amara.follow(answer).words
    assert len(factors.of_review(db, gathered.review(db))) == 2


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_only_lead_and_team_work_with_factors(visit, marked, name):
    visit(name).get(ALL, 404)
    visit(name).get(f"{ALL}/in/entry/{marked[1]}", 404)
    visit(name).get(f"{ALL}/{marked[2]}/change", 404)


def test_factors_reach_the_pure_packages_whole(db, marked):
    given = factors.as_findings(factors.of_review(db, gathered.review(db)))
    assert {(one.quote, one.helped) for one in given} == {("Nobody asked", False), ("Keys", True)}
    assert all(one.source for one in given)
