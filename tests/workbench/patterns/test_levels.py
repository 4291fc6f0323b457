"""Factors by level: bands from the country to the front line, tied by whys and by patterns, and the same in a table."""

import pytest

from tests.builders import cast, gathered, marked
from workbench.persistence.stores import ladders, patterns

LEVELS = f"/reviews/{cast.REVIEW}/patterns/levels"


@pytest.fixture
def factors(db):
    found = marked.mark(db)
    for factor, level in zip(found, ("national", "team", "organisation", "frontline", ""), strict=False):
        factor.level = level
    found[6].helped = True
    db.commit()
    return found


@pytest.fixture
def ladder(db, factors):
    """The national factor is the why of the third, which stands at the organisation."""
    up = ladders.start(db, factors[0].episode, is_good=False, words="Letters went astray")
    for factor in (factors[2], None, factors[0]):
        told = {"words": "Why", "about": "condition", "level": "", "factor_id": factor and factor.id}
        ladders.add_rung(db, up, told)
    db.commit()


def test_every_level_has_its_band_from_the_country_down(amara, factors):
    page = amara.get(LEVELS)
    bands = [heading.text_content().split() for heading in page.select("//th[@scope='rowgroup']")]
    assert [" ".join(band) for band in bands] == [
        "National 1 factor",
        "Organisation 1 factor",
        "Between agencies nothing marked",
        "Team 1 factor",
        "Frontline 4 factors",
        "No level chosen 1 factor",
    ]


def test_the_picture_holds_every_factor_of_the_table_once(amara, factors):
    figure = amara.client.get(f"{LEVELS}.json?ties=none").get_json()
    harder, helped = figure["data"]
    assert sorted(map(int, [*harder["text"], *helped["text"]])) == list(range(1, 9))
    assert len(helped["text"]) == 1
    rows = amara.get(LEVELS).select("//tbody/tr[@id]")
    assert len(rows) == 8


def test_no_two_marks_stand_in_one_place_and_each_stands_in_its_band(amara, factors):
    figure = amara.client.get(f"{LEVELS}.json?ties=none").get_json()
    marks = [place for trace in figure["data"] for place in places(trace)]
    assert len(set(marks)) == 8
    bands = figure["layout"]["shapes"]
    assert all(any(band["y0"] < y < band["y1"] for band in bands) for _, y in marks)


def test_one_episode_has_its_words_beside_its_marks(amara, factors):
    page = amara.get(f"{LEVELS}?episode=1")
    assert "Episode 1: Moment 1" in page.words
    figure = amara.client.get(f"{LEVELS}.json?episode=1&ties=none").get_json()
    assert len(figure["data"][2]["text"]) == len(page.select("//tbody/tr[@id]")) == 4


def test_an_episode_that_is_not_there_means_all_of_them(amara, factors):
    assert "8 factors" in amara.get(f"{LEVELS}?episode=99&ties=sideways").words


def test_a_why_on_a_ladder_ties_two_factors_in_picture_and_table(amara, factors, ladder):
    rows = [row.text_content() for row in amara.get(LEVELS).select("//tbody/tr[@id]")]
    assert "Makes sense of: 2" in rows[0]
    assert "Why: 1" in rows[1]
    (arrow,) = amara.client.get(f"{LEVELS}.json").get_json()["layout"]["annotations"]
    assert arrow["ay"] < arrow["y"]


def test_factors_of_one_pattern_hang_on_one_thread(amara, factors, db):
    patterns.keep(
        db,
        gathered.review(db),
        title="Addresses",
        factor_ids=[factor.id for factor in factors[:3]],
        by=gathered.user(db, "amara"),
    )
    db.commit()
    figure = amara.client.get(f"{LEVELS}.json?ties=patterns").get_json()
    line, letters = figure["data"][0], figure["data"][3]
    assert len({place for place in zip(line["x"], line["y"], strict=True)} & set(places(letters))) == 3
    assert letters["text"] == ["A", "A", "A"]
    assert not figure["layout"]["annotations"]
    assert amara.get(f"{LEVELS}?ties=whys").words.count("A Addresses") == 3


def test_words_of_factors_are_coded_and_carry_no_markup(amara, factors, db, settings):
    gathered.named(db, "Child 1", "Rowan Thistle", key=settings.vault_key)
    factors[0].note = "Rowan Thistle was moved and <b>nobody</b> was told"
    db.commit()
    for there in (LEVELS, f"{LEVELS}.json", f"{LEVELS}.json?episode=1"):
        answer = amara.client.get(there).get_data(as_text=True)
        assert "Rowan" not in answer
        assert "<b>" not in answer


def test_without_factors_the_page_says_what_to_do(amara, db):
    gathered.episode(db, "A quiet moment")
    db.commit()
    assert "No factors yet" in amara.get(LEVELS).words
    assert "No factors in this episode yet" in amara.get(f"{LEVELS}?episode=1").words


def places(trace):
    """Where the marks of a trace stand."""
    return list(zip(trace["x"], trace["y"], strict=True))


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
@pytest.mark.parametrize("there", ["levels", "levels.json", "together", "together.json"])
def test_the_views_are_for_those_who_analyse(visit, factors, name, there):
    assert visit(name).client.get(f"/reviews/{cast.REVIEW}/patterns/{there}").status_code == 404
