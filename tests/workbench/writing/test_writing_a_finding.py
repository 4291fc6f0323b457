"""Writing a finding part by part: remarks beside the words, what is missing, and two who write at once."""

import pytest

from tests.builders import cast, gathered, marked
from workbench.persistence.stores import evidence, findings
from workbench.persistence.tables.finding import Evidence, Finding, KeptRemark

LIST = f"/reviews/{cast.REVIEW}/findings"
BLAMING = "Nobody knew the surname.\n\nStaff failed to ask who else was in the home."


@pytest.fixture
def finding(db):
    begun = findings.start(db, gathered.review(db), title="A new adult has no agreed place")
    begun.usual = BLAMING
    db.commit()
    return begun


def test_one_part_is_open_at_a_time(amara, finding):
    page = amara.get(f"{LIST}/{finding.id}?part=usual")
    assert page.select("//*[@aria-current='step']")[0].text_content().startswith("How we know it is usual")
    assert "Nobody knew the surname." in page.words
    assert amara.get(f"{LIST}/{finding.id}?part=nowhere").select("//h2")[0].text_content() == "Statement"


def test_remarked_words_are_underlined_with_a_card_beside_them(amara, finding):
    page = amara.get(f"{LIST}/{finding.id}?part=usual")
    assert page.select("//mark")[0].text_content() == "failed to ask"
    assert "One remark on wording" in page.words
    assert "“failed to ask”" in page.words


def test_use_this_replaces_exactly_that_phrase(amara, finding, db):
    amara.send(f"{LIST}/{finding.id}?part=usual", action="/use")
    db.refresh(finding)
    assert finding.usual == BLAMING.replace("failed to ask", "did not ask")


def test_use_this_on_words_that_are_gone_changes_nothing(amara, finding, db):
    form = dict(amara.get(f"{LIST}/{finding.id}?part=usual").form("/use").form_values())
    finding.usual = "All new."
    db.commit()
    page = amara.follow(amara.post(f"{LIST}/{finding.id}/use", form))
    assert "no longer there" in page.words
    db.refresh(finding)
    assert finding.usual == "All new."


def test_kept_words_keep_their_reason_and_lose_their_remark(amara, finding, db):
    page = amara.get(f"{LIST}/{finding.id}?part=usual")
    there = page.select("//a[contains(@href, 'keep-words')]/@href")[0]
    assert "Say why" in amara.send(there, status=422).words
    page = amara.follow(amara.send(there, {"why": "These are the words of the audit."}))
    assert "These are the words of the audit." in page.words
    assert not page.select("//mark")
    assert db.query(KeptRemark).one().words == "failed to ask"


def test_words_kept_in_one_part_are_remarked_on_in_another(amara, finding, db):
    finding.matters = BLAMING
    db.add(KeptRemark(finding_id=finding.id, part="usual", words="failed to ask", why="Quoted."))
    db.commit()
    assert amara.get(f"{LIST}/{finding.id}?part=matters").select("//mark")


def test_remarks_while_writing_come_as_a_piece_and_keep_nothing(amara, finding, db):
    answer = amara.client.post(
        f"{LIST}/{finding.id}/remarks",
        data={"csrf_token": amara.token(), "part": "usual", "text": "The team failed to call.\r\nAgain."},
    )
    piece = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert "“failed to call”" in piece
    assert 'data-start="9"' in piece
    assert "<html" not in piece
    db.refresh(finding)
    assert finding.usual == BLAMING


def test_a_part_is_saved_and_shown(amara, finding):
    answer = amara.send(f"{LIST}/{finding.id}/change?part=matters", {"matters": "Others meet **the same**."})
    page = amara.follow(answer)
    assert page.select("//strong[text()='the same']")
    assert "“Why it matters” is saved." in page.words


def test_the_statement_comes_with_a_title_and_a_kind(amara, finding, db):
    there = f"{LIST}/{finding.id}/change?part=statement"
    page = amara.send(there, {"title": ""}, status=422)
    assert "Give the finding a title" in page.words
    amara.send(there, {"statement": "No record has a place for a new adult.", "category": "tools"})
    db.refresh(finding)
    assert (finding.category, finding.title) == ("tools", "A new adult has no agreed place")
    assert "Tools" in amara.get(f"{LIST}/{finding.id}?part=statement").words


def test_how_widespread_may_be_not_known_with_a_reason(amara, finding):
    there = f"{LIST}/{finding.id}/change?part=widespread"
    page = amara.follow(amara.send(there, {"widespread_grade": "not_known"}))
    assert "How widespread is not known. Say why it is not." in page.words
    page = amara.follow(amara.send(there, {"unknown_why": "Nobody counts it."}))
    assert "Nobody counts it." in page.words
    assert "Say why it is not" not in page.words


