"""Releasing a report: what stands in the way, what is kept, and that later drafts change nothing of it."""

import pytest

from tests.builders import canaries, cast, whole_report
from workbench.persistence.stores import people, reports
from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.journal import JournalLine
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.report import Release
from workbench.persistence.tables.review import Review

REPORT = f"/reviews/{cast.REVIEW}/report"
READING = f"/reviews/{cast.REVIEW}/reading"
VAULT_KEY = bytes(range(32))


@pytest.fixture
def ids(db):
    """A report with everything in it."""
    found = whole_report.write(db, cast.REVIEW)
    db.commit()
    return found


def test_a_release_says_to_whom_it_goes(amara, ids):
    page = amara.get(f"{REPORT}/release")
    assert "1 board member" in page.words
    assert "1 finding, 2 questions" in page.words
    amara.send(f"{REPORT}/release")
    line = amara.get(f"{REPORT}/versions").select("//ul[@class='cards']/li//p")[0].text_content()
    assert "Amara" in line
    assert "practitioners" not in line


def test_findings_that_are_not_finished_need_a_reason(amara, ids, db):
    db.get(Finding, ids["finding"]).matters = ""
    db.commit()
    page = amara.send(f"{REPORT}/release", status=422)
    assert "Finish the findings below, or say why" in page.words
    assert "Why it matters is empty" in page.words
    amara.send(f"{REPORT}/release", {"why_unfinished": "The court asks for it on Monday."})
    assert "The court asks for it on Monday." in amara.get(f"{REPORT}/versions").words


def test_the_board_does_not_read_why_it_was_unfinished(visit, amara, ids, db):
    db.get(Finding, ids["finding"]).matters = ""
    db.commit()
    amara.send(f"{REPORT}/release", {"why_unfinished": "The court asks for it on Monday."})
    for path in ("", "/1", "/report"):
        assert "Monday" not in visit("eirian").get(READING + path).text


def test_a_release_stays_as_it_was_when_drafts_change(visit, amara, ids, db):
    amara.send(f"{REPORT}/release")
    before = [visit("eirian").get(READING + path).text for path in ("", "/1", "/report")]
    canaries.drafts(db, cast.REVIEW, ids["finding"])
    db.commit()
    after = [visit("eirian").get(READING + path).text for path in ("", "/1", "/report")]
    assert [without_token(text) for text in after] == [without_token(text) for text in before]


def test_a_second_release_takes_the_next_number_and_the_first_stays(visit, amara, ids, db):
    amara.send(f"{REPORT}/release")
    first = reports.newest(db, db.get(Review, cast.REVIEW)).document
    db.rollback()
    db.get(Finding, ids["finding"]).title = "Another title"
    db.commit()
    amara.send(f"{REPORT}/release")
    rows = db.query(Release).order_by(Release.number).all()
    assert [row.number for row in rows] == [1, 2]
    assert rows[0].document == first
    assert "Another title" in visit("eirian").get(f"{READING}/1").words


def test_a_release_holds_no_way_back_to_the_records(amara, ids, db):
    amara.send(f"{REPORT}/release")
    kept = str(db.query(Release).one().document) + str(db.query(Release).one().findings)
    assert "canary" not in kept
    for child in ("entry", "episode", "factor", "pattern", "evidence", "conversation", "account"):
        assert ids[child] not in kept


def test_a_name_that_coding_cannot_reach_stops_the_release(amara, ids, db):
    # A code that is somebody else's name: what is put in its place gives that person away.
    child, other = (
        db.query(Person).filter_by(review_id=cast.REVIEW, code="Child 1").one(),
        Person(review_id=cast.REVIEW, code="Neighbour", kind="family"),
    )
    db.add(other)
    db.flush()
    people.seal(db, other, VAULT_KEY, ["Amara"])
    people.seal(db, child, VAULT_KEY, ["Rowan Ashdown"])
    db.commit()
    page = amara.get(f"{REPORT}/release")
    assert "1 thing to settle" in page.words
    assert "stands in this report under the code Neighbour" in page.words
    assert "hidden under its code" in page.words
    amara.post(f"{REPORT}/release", {}, 422)
    assert db.query(Release).count() == 0


def test_what_goes_out_is_what_somebody_looked_at(amara, ids, db):
    form = {key: value for key, value in amara.get(f"{REPORT}/release").form().form_values()}
    db.get(Finding, ids["finding"]).title = "Changed by somebody else"
    db.commit()
    page = amara.post(f"{REPORT}/release", form, 422)
    assert "changed while you were looking" in page.words
    assert db.query(Release).count() == 0
    db.rollback()
    amara.post(f"{REPORT}/release", {key: value for key, value in page.form().form_values()})
    assert db.query(Release).count() == 1


def test_what_looks_like_a_name_is_shown_before_it_goes_out(amara, ids, db):
    reports.text(db, db.get(Review, cast.REVIEW), "window").words = "The letter was read by Mr Kaplan."
    db.commit()
    page = amara.get(f"{REPORT}/release")
    assert "The letter was read by Mr Kaplan." in page.words
    assert "It looks like somebody’s name" in page.words
    amara.post(f"{REPORT}/release", {}, 422)
    assert db.query(Release).count() == 0


def test_the_journal_says_that_it_was_released_and_nothing_of_the_case(amara, ids, db):
    amara.send(f"{REPORT}/release", {"to_practitioners": "y"})
    line = db.query(JournalLine).filter_by(event="report.released").one()
    assert line.detail == {"number": 1, "findings": 1, "to_practitioners": True}


def test_only_a_lead_reviewer_releases(visit, ids):
    visit("bryn").get(f"{REPORT}/release", 404)
    visit("bryn").post(f"{REPORT}/release", {}, 404)
    assert "Nothing is released yet" in visit("bryn").get(f"{REPORT}/versions").words


def without_token(text):
    """A page without what is new each time."""
    return "\n".join(line for line in text.splitlines() if "csrf_token" not in line)


@pytest.mark.parametrize("ending", ["", ".docx", ".pdf"])
def test_a_version_beyond_what_a_database_counts_is_not_there(amara, ending):
    amara.get(f"{REPORT}/versions/{10**30}{ending}", status=404)
