"""How it looked: accounts by the team, and by whoever was there."""

import pytest

from tests.builders import cast, gathered

ALL = f"/reviews/{cast.REVIEW}/episodes"
OPENED = f"/reviews/{cast.REVIEW}/opened"


@pytest.fixture
def episode(db):
    entry = gathered.entry(db, "POL", "11 May 2023", "Officers called at the flat.")
    kept = gathered.episode(db, "A fortnight in May", [entry])
    kept.what_happened, kept.compared = "Officers called. [POL 1]", "Late by a day."
    db.commit()
    return kept


def test_an_account_comes_from_a_conversation_one_may_read(amara, visit, db, episode):
    note = gathered.note(db, "Housing officer", "Nobody asked.")
    db.commit()
    path = f"{ALL}/{episode.id}/accounts/add"
    assert note.id in amara.get(path).select("//select[@name='conversation_id']/option/@value")
    assert note.id not in visit("bryn").get(path).text
    amara.send(
        path, {"role": "Housing officer", "trying": "get the tenancy right", "conversation_id": note.id}
    )
    assert f"/conversations/{note.id}" in amara.get(f"{ALL}/{episode.id}").text
    seen_by_bryn = visit("bryn").get(f"{ALL}/{episode.id}")
    assert "get the tenancy right" in seen_by_bryn.words
    assert note.id not in seen_by_bryn.text
    assert "14 May 2024" not in seen_by_bryn.words


def test_changing_an_account_keeps_a_conversation_that_one_may_not_read(amara, visit, db, episode):
    note = gathered.note(db, "Housing officer", "Nobody asked.")
    db.commit()
    amara.send(f"{ALL}/{episode.id}/accounts/add", {"role": "Housing officer", "conversation_id": note.id})
    db.expire_all()
    (account,) = episode.accounts
    db.commit()
    visit("bryn").send(f"{ALL}/{episode.id}/accounts/{account.id}", {"options": "wait"})
    db.expire_all()
    assert (account.conversation_id, account.options) == (note.id, "wait")


def test_a_practitioner_sees_nothing_until_it_is_opened(visit, episode):
    dilys = visit("dilys")
    assert "No episode is open yet" in dilys.get(OPENED).words
    dilys.get(f"{OPENED}/{episode.id}", 404)
    dilys.get(f"{OPENED}/{episode.id}/account", 404)


def test_an_opened_episode_shows_what_happened_and_not_how_it_was_judged(amara, visit, episode):
    amara.send(f"{ALL}/{episode.id}", action="/open")
    dilys = visit("dilys")
    assert "A fortnight in May" in dilys.get(OPENED).words
    shown = dilys.get(f"{OPENED}/{episode.id}")
    assert "Officers called at the flat." in shown.words
    assert "Late by a day." not in shown.words
    assert "Factors" not in shown.words
    amara.send(f"{ALL}/{episode.id}", action="/close")
    dilys.get(f"{OPENED}/{episode.id}", 404)


def test_practitioners_add_and_change_their_own_account_and_nobody_else_can(amara, visit, db, episode):
    amara.send(f"{ALL}/{episode.id}", action="/open")
    dilys = visit("dilys")
    path = f"{OPENED}/{episode.id}/account"
    dilys.send(path, {"role": "Officer", "could_see": "Two people who had stopped arguing."})
    shown = dilys.follow(dilys.send(path, {"could_see": "Two people, quiet."}))
    assert "Two people, quiet." in shown.words
    assert "Dilys" not in shown.select("//main")[0].text_content()
    db.expire_all()
    (account,) = episode.accounts
    db.commit()
    team_page = amara.get(f"{ALL}/{episode.id}")
    assert "Two people, quiet." in team_page.words
    assert "Dilys" not in team_page.words
    amara.get(f"{ALL}/{episode.id}/accounts/{account.id}", 404)


def test_an_account_without_a_role_says_what_is_wanted(visit, amara, episode):
    amara.send(f"{ALL}/{episode.id}", action="/open")
    page = visit("dilys").send(f"{OPENED}/{episode.id}/account", {"role": ""}, status=422)
    assert "Give the role" in page.words


@pytest.mark.parametrize("name", ["amara", "bryn", "eirian", "cai", "ffion"])
def test_the_practitioners_pages_are_theirs(visit, db, episode, name):
    episode.is_open_to_practitioners = True
    db.commit()
    visit(name).get(OPENED, 404)
    visit(name).get(f"{OPENED}/{episode.id}", 404)
