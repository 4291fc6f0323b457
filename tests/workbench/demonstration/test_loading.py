"""The demonstration is whole, once, and names nobody where codes belong."""

import pytest

from tests.builders import databases
from workbench.demonstration import loading, material
from workbench.persistence.stores import counts, entries, factors, findings, reports


@pytest.fixture
def review(db):
    """The demonstration, loaded."""
    return loading.load(db, databases.VAULT_KEY)


def test_everything_a_page_can_show_is_there(db, review):
    found = counts.of_review(db, review)
    assert found["entries"] == 320
    assert found["problem_rows"] == 15
    assert (found["episodes"], found["accounts"], found["factors"]) == (6, 18, 49)
    assert (found["patterns"], found["findings"], found["releases"]) == (4, 4, 1)


def test_loading_again_changes_nothing(db, review):
    before = counts.of_review(db, review)
    assert loading.load(db, databases.VAULT_KEY) is review
    assert counts.of_review(db, review) == before


def test_every_factor_stands_in_the_words_it_was_marked_in(db, review):
    texts = {row.id: row.what for row in entries.of_review(db, review)}
    for factor in factors.of_review(db, review):
        if factor.text_kind == "entry":
            assert texts[factor.text_id][factor.start : factor.end] == factor.quote


def test_what_reviewers_wrote_holds_no_name_of_the_vault(db, review):
    names = [name for told in material.review()["people"] for name in told["names"] if len(name) > 4]
    written = [text.words for text in reports.texts(db, review).values()]
    for row in findings.of_review(db, review):
        written += [row.title, row.statement, row.showed, row.usual, row.widespread, row.matters]
    for text in written:
        assert not [name for name in names if name in text.split()], text
