"""A focus group is planned from a ready-made plan, and asks about people no more than it needs."""

import pytest

from findings.focus_groups import plans
from tests.builders import cast, contributed, gathered, meeting
from tests.builders.databases import VAULT_KEY
from workbench.persistence.stores import contributions, focus_groups, journal

GROUPS = f"/reviews/{cast.REVIEW}/focus-groups"


def planned(db):
    (found,) = focus_groups.of_review(db, gathered.review(db))
    return found


def test_a_review_without_focus_groups_says_so_and_offers_to_plan_one(amara):
    page = amara.get(GROUPS)
    assert "No focus groups yet" in page.words
    assert page.select("//a[@class='button' and text()='Plan a focus group']")


def test_every_ready_made_plan_is_offered_with_what_it_is_for(amara):
    page = amara.get(f"{GROUPS}/plan")
    for plan in plans.PLANS:
        assert plan.label in page.words
        assert plan.for_what in page.words


@pytest.mark.parametrize("plan", plans.PLANS, ids=lambda plan: plan.key)
def test_a_ready_made_plan_begins_with_its_kind_and_what_it_needs_to_ask(amara, plan):
    form = amara.get(f"{GROUPS}/plan?plan={plan.key}").form()
    begun = dict(form.form_values())
    assert (begun["kind"], begun["asks"]) == (plan.kind, plan.asks or "none")


def test_a_ready_made_plan_lays_its_steps_out(amara, db, episode, keep_pattern):
    pattern = keep_pattern("Nobody asks twice")
    chosen = {
        "title": "Thursday",
        "episodes": [episode.id],
        "patterns": [pattern.id],
        "questions": "Why?\n\nAnd how?",
    }
    page = amara.follow(amara.send(f"{GROUPS}/plan?plan=appreciative", chosen))
    assert page.heading == "Thursday"
    titles = [step.title for step in planned(db).steps]
    laid = [
        "Welcome",
        "Before we talk",
        "A fortnight in May",
        "Nobody asks twice",
        "Question 1",
        "Question 2",
    ]
    assert titles[:6] == laid
    assert titles[-1] == "Looking back"
    assert [step.about_id for step in planned(db).steps[2:4]] == [episode.id, pattern.id]


def test_an_empty_plan_holds_the_welcome_alone(amara, db):
    amara.send(f"{GROUPS}/plan?plan=empty", {"title": "Thursday", "ground_rules": "Be kind."})
    assert [(step.title, step.words) for step in planned(db).steps] == [("Welcome", "Be kind.")]


def test_a_plan_without_a_title_is_asked_for_one(amara):
    page = amara.send(f"{GROUPS}/plan?plan=empty", {"title": " "}, status=422)
    assert "Give it a short title" in page.words


def test_a_plan_has_no_more_questions_than_a_meeting_can_hold(amara):
    many = {"questions": "\n".join(["Why?"] * 41)}
    page = amara.send(f"{GROUPS}/plan?plan=episode_check", many, status=422)
    assert "Write at most 40 questions" in page.words


def test_nobody_is_asked_for_sector_and_role_together(amara, db):
    amara.send(f"{GROUPS}/plan?plan=pattern_check", {"asks": ["role", "sector"]})
    assert planned(db).asks == "role"


def test_operational_and_strategic_ones_stand_under_their_own_headings(amara, db, group):
    meeting.open_group(db, cast.REVIEW, title="Those who decide", side="strategic")
    db.commit()
    page = amara.get(GROUPS)
    under = {
        section.xpath("string(h2)"): section.text_content() for section in page.select("//main//section[h2]")
    }
    assert list(under) == ["Operational", "Strategic"]
    assert "Thursday at ten" in under["Operational"]
    assert "Those who decide" not in under["Operational"]
    assert "Planned, not yet open" in under["Operational"]
    assert "Open now" in under["Strategic"]


def test_ground_rules_that_change_change_in_the_welcome_too(amara, db, group):
    amara.send(f"{GROUPS}/{group.id}/change", {"ground_rules": "Be kind. Be brief."})
    db.expire_all()
    assert group.steps[0].words == "Be kind. Be brief."


def test_a_welcome_that_somebody_wrote_anew_stays_as_they_wrote_it(amara, db, group):
    group.steps[0].words = "Good morning."
    db.commit()
    amara.send(f"{GROUPS}/{group.id}/change", {"ground_rules": "Be kind. Be brief."})
    db.expire_all()
    assert group.steps[0].words == "Good morning."


