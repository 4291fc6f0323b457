"""A ladder is climbed rung by rung until it reaches a condition of the work."""

import pytest

from tests.builders import cast, gathered
from tests.builders.databases import VAULT_KEY
from workbench.persistence.stores import ladders

LADDERS = f"/reviews/{cast.REVIEW}/ladders"
EPISODES = f"/reviews/{cast.REVIEW}/episodes"
PERSON = {"words": "The duty worker assumed that the address was right.", "about": "person"}
CONDITION = {
    "words": "The search fills in the newest address on the form.",
    "about": "condition",
    "level": "organisation",
}


@pytest.fixture
def episode(db):
    made = gathered.episode(db, "A fortnight in May")
    db.commit()
    return made


@pytest.fixture
def ladder(db, episode):
    made = ladders.start(db, episode, is_good=False, words="The note was filed under the old address.")
    db.commit()
    return made


def test_a_ladder_is_put_up_under_a_shortfall_and_asks_why(amara, episode):
    path = f"{EPISODES}/{episode.id}/ladder"
    answer = amara.send(path, {"went": "short", "words": "The note was filed under the old address."})
    page = amara.follow(answer)
    assert "Why did that make sense then?" in page.words
    assert "Nobody has asked yet why this made sense." in page.words


def test_what_went_well_climbs_the_same_ladder(amara, episode):
    path = f"{EPISODES}/{episode.id}/ladder"
    page = amara.follow(amara.send(path, {"went": "good", "words": "Officers wrote the same night."}))
    assert "What made this possible?" in page.words


def test_a_ladder_that_ends_at_a_person_asks_what_in_the_work_made_that_likely(amara, ladder, episode):
    page = amara.follow(amara.send(f"{LADDERS}/{ladder.id}", PERSON))
    said = "This ladder still ends at a person: what in the work made that likely?"
    assert said in page.words
    assert said in amara.get(f"{EPISODES}/{episode.id}").words
    assert "1 ladder still ends at a person." in amara.get(EPISODES).words


def test_a_ladder_that_reaches_a_condition_says_so(amara, ladder):
    amara.send(f"{LADDERS}/{ladder.id}", PERSON)
    page = amara.follow(amara.send(f"{LADDERS}/{ladder.id}", CONDITION))
    assert "This ladder has reached a condition of the work." in page.words
    assert "A condition of the work · Organisation" in page.words


def test_what_a_rung_seems_to_be_about_is_said_and_never_applied(amara, db, ladder):
    page = amara.follow(amara.send(f"{LADDERS}/{ladder.id}", {**PERSON, "about": "condition"}))
    assert "“assumed” speaks of somebody. Is this rung about a person?" in page.words
    db.expire_all()
    assert ladder.rungs[0].about == "condition"


def test_a_rung_takes_the_level_of_its_factor_where_nobody_gave_one(amara, db, ladder, episode):
    entry = gathered.entry(db, "HSG", "3 May 2023", "Nobody had supervised the desk since March.")
    factor = gathered.factor(
        db, "entry", entry.id, entry.what, "Nobody had supervised", helped=False, episode=episode
    )
    db.commit()
    amara.send(f"{LADDERS}/{ladder.id}", {**CONDITION, "level": "", "factor_id": factor.id})
    db.expire_all()
    assert ladder.rungs[0].level == "team"


def test_rungs_move_and_are_taken_out(amara, db, ladder):
    for words in ("One", "Two", "Three"):
        amara.send(f"{LADDERS}/{ladder.id}", {"words": words})
    one, two, three = [rung.id for rung in ladder.rungs]
    db.commit()
    amara.post(f"{LADDERS}/{ladder.id}/rungs/{three}/up", {})
    amara.post(f"{LADDERS}/{ladder.id}/rungs/{one}/remove", {})
    db.expire_all()
    assert [(rung.words, rung.position) for rung in ladder.rungs] == [("Three", 1), ("Two", 2)]
    db.commit()
    amara.post(f"{LADDERS}/{ladder.id}/rungs/{three}/up", {})
    amara.post(f"{LADDERS}/{ladder.id}/rungs/{two}/down", {})
    db.expire_all()
    assert [rung.words for rung in ladder.rungs] == ["Three", "Two"]


def test_two_who_change_a_rung_at_once_lose_nothing(amara, db, ladder):
    amara.send(f"{LADDERS}/{ladder.id}", PERSON)
    path = f"{LADDERS}/{ladder.id}/rungs/{ladder.rungs[0].id}"
    db.commit()
    fields = dict(amara.get(path).form().form_values())
    amara.post(path, {**fields, "words": "The first to save."})
    page = amara.post(path, {**fields, "words": "The second to save."}, 409)
    assert "The first to save." in page.words
    assert "The second to save." in page.words


def test_a_ladder_is_changed_and_taken_away(amara, db, ladder):
    amara.send(f"{LADDERS}/{ladder.id}/change", {"went": "good"})
    db.expire_all()
    assert ladder.is_good
    db.commit()
    amara.send(f"{LADDERS}/{ladder.id}", PERSON)
    amara.post(f"{LADDERS}/{ladder.id}/remove", {})
    db.expire_all()
    assert not ladders.of_review(db, gathered.review(db))


def test_an_episode_with_only_individual_factors_says_so_on_its_page_and_in_the_list(amara, db, episode):
    entry = gathered.entry(db, "HSG", "3 May 2023", "She was tired and new to it.")
    factor = gathered.factor(
        db, "entry", entry.id, entry.what, "She was tired", helped=False, episode=episode
    )
    factor.kind = "personal.attention"
    db.commit()
    said = "Every factor marked here is about a person"
    assert said in amara.get(EPISODES).words
    assert said in amara.get(f"{EPISODES}/{episode.id}").words
    gathered.factor(db, "entry", entry.id, entry.what, "new to it", helped=False, episode=episode)
    db.commit()
    assert said not in amara.get(EPISODES).words


def test_shortfalls_without_a_why_and_strengths_without_an_enabler_are_pointed_out(
    amara, db, ladder, episode
):
    ladders.start(db, episode, is_good=True, words="Officers wrote the same night.")
    db.commit()
    page = amara.get(f"{EPISODES}/{episode.id}")
    assert "1 shortfall without a why." in page.words
    assert "1 strength without what made it possible." in page.words


def test_names_in_a_ladder_are_shown_in_codes(amara, db, ladder):
    gathered.named(db, "Mother", "Carol Brandt", key=VAULT_KEY)
    ladder.words = "Nobody rang Carol Brandt."
    db.commit()
    for path in (f"{LADDERS}/{ladder.id}", LADDERS, f"{LADDERS}/{ladder.id}/change"):
        page = amara.get(path)
        assert "Nobody rang Mother." in page.text
        assert "Brandt" not in page.text


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_nobody_outside_the_team_sees_a_ladder(ladder, episode, visit, name):
    for path in (LADDERS, f"{LADDERS}/{ladder.id}", f"{EPISODES}/{episode.id}/ladder"):
        visit(name).get(path, 404)


def test_the_review_team_climbs_too(ladder, visit):
    assert "first why" not in visit("bryn").get(LADDERS).words
    visit("bryn").send(f"{LADDERS}/{ladder.id}", CONDITION)


def test_a_practitioner_who_reads_an_opened_episode_reads_no_ladder(db, ladder, episode, visit):
    episode.is_open_to_practitioners = True
    db.commit()
    page = visit("dilys").get(f"/reviews/{cast.REVIEW}/opened/{episode.id}")
    assert "old address" not in page.words
