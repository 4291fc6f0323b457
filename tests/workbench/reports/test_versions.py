"""Every version of the report is kept in every form, and what changed between two can be read."""

import pytest

from tests.builders import cast, released_forms, whole_report
from workbench.persistence.stores import reports
from workbench.persistence.tables.review import Review

REPORT = f"/reviews/{cast.REVIEW}/report"
CHANGES = f"{REPORT}/changes"


@pytest.fixture
def released(db):
    """A release in every form."""
    whole_report.write(db, cast.REVIEW)
    released_forms.release(db, cast.REVIEW)
    db.commit()


def rewrite(db, words, key="window"):
    """Put other words in a section."""
    reports.text(db, db.get(Review, cast.REVIEW), key).words = words
    db.commit()


def test_before_a_release_the_draft_is_the_only_version(amara):
    assert "Nothing is released yet" in amara.get(f"{REPORT}/versions").words
    assert "Nothing is released yet" in amara.get(CHANGES).words


def test_a_release_is_read_again_in_every_form_that_went_out(amara, released, db):
    rewrite(db, "Quite another window.")
    page = amara.get(f"{REPORT}/versions")
    for title in ("Short report", "Seven-minute briefing", "Letter to the family"):
        assert title in page.words
    shown = amara.get(f"{REPORT}/versions/1").words
    assert "No rare event" in shown
    assert "another window" not in shown
    assert amara.get(f"{REPORT}/versions/1?form=board").status == 200
    answer = amara.client.get(f"{REPORT}/versions/1.pdf?form=card&large=1")
    assert answer.headers["Content-Disposition"].endswith("finding-cards-release-1-large-print.pdf")
    assert amara.client.get(f"{REPORT}/versions/1.docx?form=family").data[:2] == b"PK"


@pytest.mark.parametrize(
    ("listing", "links"),
    [("", "//nav[@aria-label='Forms of the report']//a/@href"), ("/versions", "//main//li//li/a/@href")],
)
def test_every_form_opens_from_where_it_is_listed(amara, released, listing, links):
    addresses = amara.get(f"{REPORT}{listing}").select(links)
    assert addresses
    for address in addresses:
        amara.get(address)


@pytest.mark.parametrize(
    "path", ["/versions/2", "/versions/1?form=sermon", "/changes?since=9", "/changes?until=x"]
)
def test_there_is_no_other_version(amara, released, path):
    amara.get(f"{REPORT}{path}", 404)


def test_nothing_changed_is_said_so(amara, released):
    assert "Nothing changed." in amara.get(CHANGES).words


def test_what_changed_since_the_release_is_marked_with_words(amara, released, db):
    rewrite(db, "No usual event stands behind this review, and that is what makes it a window.")
    page = amara.get(CHANGES)
    assert "1 passage: 1 rewritten." in page.words
    assert page.select("//del")[0].text_content() == "[taken away] rare [to here]"
    assert page.select("//ins")[0].text_content() == "[added] usual [to here]"


def test_two_releases_are_compared_in_any_form(amara, released, db):
    rewrite(db, "A family moved three times in one spring.", "happened")
    released_forms.release(db, cast.REVIEW)
    db.commit()
    page = amara.get(f"{CHANGES}?since=1&until=2&form=short")
    assert "three" in page.words
    assert amara.get(f"{CHANGES}?since=2&until=1&form=briefing").status == 200
    assert "Nothing changed." in amara.get(CHANGES).words


def test_a_form_that_did_not_go_out_is_not_compared(amara, released, db):
    review = db.get(Review, cast.REVIEW)
    row = reports.newest(db, review)
    row.document = {"tree": row.document["tree"]}
    db.commit()
    assert "Release 1 went out without this form." in amara.get(f"{CHANGES}?form=briefing").words
    amara.get(f"{REPORT}/versions/1?form=briefing", 404)


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
@pytest.mark.parametrize("path", ["/versions", "/versions/1", "/versions/1.pdf", "/changes"])
def test_nobody_else_reads_versions(visit, released, name, path):
    visit(name).get(f"{REPORT}{path}", 404)
