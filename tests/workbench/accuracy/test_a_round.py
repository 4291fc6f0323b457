"""A round of comments: who may read and say what, what is kept, and what a reader is told."""

from types import SimpleNamespace

import pytest

from tests.builders import cast, whole_report
from workbench.persistence.stores import accuracy, people, reports
from workbench.persistence.tables.accuracy import AccuracyRound
from workbench.persistence.tables.journal import JournalLine
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review

ALL = f"/reviews/{cast.REVIEW}/accuracy"
DILYS = cast.PEOPLE["dilys"].id
BRYN = cast.PEOPLE["bryn"].id
VAULT_KEY = bytes(range(32))
COLUMNS = ("id", "version", "words", "quote", "outcome", "settled_by")
SCHOOL = "The school kept writing to the first address."


@pytest.fixture
def opened(amara, db):
    """A round that Dilys and Bryn were asked in; gives its address for the lead and for a reader."""
    whole_report.write(db, cast.REVIEW)
    db.commit()
    sent = amara.send(f"{ALL}/ask", {"readers": [DILYS, BRYN], "invitation": "Look at the spring."})
    found = sent.response.headers["Location"].rsplit("/", 1)[1]
    return f"{ALL}/{found}", f"/reviews/{cast.REVIEW}/asked/{found}"


def place_of(page, words):
    """The number of the passage that holds these words."""
    (found,) = [p for p in page.select("//div[@class='passage']") if words in p.text_content()]
    return int(found.get("id").removeprefix("place-"))


def comment(visitor, address, words="It was the second address.", quote=""):
    """Comment on what the report says about the school; gives the address of the passage."""
    place = f"{address}/places/{place_of(visitor.get(address), SCHOOL)}"
    visitor.send(place, {"words": words, "quote": quote})
    return place


def newest(db):
    """The round that was opened last."""
    return db.query(AccuracyRound).order_by(AccuracyRound.number.desc()).first()


def kept(db):
    """The comments of that round as they are kept now; pages may write again afterwards."""
    db.rollback()
    found = [
        SimpleNamespace(**{name: getattr(comment, name) for name in COLUMNS})
        for comment in accuracy.comments(db, newest(db))
    ]
    db.rollback()
    return found


def of(db):
    """The one comment of that round."""
    (comment,) = kept(db)
    return comment


def test_practitioners_and_the_team_can_be_asked_and_nobody_else(amara):
    names = [label.text for label in amara.get(f"{ALL}/ask").select("//fieldset[@id='readers']//label")]
    assert names == ["Bryn", "Dilys"]


def test_a_round_needs_a_reader_and_a_day_that_is_still_to_come(amara):
    page = amara.send(f"{ALL}/ask", {"comments_by": "3 May 2001"}, status=422)
    assert "Choose at least one reader" in page.words
    assert "This day has passed" in page.words


def test_a_reader_finds_the_draft_on_their_page_and_reads_it_in_codes(visit, opened, db):
    _, asked = opened
    dilys = visit("dilys")
    assert asked in dilys.get(f"/reviews/{cast.REVIEW}").text
    page = dilys.get(asked)
    assert SCHOOL in page.words
    assert "Look at the spring." in page.words
    assert not page.select("//ul[contains(@class, 'rests')]//a")


def test_somebody_who_comes_under_a_code_later_stands_under_it_in_the_round(visit, opened, db):
    child = db.query(Person).filter_by(review_id=cast.REVIEW, code="Child 1").one()
    people.seal(db, child, VAULT_KEY, ["landlord"])
    db.commit()
    words = visit("dilys").get(opened[1]).words
    assert "The Child 1 was not spoken with." in words
    assert "landlord" not in words


def test_what_is_written_afterwards_does_not_change_the_round(visit, opened, db):
    row = reports.text(db, db.get(Review, cast.REVIEW), "happened")
    row.words = "Another story."
    db.commit()
    assert SCHOOL in visit("dilys").get(opened[1]).words


@pytest.mark.parametrize("name", ["amara", "eirian", "cai", "ffion"])
def test_whoever_was_not_asked_finds_nothing(visit, opened, name):
    visit(name).get(opened[1], 404)
    visit(name).get(f"{opened[1]}/places/1", 404)


