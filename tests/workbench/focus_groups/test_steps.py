"""Steps are planned one by one, and stay as they were asked once they were opened."""

import pytest

from findings.focus_groups import asking
from findings.focus_groups.asking import StepKind, Way
from tests.builders import cast, gathered, meeting
from tests.builders.databases import VAULT_KEY
from workbench.persistence.stores import focus_groups

GROUPS = f"/reviews/{cast.REVIEW}/focus-groups"


@pytest.fixture
def open_group(db):
    """A focus group whose first step is being answered, and whose second waits."""
    made = meeting.open_group(db, cast.REVIEW)
    db.commit()
    return made


@pytest.fixture
def path(group):
    return f"{GROUPS}/{group.id}"


def titles(db, group):
    db.expire_all()
    return [step.title for step in sorted(group.steps, key=lambda step: step.position)]


def asked(db, group, at=-1):
    """What a step asks; without saying which, the last."""
    db.expire_all()
    return asking.from_json(group.steps[at].prompts)


def test_the_page_lists_steps_in_order_with_their_minutes_and_the_sum(amara, path):
    page = amara.get(path)
    assert [" ".join(step.itertext()) for step in page.select("//ol/li/h3")] == [
        "Welcome",
        "What gets in the way",
    ]
    assert "2 steps, 15 minutes" in page.words
    assert "What got in the way?" in page.words


@pytest.mark.parametrize("kind", StepKind)
def test_each_kind_of_step_begins_with_what_is_usually_asked(amara, db, group, path, kind):
    offered = amara.get(f"{path}/steps/add").select("//main//ul//a/@href")
    (address,) = [each for each in offered if each.endswith(f"kind={kind}")]
    amara.send(address, {"title": "As usual", **({} if kind != "question" else {"prompts-0-ask": "Why?"})})
    assert titles(db, group)[-1] == "As usual"
    assert group.steps[-1].kind == kind
    assert bool(group.steps[-1].prompts) is (kind != "welcome")


def test_questionnaires_keep_the_keys_that_set_them_side_by_side(amara, db, group, path):
    amara.send(f"{path}/steps/add?kind=before", {"prompts-2-ask": "How much is heard?"})
    keys = [prompt.key for prompt in asked(db, group)]
    assert keys == ["changed", "how", "heard", "enable", "works"]
    assert asked(db, group)[2].ask == "How much is heard?"
    assert asked(db, group)[2].choices[0].key == "a_lot"


def test_a_ranking_offers_the_patterns_of_the_review_where_there_are_two(
    amara, db, group, path, keep_pattern
):
    address = f"{path}/steps/add?kind=rank"
    keep_pattern("Nobody asks twice")
    assert "Time and caseloads" in amara.get(address).words
    keep_pattern("Nobody rings back")
    amara.send(address)
    ranking = asked(db, group)[0]
    assert ranking.way is Way.RANK
    assert [choice.words for choice in ranking.choices] == ["Nobody asks twice", "Nobody rings back"]


def test_what_is_put_in_order_stands_one_a_line_and_once(amara, db, group, path):
    amara.send(f"{path}/steps/add?kind=rank", {"prompts-0-choices": "Time\n\nRoom to think\nTime"})
    assert [choice.words for choice in asked(db, group)[0].choices] == ["Time", "Room to think"]


def test_a_question_can_be_answered_in_every_way(amara, db, group, path):
    written = (
        ("In words?", "words", ""),
        ("How often?", "how_often", ""),
        ("Which?", "choice", "This\nThat"),
    )
    form = {"title": "Three questions"}
    for number, (ask, way, choices) in enumerate((*written, ("", "words", ""))):
        told = {"ask": ask, "way": way, "choices": choices, "leaning": "helped"}
        form |= {f"prompts-{number}-{name}": value for name, value in told.items()}
    amara.send(f"{path}/steps/add?kind=question", form)
    words, often, which = asked(db, group)
    assert (words.way, words.leaning, words.choices) == (Way.WORDS, "helped", ())
    assert (often.way, often.choices) == (Way.CHOICE, asking.USUAL)
    assert [choice.words for choice in which.choices] == ["This", "That"]
    assert len({words.key, often.key, which.key}) == 3


def test_a_choice_of_one_is_no_choice(amara, path):
    form = {"prompts-0-ask": "Which?", "prompts-0-way": "rank", "prompts-0-choices": "This"}
    page = amara.send(f"{path}/steps/add?kind=question", form, status=422)
    assert (
        page.select("//a[@href='#prompts-0-choices']")[0].text
        == "Write two or more, each on a line of its own"
    )
    assert page.select("//details[@open]//textarea[@id='prompts-0-choices']")


def test_a_step_that_changes_keeps_the_keys_of_what_it_asked(amara, db, group, path):
    step = meeting.add_step(db, group, "Usual work", meeting.USUAL, meeting.HARDER)
    db.commit()
    changes = {
        "title": "Your usual work",
        "minutes": "7",
        "prompts-0-ask": "Does it?",
        "prompts-2-ask": "And why?",
    }
    amara.send(f"{path}/steps/{step.id}/change", changes)
    assert [prompt.key for prompt in asked(db, group)] == ["usual", "harder", "own1"]
    assert (step.title, step.minutes) == ("Your usual work", 7)


def test_a_question_left_empty_is_not_asked(amara, db, group, path):
    step = meeting.add_step(db, group, "Usual work", meeting.USUAL, meeting.HARDER)
    db.commit()
    amara.send(f"{path}/steps/{step.id}/change", {"prompts-0-ask": ""})
    assert [prompt.key for prompt in asked(db, group)] == ["harder"]


