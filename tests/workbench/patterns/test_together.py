"""Which kinds of factor stand in the same episodes: how often they meet, never how often they were marked."""

import pytest

from tests.builders import cast, marked

TOGETHER = f"/reviews/{cast.REVIEW}/patterns/together"


@pytest.fixture
def factors(db):
    """Handover and tools are marked in both episodes, twice in one of them, supervision in one."""
    found = marked.mark(db)
    one, other = (
        [row for row in found if row.episode_id == episode]
        for episode in dict.fromkeys(row.episode_id for row in found)
    )
    for row, kind in zip(
        one, ("team.handover", "conditions.it", "conditions.it", "team.supervision"), strict=True
    ):
        row.kind = kind
    for row, kind in zip(other, ("team.handover", "conditions.it"), strict=False):
        row.kind = kind
    db.commit()
    return found


def test_a_pair_is_counted_by_the_episodes_it_shares(amara, factors):
    rows = [
        [" ".join(cell.text_content().split()) for cell in row]
        for row in amara.get(TOGETHER).select("//tbody/tr")
    ]
    assert rows == [["Conditions of work: tools and screens", "Own team: handover", "2", "1, 2", "2", "2"]]


def test_the_picture_shows_the_pairs_of_the_table(amara, factors):
    (trace,) = amara.client.get(f"{TOGETHER}.json").get_json()["data"]
    assert trace["text"] == ["2"]
    assert trace["hovertext"] == ["Conditions of work: tools and screens and Own team: handover: 2 episodes"]


def test_kinds_that_meet_once_are_no_pair(amara, factors, db):
    factors[0].kind = factors[1].kind = ""
    db.commit()
    assert "No two kinds meet twice yet" in amara.get(TOGETHER).words


def test_without_factors_the_page_says_what_to_do(amara):
    assert "No factors yet" in amara.get(TOGETHER).words
