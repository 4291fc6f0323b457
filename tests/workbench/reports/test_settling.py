"""What could give somebody away stands in the way of a release until the text is changed or a person gives a reason."""

import pytest

from tests.builders import cast, whole_report
from workbench.persistence.stores import people, reports
from workbench.persistence.tables.journal import JournalLine
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.report import Release, SettledItem
from workbench.persistence.tables.review import Review

REPORT = f"/reviews/{cast.REVIEW}/report"
VAULT_KEY = bytes(range(32))
SLIP = "She was the eldest of four children."


@pytest.fixture
def slip(db):
    """A report that says something by which a family may be known."""
    whole_report.write(db, cast.REVIEW)
    db.commit()
    write(db, SLIP)


def write(db, words):
    """What the window says."""
    db.rollback()
    reports.text(db, db.get(Review, cast.REVIEW), "window").words = words
    db.commit()


def keep(visitor, why, status=303):
    """Let the first open item stay."""
    page = visitor.get(f"{REPORT}/release")
    item = page.select("//ol[contains(@class, 'to-settle')]//input[@name='item']/@value")[0]
    return visitor.post(f"{REPORT}/release/keep", {"item": item, "why": why}, status)


def test_it_is_shown_with_its_sentence_its_reason_and_a_coarser_form(amara, slip):
    page = amara.get(f"{REPORT}/release")
    assert "1 thing to settle" in page.words
    assert SLIP in page.words
    assert "one of several children" in page.words
    assert page.select("//ol//a[contains(@href, '/report/sections/')]")


def test_a_report_with_something_to_settle_is_not_released(amara, slip, db):
    amara.post(f"{REPORT}/release", {}, 422)
    assert db.query(Release).count() == 0


def test_a_reason_lets_it_stay_and_the_report_go_out_and_holds_in_later_drafts(amara, slip, db):
    assert "Say why it may stay" in keep(amara, " ", 422).words
    keep(amara, "It is in the published judgment.")
    page = amara.get(f"{REPORT}/release")
    assert "Everything that was found is settled" in page.words
    assert "It is in the published judgment." in page.words
    write(db, f"A first sentence. {SLIP} A last one.")
    amara.send(f"{REPORT}/release")
    assert db.query(Release).count() == 1
    assert db.query(SettledItem).one().settled_by == "Amara"


def test_other_words_around_it_bring_it_back(amara, slip, db):
    keep(amara, "It is in the published judgment.")
    write(db, "She was the eldest of four children of a teacher.")
    assert "1 thing to settle" in amara.get(f"{REPORT}/release").words


def test_a_text_that_is_changed_is_settled_by_that(amara, slip, db):
    write(db, "She was one of several children.")
    assert "Nothing was found in any form of the report" in amara.get(f"{REPORT}/release").words


def test_a_reason_can_be_taken_back(amara, slip, db):
    keep(amara, "It is in the published judgment.")
    item = db.query(SettledItem).one().item
    db.rollback()
    amara.post(f"{REPORT}/release/again", {"item": item})
    assert db.query(SettledItem).count() == 0
    assert "1 thing to settle" in amara.get(f"{REPORT}/release").words


def test_the_journal_tells_the_kind_and_none_of_the_words(amara, slip, db):
    keep(amara, "It is in the published judgment.")
    assert db.query(JournalLine).filter_by(event="item.settled").one().detail == {"kind": "siblings"}


def test_a_misspelt_name_shows_its_code_alone_and_is_kept_as_its_code(amara, slip, db):
    child = db.query(Person).filter_by(review_id=cast.REVIEW, code="Child 1").one()
    people.seal(db, child, VAULT_KEY, ["Rowan Ashdown"])
    db.commit()
    write(db, "The letter was for Mr Ashdowne.")
    page = amara.get(f"{REPORT}/release")
    assert "misspelt name of somebody who stands in this report under the code Child 1" in page.words
    assert "Ashdowne" not in page.words
    keep(amara, "It is another family.")
    assert db.query(SettledItem).one().words == "Child 1"


@pytest.mark.parametrize("name", ["bryn", "dilys", "eirian", "cai", "ffion"])
def test_only_a_lead_reviewer_of_the_review_settles(visit, slip, name):
    for path in ("keep", "again"):
        visit(name).post(f"{REPORT}/release/{path}", {"item": "0" * 64, "why": "Because."}, 404)


def test_what_is_not_on_the_list_can_not_be_settled(amara, slip):
    amara.post(f"{REPORT}/release/again", {"item": "0" * 64}, 404)