def test_a_practitioner_who_was_not_asked_finds_nothing(visit, opened, db):
    accuracy.let_read(db, newest(db), [BRYN])
    db.commit()
    visit("dilys").get(opened[1], 404)
    assert opened[1] not in visit("dilys").get(f"/reviews/{cast.REVIEW}").text


def test_a_comment_stands_under_its_passage_and_can_be_changed(visit, opened, db):
    dilys = visit("dilys")
    place = comment(dilys, opened[1])
    assert "It was the second address." in dilys.get(opened[1]).words
    dilys.send(place, {"words": "It was the third."}, action=f"/comments/{of(db).id}")
    assert of(db).words == "It was the third."
    assert of(db).version == 2


def test_words_that_are_quoted_have_to_stand_there(visit, opened, db):
    dilys = visit("dilys")
    place = f"{opened[1]}/places/{place_of(dilys.get(opened[1]), SCHOOL)}"
    page = dilys.send(place, {"words": "No.", "quote": "the last address"}, status=422)
    assert "These words are not in the passage" in page.words
    dilys.send(place, {"words": "No.", "quote": "the first address"})
    assert of(db).quote == "the first address"


def test_a_comment_is_taken_back_and_nothing_of_it_stays(visit, opened, db):
    dilys = visit("dilys")
    comment(dilys, opened[1])
    dilys.post(f"{opened[1]}/comments/{of(db).id}/take-back", {})
    assert not kept(db)


def test_readers_see_only_their_own_comments(visit, opened, db):
    comment(visit("dilys"), opened[1], "Only the lead reads this.")
    assert "Only the lead reads this." not in visit("bryn").get(opened[1]).text
    found = of(db).id
    visit("bryn").post(f"{opened[1]}/comments/{found}", {"words": "Mine now"}, 404)
    visit("bryn").post(f"{opened[1]}/comments/{found}/take-back", {}, 404)
    assert of(db).words == "Only the lead reads this."


def test_the_lead_reads_every_comment_beside_its_passage(visit, amara, opened):
    comment(visit("dilys"), opened[1], "It was the second address.", "the first address")
    page = amara.get(opened[0])
    (passage,) = [p for p in page.select("//div[@class='passage']") if SCHOOL in p.text_content()]
    assert "It was the second address." in passage.text_content()
    assert "Dilys" in passage.text_content()
    assert "Settle 1 comment" in page.words


@pytest.mark.parametrize("name", ["bryn", "dilys", "eirian", "cai", "ffion"])
def test_only_leads_see_all_comments_and_settle(visit, opened, db, name):
    comment(visit("dilys"), opened[1])
    for path in (ALL, f"{ALL}/ask", opened[0], f"{opened[0]}/comments/{of(db).id}"):
        visit(name).get(path, 404)


def test_a_settled_comment_tells_its_writer_what_became_of_it_and_why(visit, amara, opened, db):
    place = comment(visit("dilys"), opened[1])
    settle = f"{opened[0]}/comments/{of(db).id}"
    page = amara.send(settle, status=422)
    assert "Choose what becomes of it" in page.words
    assert "Say why, in a sentence" in page.words
    amara.send(settle, {"outcome": "partly", "outcome_why": "The letter of May went to the second."})
    page = visit("dilys").get(opened[1])
    assert "Changed in part. The letter of May went to the second." in page.words
    assert of(db).settled_by == "Amara"
    assert "The letter of May" not in visit("bryn").get(opened[1]).text
    assert not visit("dilys").get(place).select(f"//form[contains(@action, '/comments/{of(db).id}')]")


def test_a_comment_that_was_settled_meanwhile_stays_and_the_words_are_kept(visit, amara, opened, db):
    dilys = visit("dilys")
    place = comment(dilys, opened[1])
    form = dict(dilys.get(place).form(f"/comments/{of(db).id}").form_values())
    amara.send(f"{opened[0]}/comments/{of(db).id}", {"outcome": "changed", "outcome_why": "As you say."})
    page = dilys.post(f"{opened[1]}/comments/{of(db).id}", {**form, "words": "And a third."}, 422)
    assert "settled meanwhile" in page.words
    assert [box.text.strip() for box in page.select("//textarea")] == ["And a third.", ""]
    assert of(db).words == "It was the second address."


