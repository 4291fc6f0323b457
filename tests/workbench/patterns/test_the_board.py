"""The pattern board: what is suggested, what people make of it, and who may."""

import pytest

from tests.builders import cast, gathered, marked
from workbench.persistence.stores import patterns, users
from workbench.persistence.tables.pattern import LeftOut, Pattern, RejectedSuggestion

BOARD = f"/reviews/{cast.REVIEW}/patterns"


@pytest.fixture
def factors(db):
    found = marked.mark(db)
    db.commit()
    return found


def test_the_board_suggests_with_reasons_before_the_factors(amara, factors):
    page = amara.get(BOARD)
    assert "8 factors · 0 in 0 patterns · 8 in none" in page.words
    first = page.select("//section[contains(@class, 'suggested')]")[0].text_content()
    assert "Suggested" in first
    assert first.index("belong together") < first.index("Move")


def test_the_same_factors_give_the_same_suggestions(amara, factors):
    def suggestions():
        return [
            part.text_content() for part in amara.get(BOARD).select("//section[contains(@class,'suggested')]")
        ]

    assert suggestions() == suggestions()


def test_one_button_keeps_a_suggestion_as_it_stands(amara, factors, db):
    page = amara.get(BOARD)
    form = page.form("/patterns/keep")
    ids = {value for name, value in form.form_values() if name == "factor"}
    answer = amara.post(f"{BOARD}/keep", sent(form))
    assert "The pattern is kept." in amara.follow(answer).words
    (kept,) = patterns.of_review(db, gathered.review(db))
    assert {factor.id for factor in kept.factors} == ids
    assert kept.kept_by == "Amara"


def test_a_suggestion_can_be_renamed_and_kept_in_part(amara, factors, db):
    there, form = considered(amara)
    ids = [value for name, value in form.form_values() if name == "factor"]
    answer = amara.post(f"{BOARD}/keep", {**sent(form), "title": "No agreed address", "factor": ids[:2]})
    assert "No agreed address" in amara.follow(answer).words
    (kept,) = patterns.of_review(db, gathered.review(db))
    assert {factor.id for factor in kept.factors} == set(ids[:2])


def test_keeping_without_a_title_or_without_factors_says_what_is_missing(amara, factors):
    _, form = considered(amara)
    page = amara.post(f"{BOARD}/keep", {**sent(form), "title": " "}, status=422)
    assert "Give the pattern a title" in page.words
    page = amara.post(f"{BOARD}/keep", {**sent(form), "factor": []}, status=422)
    assert "Tick at least one factor" in page.words


def test_a_refused_suggestion_does_not_come_back(amara, factors, db):
    there, _ = considered(amara)
    refused = amara.get(there).heading
    answer = amara.send(there, {"why": "It is two stories."}, action="/patterns/reject")
    page = amara.follow(answer)
    assert refused not in [
        heading.text_content() for heading in page.select("//section[contains(@class,'suggested')]//h2")
    ]
    assert db.query(RejectedSuggestion).one().why == "It is two stories."


def test_refusing_needs_a_reason(amara, factors):
    there, _ = considered(amara)
    page = amara.send(there, action="/patterns/reject", status=422)
    assert "Say why, so that others can follow" in page.words


def test_a_suggestion_with_factors_of_another_review_changes_nothing(amara, factors, db):
    theirs = marked.mark(db, cast.OTHER_REVIEW)
    db.commit()
    fields = {"title": "Mixed", "factor": [factors[0].id, theirs[0].id], "key": ""}
    answer = amara.post(f"{BOARD}/keep", fields)
    assert "nothing was done" in amara.follow(answer).words
    assert db.query(Pattern).count() == 0


def test_an_old_address_of_a_suggestion_leads_back_to_the_board(amara, factors):
    answer = amara.get(f"{BOARD}/suggested?key=gone", status=303)
    assert "has changed meanwhile" in amara.follow(answer).words


def test_one_more_may_belong_and_is_added_or_left_out(amara, factors, db):
    kept = keep(db, factors[:3], "Addresses")
    page = amara.get(BOARD)
    assert "more may belong here" in page.words
    forms = [form for form in page.select("//form") if f"/{kept}/add/" in form.get("action")]
    into = forms[0].get("action")
    amara.post(into, {})
    db.expire_all()
    assert into.rsplit("/", 1)[1] in {factor.id for factor in db.get(Pattern, kept).factors}


def test_a_factor_left_out_is_not_offered_to_that_pattern_again(amara, factors, db):
    kept = keep(db, factors[:3], "Addresses")
    offered = [
        form.get("action")
        for form in amara.get(BOARD).select("//form")
        if f"/{kept}/leave-out/" in form.get("action")
    ]
    page = amara.follow(amara.post(offered[0], {}))
    assert "Left out." in page.words
    assert not [form for form in page.select("//form") if form.get("action") == offered[0]]
    assert db.query(LeftOut).count() == 1


def test_does_the_picture_hold_counts_what_leans_one_way(amara, factors, db):
    keep(db, [factors[0], factors[2]], "Police only")
    words = amara.get(BOARD).words
    assert "Things that helped0 of 8" in words
    assert "From one agency only1 pattern" in words


def test_everything_in_no_pattern_has_a_page(amara, factors, db):
    keep(db, factors[:3], "Addresses")
    page = amara.get(f"{BOARD}/unplaced")
    assert "5 factors" in page.words
    assert marked.ALONE[0] in page.words
    assert marked.ADDRESS[0] not in page.words


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_the_board_is_for_lead_and_review_team_alone(visit, factors, name):
    visit(name).get(BOARD, 404)
    visit(name).post(f"{BOARD}/keep", {"title": "x", "factor": [factors[0].id]}, 404)


def test_the_review_team_arranges_patterns_too(visit, factors):
    assert visit("bryn").get(BOARD).heading == "Patterns"


def keep(db, chosen, title):
    amara = users.by_id(db, cast.PEOPLE["amara"].id)
    kept = patterns.keep(
        db, gathered.review(db), title=title, factor_ids=[factor.id for factor in chosen], by=amara
    )
    db.commit()
    return kept.id


def considered(visitor):
    there = visitor.get(BOARD).select("//a[contains(@href, '/patterns/suggested')]/@href")[0].split("#")[0]
    return there, visitor.get(there).form("/patterns/keep")


def sent(form):
    fields = {}
    for name, value in form.form_values():
        fields.setdefault(name, []).append(value)
    return {name: values if name == "factor" else values[0] for name, values in fields.items()}