def test_once_people_were_let_in_what_they_were_told_stays(amara, db):
    group = meeting.open_group(db, cast.REVIEW, purpose="To learn.", asks="sector")
    db.commit()
    path = f"{GROUPS}/{group.id}/change"
    form = amara.get(path).form()
    assert {"purpose", "ground_rules", "asks", "side", "kind"} & set(form.fields) == set()
    amara.send(path, {"purpose": "Something else", "asks": "role", "venue": "The hall"})
    db.expire_all()
    assert (group.purpose, group.asks, group.venue) == ("To learn.", "sector", "The hall")


def test_the_day_until_which_words_can_be_changed_is_only_ever_put_off(amara, db):
    group = meeting.open_group(db, cast.REVIEW)
    db.commit()
    promised = group.changeable_until
    path = f"{GROUPS}/{group.id}/change"
    for earlier in ("3 May 2023", ""):
        page = amara.send(path, {"changeable_until": earlier}, status=422)
        assert "Choose that day or a later one" in page.words
    amara.send(path, {"changeable_until": "3 May 2093"})
    db.expire_all()
    assert group.changeable_until > promised


def test_two_who_change_one_focus_group_see_both_and_make_one_of_them(amara, db, group):
    path = f"{GROUPS}/{group.id}/change"
    form = dict(amara.get(path).form().form_values())
    amara.send(path, {"venue": "The hall", "asks": "sector"})
    page = amara.post(path, {**form, "venue": "The library"}, 409)
    (theirs,) = page.select("//section[@aria-labelledby='theirs']")
    assert "The hall" in theirs.text_content()
    assert "Which sector they work in" in theirs.text_content()
    mine = dict(page.form().form_values())
    assert mine["venue"] == "The library"
    amara.post(path, {**mine, "asks": "sector"})
    db.expire_all()
    assert (group.venue, group.asks) == ("The library", "sector")


def test_one_in_which_nobody_wrote_is_taken_off_the_list(amara, db, group):
    amara.send(f"{GROUPS}/{group.id}", action=f"{group.id}/remove")
    db.expire_all()
    assert not focus_groups.of_review(db, gathered.review(db))


def test_one_that_holds_what_people_wrote_stays(amara, db):
    group = meeting.open_group(db, cast.REVIEW, state="closed")
    path = f"{GROUPS}/{group.id}"
    meeting.write(db, group.steps[0], "Nobody rang back.")
    db.commit()
    assert not amara.get(path).select("//form[contains(@action, '/remove')]")
    page = amara.follow(amara.post(f"{path}/remove", {}))
    assert "holds what people wrote" in page.words
    assert focus_groups.of_review(db, gathered.review(db))


def test_one_that_a_finding_rests_on_stays_though_everybody_took_their_words_back(amara, db):
    step = contributed.poll(db, often=6)
    step.focus_group.state = "closed"
    contributed.count(db, step)
    for row in contributions.of_step(db, step):
        contributions.withdraw(db, step, row.prompt, row.locator, own=[row.locator])
    path = f"{GROUPS}/{step.focus_group_id}"
    db.commit()
    page = amara.follow(amara.post(f"{path}/remove", {}))
    assert "a finding rests on it" in page.words
    assert focus_groups.of_review(db, gathered.review(db))


def test_what_is_planned_stands_in_the_journal_without_its_words(amara, db):
    amara.send(f"{GROUPS}/plan?plan=empty", {"title": "Thursday at the Alder"})
    line, _ = journal.newest(db, cast.REVIEW, 1)[0]
    assert line.event == "focus_group.planned"
    assert line.subject == planned(db).id
    assert "Alder" not in str(line.detail)


def test_names_stand_in_codes_in_what_is_planned(amara, db):
    gathered.named(db, "Mother", "Carol Brandt", key=VAULT_KEY)
    gathered.episode(db, "Carol Brandt and the flat")
    db.commit()
    assert "Mother and the flat" in amara.get(f"{GROUPS}/plan?plan=episode_check").words
    found = amara.get(f"{GROUPS}/plan?plan=episode_check").form().xpath(".//input[@name='episodes']/@value")
    amara.send(f"{GROUPS}/plan?plan=episode_check", {"title": "Carol Brandt", "episodes": found})
    assert planned(db).steps[1].title == "Mother and the flat"
    assert "Brandt" not in amara.get(GROUPS).text


def test_the_review_team_looks_and_does_not_plan(visit, group):
    bryn = visit("bryn")
    assert "Thursday at ten" in bryn.get(GROUPS).words
    page = bryn.get(f"{GROUPS}/{group.id}")
    assert not page.select("//main//form")
    assert "The lead reviewer opens it on the day" in page.words
    bryn.get(f"{GROUPS}/plan", 404)


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_nobody_outside_the_team_sees_a_focus_group(visit, group, name):
    for path in (GROUPS, f"{GROUPS}/{group.id}", f"{GROUPS}/{group.id}/information"):
        visit(name).get(path, 404)