def test_a_comment_changed_while_a_lead_settles_it_is_shown_to_the_lead(visit, amara, opened, db):
    dilys = visit("dilys")
    place = comment(dilys, opened[1])
    settle = f"{opened[0]}/comments/{of(db).id}"
    form = dict(amara.get(settle).form().form_values())
    dilys.send(place, {"words": "No, the third."}, action=f"/comments/{of(db).id}")
    amara.post(settle, {**form, "outcome": "changed", "outcome_why": "As you say."}, 409)
    assert of(db).outcome == ""


def test_a_comment_that_comes_too_late_is_told_so_and_its_words_stay_in_the_form(visit, amara, opened, db):
    dilys = visit("dilys")
    place = f"{opened[1]}/places/1"
    form = dict(dilys.get(place).form().form_values())
    amara.post(f"{opened[0]}/close", {})
    page = dilys.post(place, {**form, "words": "One thing more."}, 422)
    assert "The round was closed on" in page.words
    assert [box.text.strip() for box in page.select("//textarea")] == ["One thing more."]
    assert not kept(db)
    assert "takes no further comments" in dilys.get(place).words


def test_a_closed_round_still_shows_what_became_of_each_comment(visit, amara, opened, db):
    dilys = visit("dilys")
    comment(dilys, opened[1])
    amara.post(f"{opened[0]}/close", {})
    dilys.post(f"{opened[1]}/comments/{of(db).id}/take-back", {})
    amara.send(f"{opened[0]}/comments/{of(db).id}", {"outcome": "changed", "outcome_why": "As you say."})
    page = dilys.get(opened[1])
    assert "1 of your 1 comment is settled" in page.words
    assert "As you say." in page.words


def test_a_reader_says_that_they_have_read_it(visit, amara, opened):
    assert "has not said so yet" in amara.get(opened[0]).words
    visit("dilys").post(f"{opened[1]}/read", {})
    assert "Dilys read it on" in amara.get(opened[0]).words


def test_whoever_commented_stays_a_reader(visit, amara, opened, db):
    comment(visit("dilys"), opened[1])
    amara.send(f"{opened[0]}/change", {"readers": [BRYN]})
    assert "It was the second address." in visit("dilys").get(opened[1]).words


def test_two_leads_who_change_a_round_lose_nothing(amara, opened):
    form = dict(amara.get(f"{opened[0]}/change").form().form_values())
    amara.post(f"{opened[0]}/change", {**form, "invitation": "The first."})
    assert "The first." in amara.post(f"{opened[0]}/change", {**form, "invitation": "The second."}, 409).words


def test_the_journal_says_who_commented_where_and_nothing_of_the_words(visit, amara, opened, db):
    comment(visit("dilys"), opened[1])
    amara.send(f"{opened[0]}/comments/{of(db).id}", {"outcome": "changed", "outcome_why": "As you say."})
    lines = db.query(JournalLine).filter(JournalLine.event.like("accuracy.%")).all()
    assert {line.event for line in lines} == {"accuracy.asked", "accuracy.commented", "accuracy.settled"}
    assert "address" not in str([line.detail for line in lines])


def test_a_release_does_not_pass_unsettled_comments_in_silence(visit, amara, opened, db):
    comment(visit("dilys"), opened[1])
    release = f"/reviews/{cast.REVIEW}/report/release"
    assert "1 comment on accuracy is not settled." in amara.get(release).words
    assert "Settle the comments on accuracy" in amara.send(release, status=422).words
    amara.send(release, {"despite_comments": "y"})


def test_a_release_says_nothing_of_comments_that_are_settled(visit, amara, opened, db):
    comment(visit("dilys"), opened[1])
    amara.send(f"{opened[0]}/comments/{of(db).id}", {"outcome": "changed", "outcome_why": "As you say."})
    release = f"/reviews/{cast.REVIEW}/report/release"
    assert "on accuracy" not in amara.get(release).words
    amara.send(release)


def test_a_change_that_is_sent_back_stays_in_its_own_form_and_in_no_other(visit, opened, db):
    dilys = visit("dilys")
    place = comment(dilys, opened[1])
    page = dilys.send(place, {"quote": "the last address"}, action=f"/comments/{of(db).id}", status=422)
    assert "These words are not in the passage" in page.words
    boxes = [box.text.strip() for box in page.select("//textarea")]
    assert boxes == ["It was the second address.", ""]
