"""Beside a pattern stands what speaks against it, and beside a factor where it might belong."""

import pytest

from tests.builders import cast, gathered, marked
from workbench.persistence.stores import patterns

BOARD = f"/reviews/{cast.REVIEW}/patterns"


@pytest.fixture
def factors(db):
    found = marked.mark(db)
    found[3].helped = True
    gathered.episode(db, "A quiet moment")
    db.commit()
    return found


@pytest.fixture
def letters(db, factors):
    return keep(db, factors[:2], "Letters go astray")


def test_what_went_well_and_where_it_was_absent_stand_on_the_page_of_a_pattern(amara, factors, letters):
    page = amara.get(f"{BOARD}/{letters.id}")
    told = page.select("//section[@aria-labelledby='against']")[0].text_content()
    assert marked.ADDRESS[3] in told
    assert "Shares “" in told
    assert "Episode 3. They say neither yes nor no." in " ".join(told.split())


def test_a_suggestion_says_what_speaks_against_it_before_it_is_kept(amara, factors):
    board = amara.get(BOARD)
    assert "Against it:" in board.words
    there = board.select("//a[contains(@href, '#against')]/@href")[0].split("#")[0]
    assert "What speaks against it" in amara.get(there).words


def test_a_factor_in_no_pattern_is_offered_the_nearest_with_a_reason(amara, factors, letters):
    page = amara.get(f"{BOARD}/move/{factors[2].id}")
    told = page.select("//section[@aria-labelledby='may']")[0].text_content()
    assert "Letters go astray" in told
    assert "Nearest to it: “" in told
    amara.post(f"{BOARD}/{letters.id}/add/{factors[2].id}", {})
    page = amara.get(f"{BOARD}/{letters.id}")
    assert "3 factors" in page.words


def test_a_pattern_it_was_left_out_of_or_that_is_set_aside_is_not_offered(amara, factors, letters, db):
    there = f"{BOARD}/move/{factors[2].id}"
    amara.post(f"{BOARD}/{letters.id}/leave-out/{factors[2].id}", {})
    assert not amara.get(there).select("//section[@aria-labelledby='may']")
    other = keep(db, factors[3:4], "Each its own address")
    assert amara.get(there).select("//section[@aria-labelledby='may']")
    patterns.set_aside(db, other, "One only")
    db.commit()
    assert not amara.get(there).select("//section[@aria-labelledby='may']")


def test_a_marked_factor_leads_to_where_it_might_belong(amara, factors):
    entry = factors[0].text_id
    page = amara.get(f"/reviews/{cast.REVIEW}/factors/in/entry/{entry}")
    assert page.select(f"//a[contains(@href, '/patterns/move/{factors[0].id}')]")


def keep(db, chosen, title):
    kept = patterns.keep(
        db,
        gathered.review(db),
        title=title,
        factor_ids=[factor.id for factor in chosen],
        by=gathered.user(db, "amara"),
    )
    db.commit()
    return kept
