"""Findings begin from patterns, stand in an order, and are never lost."""

import pytest

from tests.builders import cast, gathered, marked
from workbench.drafting import material
from workbench.persistence.stores import findings, patterns
from workbench.persistence.tables.finding import Finding

LIST = f"/reviews/{cast.REVIEW}/findings"


def test_a_pattern_becomes_a_finding_that_rests_on_its_factors(amara, db):
    pattern = kept(db)
    page = amara.follow(amara.post(f"{LIST}/from/{pattern.id}", {}))
    assert page.heading == "Letters go astray"
    assert "from the pattern “Letters go astray”" in page.words
    (finding,) = db.query(Finding).all()
    assert {row.factor_id for row in finding.evidence} == {factor.id for factor in pattern.factors}
    assert {row.part for row in finding.evidence} == {"showed"}


def test_what_is_missing_is_listed(amara, db):
    begin(db, "Letters go astray")
    words = amara.get(LIST).words
    assert "The statement is empty." in words
    assert "There are no questions for the board yet." in words
    assert "0 with every part" in words


def test_the_order_is_changed_by_buttons(amara, db):
    rows = [begin(db, title) for title in ("One", "Two", "Three")]
    amara.post(f"{LIST}/{rows[2].id}/up", {})
    amara.post(f"{LIST}/{rows[0].id}/down", {})
    assert titles(amara) == ["1. Three", "2. One", "3. Two"]


def test_the_first_cannot_go_earlier_and_the_last_not_later(amara, db):
    rows = [begin(db, title) for title in ("One", "Two")]
    amara.post(f"{LIST}/{rows[0].id}/up", {})
    amara.post(f"{LIST}/{rows[1].id}/down", {})
    assert titles(amara) == ["1. One", "2. Two"]


def test_additional_learning_stands_after_the_findings_and_comes_back_last(amara, db):
    rows = [begin(db, title) for title in ("One", "Two", "Three")]
    amara.post(f"{LIST}/{rows[0].id}/additional", {})
    assert titles(amara) == ["1. Two", "2. Three", "3. One"]
    assert "1 under additional learning" in amara.get(LIST).words
    amara.post(f"{LIST}/{rows[0].id}/additional", {})
    assert titles(amara) == ["1. Two", "2. Three", "3. One"]
    assert "0 under additional learning" in amara.get(LIST).words


def test_changing_the_order_disturbs_nobody_who_is_writing(amara, db):
    rows = [begin(db, title) for title in ("One", "Two")]
    versions = [row.version for row in rows]
    amara.post(f"{LIST}/{rows[1].id}/up", {})
    db.expire_all()
    assert [row.version for row in rows] == versions


def test_an_empty_finding_can_be_taken_away(amara, db):
    rows = [begin(db, title) for title in ("One", "Two")]
    answer = amara.post(f"{LIST}/{rows[0].id}/remove", {})
    assert "The empty finding is gone." in amara.follow(answer).words
    assert titles(amara) == ["1. Two"]


def test_a_finding_with_words_in_it_goes_to_additional_learning_instead(amara, db):
    finding = begin(db, "One")
    finding.matters = "Other families meet the same."
    db.commit()
    page = amara.follow(amara.post(f"{LIST}/{finding.id}/remove", {}))
    assert "There are words in it" in page.words
    assert titles(amara) == ["1. One"]


def test_nine_findings_are_more_than_a_board_can_take_in(amara, db):
    for number in range(8):
        begin(db, f"Finding {number}")
    assert "There are 9 findings" not in amara.get(LIST).words
    begin(db, "One more")
    assert "There are 9 findings" in amara.get(LIST).words


def test_a_finding_can_begin_without_a_pattern(amara):
    page = amara.send(LIST, {"title": ""}, action="/findings/begin", status=422)
    assert "Give the finding a title" in page.words
    page = amara.follow(amara.send(LIST, {"title": "Systems changed"}, action="/findings/begin"))
    assert page.heading == "Systems changed"