def test_a_step_that_comes_back_as_it_was_shown_is_the_same(amara, db, group, path):
    step = meeting.add_step(db, group, "Usual work", meeting.USUAL, meeting.HARDER, minutes=5, words="Think.")
    db.commit()
    before = focus_groups.as_step(step)
    amara.send(f"{path}/steps/{step.id}/change")
    db.expire_all()
    assert focus_groups.as_step(step) == before


def test_steps_move_and_are_taken_out(amara, db, group, path):
    missing = meeting.add_step(db, group, "What is missing").id
    welcome = group.steps[0].id
    db.commit()
    amara.send(path, action=f"{missing}/up")
    amara.send(path, action=f"{welcome}/down")
    assert titles(db, group) == ["What is missing", "Welcome", "What gets in the way"]
    db.rollback()
    amara.send(path, action=f"{missing}/remove")
    assert titles(db, group) == ["Welcome", "What gets in the way"]
    assert [step.position for step in group.steps] == [1, 2]


def test_what_was_asked_stays_as_it_was_asked(amara, db, open_group):
    path, (opened, waiting) = f"{GROUPS}/{open_group.id}", open_group.steps
    page = amara.get(path)
    assert not page.select(f"//main//*[contains(@href | @action, '{opened.id}')]")
    for act in ("up", "down", "remove"):
        told = amara.follow(amara.post(f"{path}/steps/{opened.id}/{act}", {}))
        assert "what was asked is kept as it was asked" in told.words
    amara.follow(amara.post(f"{path}/steps/{opened.id}/change", {"title": "Other words"}))
    amara.post(f"{path}/steps/{waiting.id}/up", {})
    assert titles(db, open_group) == ["The fortnight in May", "Usual work"]


def test_steps_to_come_can_be_changed_and_added_while_it_is_open(amara, db, open_group):
    path, moves = f"{GROUPS}/{open_group.id}", open_group.moves
    amara.send(f"{path}/steps/{open_group.steps[1].id}/change", {"title": "Your usual work"})
    amara.send(f"{path}/steps/add?kind=missing")
    assert titles(db, open_group) == ["The fortnight in May", "Your usual work", "What is missing"]
    assert open_group.moves == moves + 2


def test_a_step_opened_while_somebody_changes_it_is_not_changed(amara, db, group, path):
    step = group.steps[1]
    form = dict(amara.get(f"{path}/steps/{step.id}/change").form().form_values())
    step.phase = "writing"
    db.commit()
    told = amara.follow(amara.post(f"{path}/steps/{step.id}/change", {**form, "title": "Other words"}))
    assert "what was asked is kept as it was asked" in told.words
    assert titles(db, group)[1] == "What gets in the way"


def test_two_who_change_one_step_see_both_and_make_one_of_them(amara, db, group, path):
    address = f"{path}/steps/{group.steps[1].id}/change"
    form = dict(amara.get(address).form().form_values())
    amara.send(address, {"title": "What gets in your way", "prompts-1-ask": "Who helped?"})
    page = amara.post(address, {**form, "title": "What stops you"}, 409)
    (theirs,) = page.select("//section[@aria-labelledby='theirs']")
    assert "What gets in your way" in theirs.text_content()
    assert "Who helped?" in theirs.text_content()
    mine = dict(page.form().form_values())
    assert mine["title"] == "What stops you"
    amara.post(address, {**mine, "prompts-1-ask": "Who helped?"})
    assert titles(db, group)[1] == "What stops you"
    assert [prompt.ask for prompt in asked(db, group)] == ["What got in the way?", "Who helped?"]


def test_nothing_changes_once_it_is_closed(amara, db, group, path):
    group.state = "closed"
    db.commit()
    assert not amara.get(path).select("//main//a[contains(@href, '/steps/')]")
    amara.post(f"{path}/steps/add?kind=missing", {"title": "What is missing"})
    assert titles(db, group) == ["Welcome", "What gets in the way"]


def test_participants_read_codes_whoever_wrote_the_step(amara, db, group, path):
    gathered.named(db, "Mother", "Carol Brandt", key=VAULT_KEY)
    db.commit()
    form = {"title": "When Carol Brandt rang", "prompts-0-ask": "Who spoke with Carol Brandt?"}
    amara.send(f"{path}/steps/add?kind=question", form)
    assert titles(db, group)[-1] == "When Mother rang"
    assert asked(db, group)[0].ask == "Who spoke with Mother?"


def test_two_names_of_one_person_are_one_choice(amara, db, group, path):
    gathered.named(db, "Mother", "Carol Brandt", "Carol Weaver", key=VAULT_KEY)
    db.commit()
    amara.send(f"{path}/steps/add?kind=rank", {"prompts-0-choices": "Carol Brandt\nCarol Weaver\nThe school"})
    assert [choice.words for choice in asked(db, group)[0].choices] == ["Mother", "The school"]


def test_two_names_of_one_person_are_one_answer_to_choose(amara, db, group, path):
    gathered.named(db, "Mother", "Carol Brandt", key=VAULT_KEY)
    db.commit()
    two = {"prompts-0-ask": "Who rang?", "prompts-0-way": "choice", "prompts-0-choices": "Mother\nSomebody"}
    amara.send(f"{path}/steps/add?kind=question", two)
    titles(db, group)
    change = f"{path}/steps/{group.steps[-1].id}/change"
    db.commit()
    amara.send(change, {"prompts-0-choices": "Mother\nCarol Brandt\nSomebody"})
    assert [choice.words for choice in asked(db, group)[0].choices] == ["Mother", "Somebody"]