def test_two_people_write_the_same_part_and_nothing_is_lost(visit, finding, db):
    amara, second = visit("amara"), visit("amara")
    there = f"{LIST}/{finding.id}/change?part=usual"
    form = dict(second.get(there).form().form_values())
    amara.send(there, {"usual": "What Amara wrote."})
    page = second.post(there, {**form, "usual": "What the second wrote."}, status=409)
    assert "What Amara wrote." in page.words
    assert "What the second wrote." in page.text
    merged = dict(page.form().form_values())
    second.post(there, {**merged, "usual": "What both wrote."})
    db.refresh(finding)
    assert finding.usual == "What both wrote."


def test_a_third_who_saves_between_is_not_overwritten_either(visit, finding, db):
    amara, second = visit("amara"), visit("amara")
    there = f"{LIST}/{finding.id}/change?part=usual"
    form = dict(second.get(there).form().form_values())
    amara.send(there, {"usual": "First."})
    page = second.post(there, {**form, "usual": "Second."}, status=409)
    merged = dict(page.form().form_values())
    amara.send(there, {"usual": "Third."})
    second.post(there, {**merged, "usual": "Second, merged with the first."}, status=409)
    db.refresh(finding)
    assert finding.usual == "Third."


def test_two_people_write_different_parts_at_once(visit, finding, db):
    amara, second = visit("amara"), visit("amara")
    form = dict(second.get(f"{LIST}/{finding.id}/change?part=matters").form().form_values())
    amara.send(f"{LIST}/{finding.id}/change?part=usual", {"usual": "It is usual."})
    second.post(f"{LIST}/{finding.id}/change?part=matters", {**form, "matters": "It matters."})
    db.refresh(finding)
    assert (finding.usual, finding.matters) == ("It is usual.", "It matters.")


def test_questions_take_one_box_each(amara, finding, db):
    there = f"{LIST}/{finding.id}/questions"
    amara.send(there, {"question_1": "How does the board know?", "question_3": "Is there a policy?"})
    db.refresh(finding)
    assert [row.words for row in finding.questions] == ["How does the board know?", "Is there a policy?"]
    page = amara.get(there)
    assert "It can be answered yes or no." in page.words
    shown = amara.get(f"{LIST}/{finding.id}?part=questions")
    assert "Question b can be answered yes or no" in shown.words


def test_two_people_write_the_questions_and_nothing_is_lost(visit, finding, db):
    amara, second = visit("amara"), visit("amara")
    there = f"{LIST}/{finding.id}/questions"
    form = dict(second.get(there).form().form_values())
    amara.send(there, {"question_1": "What gets in the way?"})
    page = second.post(there, {**form, "question_1": "Who would notice?"}, status=409)
    assert "What gets in the way?" in page.words
    assert "Who would notice?" in page.text
    both = dict(page.form().form_values())
    second.post(there, {**both, "question_2": "What gets in the way?"})
    db.refresh(finding)
    assert [row.words for row in finding.questions] == ["Who would notice?", "What gets in the way?"]


def test_evidence_from_outside_the_case_has_a_kind_and_a_date(visit, finding, db):
    bryn = visit("bryn")
    there = f"{LIST}/{finding.id}/evidence/add?part=usual"
    assert "Choose a factor, or say what it is" in bryn.send(there, status=422).words
    page = bryn.send(there, {"words": "30 plans, read by the review team"}, status=422)
    assert "Choose what it is, such as an audit" in page.words
    assert "Say when it was" in page.words
    bryn.send(there, {"words": "30 plans, read by the review team", "kind": "audit", "dated": "July 2024"})
    row = db.query(Evidence).one()
    assert (row.part, row.kind, row.dated, row.is_outside) == ("usual", "audit", "July 2024", True)
    page = bryn.get(f"{LIST}/{finding.id}?part=usual")
    assert "outside the case" in page.words
    assert "Rests on something outside the case." in page.words


def test_a_factor_is_evidence_from_inside_the_case(amara, finding, db):
    factor = marked.mark(db, notes=marked.ADDRESS[:1])[0]
    db.commit()
    amara.send(f"{LIST}/{finding.id}/evidence/add?part=showed", {"factor": factor.id})
    row = db.query(Evidence).one()
    assert (row.factor_id, row.is_outside, row.words) == (factor.id, False, factor.note)
    assert "episode 1" in amara.get(f"{LIST}/{finding.id}?part=showed").words


