"""Two other ways to look at the factors, each with the same facts as a table."""

import pytest

from tests.builders import cast, gathered, marked

PATTERNS = f"/reviews/{cast.REVIEW}/patterns"


@pytest.fixture
def factors(db):
    found = marked.mark(db)
    for factor in found[:4]:
        factor.kind = "conditions.it"
    found[3].helped = True
    found[7].episode_id = None
    db.commit()
    return found


def test_the_counts_by_kind_and_episode_add_up(amara, factors):
    page = amara.get(f"{PATTERNS}/heat-map")
    rows = [[" ".join(cell.text_content().split()) for cell in row] for row in page.select("//table//tr")]
    assert rows[0] == ["Kind of factor", "Episode 1", "Episode 2", "No episode", "All"]
    assert rows[1][0].startswith("Conditions of work")
    assert rows[1][-1] == "4"
    assert rows[-1] == ["All", "4", "3", "1", "8"]


def test_a_number_opens_the_factors_behind_it(amara, factors):
    page = amara.get(f"{PATTERNS}/heat-map")
    page = amara.get(page.select("//table//a/@href")[0].split("#")[0])
    assert "Conditions of work, episode 1" in page.words
    assert marked.ADDRESS[0] in page.words
    assert marked.ADULT[0] not in page.words


def test_the_picture_of_counts_shows_what_the_table_says(amara, factors):
    figure = amara.client.get(f"{PATTERNS}/heat-map.json").get_json()
    harder, helped = figure["data"]
    assert sum(int(number) for number in harder["text"]) == 7
    assert helped["hovertext"] == ["Conditions of work, Episode 2: 1 helped"]


def test_the_network_joins_each_factor_to_where_it_comes_from(amara, factors):
    page = amara.get(f"{PATTERNS}/network")
    assert "8 factors · 2 episodes · 2 agencies" in page.words
    figure = amara.client.get(f"{PATTERNS}/network.json").get_json()
    ties, small, episodes, agencies = figure["data"]
    assert len(small["x"]) == 8
    assert len(ties["x"]) == 3 * (8 + 7)
    assert sorted(episodes["text"]) == ["Episode 1", "Episode 2"]
    assert sorted(agencies["text"]) == ["Housing", "Police"]


def test_pictures_hold_codes_while_names_are_locked(amara, factors, db, settings):
    gathered.named(db, "Child 1", "Rowan Thistle", key=settings.vault_key)
    factors[0].note = "Rowan Thistle was moved and <b>nobody</b> was told"
    db.commit()
    for there in ("heat-map", "network", "network.json", "heat-map.json"):
        answer = amara.client.get(f"{PATTERNS}/{there}").get_data(as_text=True)
        assert "Rowan" not in answer
        assert "<b>nobody" not in answer


def test_without_factors_the_pages_say_what_to_do(amara):
    for there in ("", "/heat-map", "/network"):
        assert "No factors yet" in amara.get(f"{PATTERNS}{there}").words


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_pictures_are_for_those_who_analyse(visit, factors, name):
    for there in ("heat-map", "heat-map.json", "network", "network.json"):
        assert visit(name).client.get(f"{PATTERNS}/{there}").status_code == 404


def test_kinds_of_another_framework_and_of_none_have_their_rows(amara, factors, db):
    factors[0].framework, factors[0].kind = "seips", "seips_people.person"
    factors[1].kind = "gone.away"
    db.commit()
    page = amara.get(f"{PATTERNS}/heat-map")
    rows = [row.text_content() for row in page.select("//tbody/tr/th")]
    assert any("SEIPS" in row for row in rows)
    assert rows[-1] == "No kind chosen"
    assert page.select("//tfoot/tr/td")[-1].text_content() == "8"
