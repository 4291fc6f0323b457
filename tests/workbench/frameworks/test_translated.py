"""A review's factors read in a framework they were not marked in."""

import pytest

from tests.builders import cast, gathered

ALL = f"/reviews/{cast.REVIEW}/frameworks"
WORDS = "Carol Brandt rang. You trust the address that comes up. Nobody was left to ask."


@pytest.fixture
def marked(db):
    """Two factors, of which the London Protocol has a counterpart for one."""
    entry = gathered.entry(db, "HSG", "2 May 2023", WORDS)
    asked = gathered.factor(db, "entry", entry.id, WORDS, "Nobody was left to ask", helped=True)
    trusted = gathered.factor(db, "entry", entry.id, WORDS, "You trust the address", helped=False)
    trusted.kind, trusted.level = "agencies.thresholds", "inter_agency"
    db.commit()
    return asked, trusted


def cells(page, level):
    """What stands under a level: kind, how many, how many helped."""
    rows = page.select(f"//section[h2[starts-with(normalize-space(), '{level}')]]//tbody/tr")
    return [
        (
            row.xpath("th/text()")[0].strip(),
            *(cell.xpath("text()")[0].strip() for cell in row.xpath("td[@class='num']")),
        )
        for row in rows
    ]


def test_each_factor_is_counted_once_at_its_level_and_the_rest_is_said(amara, marked):
    page = amara.get(f"{ALL}/london_protocol/read")
    assert "2 factors: 1 under a kind of this framework, and 1 for which it has none" in page.words
    assert cells(page, "Team") == [("Supervision and seeking help", "1", "1")]
    assert cells(page, "Between agencies") == [("No counterpart at this level", "1", "–")]


def test_it_says_how_each_factor_was_marked(amara, marked):
    page = amara.get(f"{ALL}/seips/read")
    assert "Own team: supervision" in page.words
    assert cells(page, "Between agencies") == [("Words and thresholds", "1", "–")]


def test_in_its_own_framework_everything_stands_as_it_was_marked(amara, marked):
    page = amara.get(f"{ALL}/learning_together/read")
    assert "2 factors: 2 under a kind of this framework." in page.words


def test_a_level_that_somebody_gave_a_factor_holds(amara, db, marked):
    marked[0].level = "organisation"
    db.commit()
    page = amara.get(f"{ALL}/seips/read")
    assert cells(page, "Organisation") == [("No counterpart at this level", "1", "1")]


def test_without_factors_it_says_what_to_do_first(amara):
    assert "Mark factors first" in amara.get(f"{ALL}/seips/read").words