def test_evidence_is_taken_away_again(amara, finding, db):
    row = evidence.add(db, finding, part="usual", kind="audit", words="30 plans", dated="July 2024")
    db.commit()
    there = f"{LIST}/{finding.id}"
    amara.post(f"{there}/evidence/{row.id}/remove", {})
    assert db.query(Evidence).count() == 0


def test_evidence_of_another_finding_is_not_there(amara, finding, db):
    other = findings.start(db, gathered.review(db), title="Another")
    row = evidence.add(db, other, part="usual", kind="audit", words="30 plans", dated="July 2024")
    db.commit()
    amara.post(f"{LIST}/{finding.id}/evidence/{row.id}/remove", {}, 404)


def test_a_text_that_was_only_looked_at_keeps_the_names_it_was_kept_with(amara, finding, db, settings):
    gathered.named(db, "Child 1", "Rowan Thistle", key=settings.vault_key)
    finding.usual = "Rowan Thistle was not in the letter."
    db.commit()
    there = f"{LIST}/{finding.id}/change?part=usual"
    assert "Rowan" not in amara.get(there).text
    assert "Rowan" not in amara.get(f"{LIST}/{finding.id}?part=usual").text
    amara.send(there)
    db.expire_all()
    assert db.get(Finding, finding.id).usual == "Rowan Thistle was not in the letter."


def test_a_stem_begins_a_question_in_the_first_empty_box_and_saves_nothing(amara, finding, db):
    page = amara.send(
        f"{LIST}/{finding.id}/questions", {"question_1": "Who notices?", "begin": "1"}, status=200
    )
    assert boxes(page)[:2] == ["Who notices?", "How does the board know "]
    db.refresh(finding)
    assert finding.questions == []


def test_a_closed_question_is_put_another_way_by_a_button(amara, finding, db):
    there = f"{LIST}/{finding.id}/questions"
    asked = "Do staff know whom to ring?"
    page = amara.send(there, {"question_1": asked, "begin": "99"}, status=200)
    assert "It can be answered yes or no." in page.words
    assert "Another way to put it: “How does the board know whether staff know whom to ring?”" in page.words
    page = amara.send(there, {"question_1": asked, "put": "1"}, status=200)
    assert boxes(page)[0] == "How does the board know whether staff know whom to ring?"
    db.refresh(finding)
    assert finding.questions == []


def test_what_speaks_against_a_finding_hangs_on_its_own_part(amara, finding, db):
    told = {
        "kind": "audit",
        "words": "One practice asks every caller",
        "dated": "May 2024",
        "side": "against",
    }
    page = amara.follow(amara.send(f"{LIST}/{finding.id}/evidence/add?part=usual", told))
    assert page.select("//*[@id='rests']")[0].text_content() == "What speaks against the finding"
    assert db.query(Evidence).one().part == "against"


def test_what_is_added_to_what_speaks_against_it_has_no_side_to_choose(amara, finding):
    page = amara.get(f"{LIST}/{finding.id}/evidence/add?part=against")
    assert not page.select("//input[@name='side']")


def test_how_strong_the_evidence_is_has_a_grade_in_words(amara, finding, db):
    there = f"{LIST}/{finding.id}/change?part=strength"
    page = amara.follow(amara.send(there, {"strength": "Three forms.", "strength_grade": "emerging"}))
    assert "Emerging: a first sign" in page.words
    db.refresh(finding)
    assert finding.strength_grade == "emerging"


def test_quieter_hints_are_folded_away_and_no_remarks(amara, finding, db):
    finding.usual = "The IRO was not told."
    db.commit()
    page = amara.get(f"{LIST}/{finding.id}?part=usual")
    assert "2 quieter hints on reading" in page.words
    assert "independent reviewing officer (IRO)" in page.words
    assert "remark on wording" not in page.words
    assert not page.select("//mark")


def test_a_text_of_another_room_gets_remarks_and_nothing_is_kept(amara, visit, finding):
    there = f"/reviews/{cast.REVIEW}/findings/wording"
    told = {"csrf_token": amara.token(), "text": "The team failed to call."}
    assert "“failed to call”" in amara.client.post(there, data=told).get_data(as_text=True)
    for stranger in ("dilys", "eirian", "cai"):
        visit(stranger).post(there, {"text": "The team failed to call."}, status=404)


def boxes(page):
    """What stands in the boxes for questions."""
    return [box.text_content().removeprefix("\n") for box in page.select("//textarea")]