def test_the_way_down_from_a_part_ends_at_entries(db):
    pattern = kept(db)
    finding = findings.start(db, gathered.review(db), title="Letters", pattern=pattern)
    chain = findings.chain(db, finding)
    showed = {link.factor.id: link for link in chain["showed"]}
    assert set(showed) == {factor.id for factor in pattern.factors}
    for link in showed.values():
        assert [entry.id for entry in link.entries] == [link.factor.text_id]
        assert link.episode is link.factor.episode
    assert all(link.evidence is None for link in chain["matters"])
    assert {link.factor.id for link in chain["matters"]} == set(showed)


def test_the_review_team_reads_and_does_not_write(visit, db):
    finding = begin(db, "One")
    bryn = visit("bryn")
    page = bryn.get(LIST)
    assert not page.select("//main//form")
    for act in ("up", "down", "additional", "remove", "use"):
        bryn.post(f"{LIST}/{finding.id}/{act}", {}, 404)
    bryn.post(f"{LIST}/begin", {"title": "Mine"}, 404)
    bryn.get(f"{LIST}/{finding.id}/change?part=usual", 404)
    bryn.get(f"{LIST}/{finding.id}/questions", 404)


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_board_and_practitioners_never_reach_a_draft(visit, db, name):
    finding = begin(db, "One")
    visitor = visit(name)
    visitor.get(LIST, 404)
    visitor.get(f"{LIST}/{finding.id}", 404)
    visitor.get(f"{LIST}/{finding.id}/evidence/add?part=usual", 404)
    visitor.post(f"{LIST}/{finding.id}/remarks", {"part": "usual", "text": "x"}, 404)


def kept(db):
    factors = marked.mark(db, notes=marked.ADDRESS)
    pattern = patterns.keep(
        db,
        gathered.review(db),
        title="Letters go astray",
        factor_ids=[factor.id for factor in factors],
        by=gathered.user(db, "amara"),
    )
    db.commit()
    return pattern


def begin(db, title):
    finding = findings.start(db, gathered.review(db), title=title)
    db.commit()
    return finding


def titles(visitor):
    return [heading.text_content() for heading in visitor.get(LIST).select("//ol//h2")]


def test_kinds_are_named_in_the_set_that_was_chosen_and_nothing_is_coded_again(amara, db):
    finding = begin(db, "Letters go astray")
    finding.category, finding.also_category = "tools", "biases"
    db.commit()
    assert "Tools, and innate human biases" in amara.get(LIST).words
    page = amara.follow(amara.send(LIST, {"labels": "first"}, action="/labels"))
    assert "Human and tool operation, and human judgement and reasoning" in page.words
    db.refresh(finding)
    assert (finding.category, finding.also_category) == ("tools", "biases")
    assert material.category(finding, "first").startswith("Human and tool operation")


def test_a_set_of_labels_that_is_not_there_is_not_kept(amara, db):
    begin(db, "Letters go astray")
    page = amara.post(f"{LIST}/labels", {"labels": "latest"}, status=422)
    assert page.select("//fieldset[contains(@class, 'has-problem')]")


def test_what_fails_goes_to_additional_learning_from_its_own_page_and_comes_back(amara, db):
    finding = begin(db, "Letters go astray")
    there = f"{LIST}/{finding.id}"
    assert "Nothing is lost" in amara.get(there).words
    amara.send(there, action="/additional")
    db.refresh(finding)
    assert finding.is_additional
    db.commit()
    page = amara.get(there)
    assert "To be a finding it would need:" in page.words
    assert "The statement is empty." in page.words
    assert "What it would need to be a finding" in amara.get(LIST).words
    amara.send(there, action="/additional")
    db.refresh(finding)
    assert not finding.is_additional


def test_a_finding_that_training_would_answer_is_pointed_out(amara, db):
    finding = begin(db, "A lack of training")
    assert "leads back to training" in amara.get(LIST).words
    assert "leads back to training" in amara.get(f"{LIST}/{finding.id}").words
