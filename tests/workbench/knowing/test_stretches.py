"""A very large review is gone through a stretch at a time, and nothing falls between two stretches."""

from datetime import datetime

import pytest

from timeline import when
from workbench.knowing import stretches
from workbench.persistence.stores import agencies, entries
from workbench.persistence.tables.user import User


@pytest.fixture
def small(monkeypatch):
    """Stretches of three entries."""
    monkeypatch.setattr(stretches, "AT_ONCE", 3)


@pytest.fixture
def many(db, review):
    """Ten entries, a month apart, and one long before."""
    agency, by = agencies.coded(db, review, "POL"), db.query(User).first()
    for moment in ("3 March 2011", *(f"12 {month + 1} 2023".replace(" ", "/") for month in range(10))):
        entries.add_by_hand(db, review, agency, when.read(moment), {"what": "Called."}, by=by)
    db.flush()


def test_a_review_of_usual_size_is_one_stretch(db, review, rows):
    only = stretches.chosen(db, review, 7)
    assert (only.number, only.count) == (1, 1)


def test_every_moment_belongs_to_one_stretch(db, review, many, small):
    count = stretches.chosen(db, review, 1).count
    found = [stretches.chosen(db, review, number) for number in range(1, count + 1)]
    assert count == 4
    assert all(one.until == other.since for one, other in zip(found, found[1:], strict=False))
    for moment in (datetime(2011, 3, 3), datetime(2023, 5, 31, 23, 59), datetime(2023, 10, 12)):
        assert sum(each.holds(moment) for each in found) == 1


def test_a_stretch_says_from_when_to_when_it_goes(db, review, many, small):
    assert stretches.chosen(db, review, 1).words == "March 2011 to February 2023"
    assert stretches.chosen(db, review, 4).words.endswith("to October 2023")


def test_the_page_of_a_large_review_leads_from_stretch_to_stretch(amara, home, rows, small):
    page = amara.get(f"{home}/told")
    assert "1 of 2" in page.words
    assert "1 proposal to decide on in May 2023" in page.words
    (key,) = page.select("//input[@name='key']/@value")
    amara.post(f"{home}/told/decide", {"accept": key, "stretch": "1"})
    assert "1 telling recorded" in amara.get(f"{home}/told?stretch=2").words
