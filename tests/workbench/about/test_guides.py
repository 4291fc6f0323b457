"""The guides are read on a page as they stand in their files."""

import pytest

from workbench.about import guides


@pytest.mark.parametrize("who", guides.TITLES)
def test_a_guide_is_open_to_anybody_and_leads_to_the_others(visit, who):
    page = visit(None).get(f"/guide/{who}")
    assert page.heading == guides.TITLES[who] == guides.read(who).title
    assert guides.read(who).lede in page.words
    assert {link.get("href") for link in page.select("//header[@class='page-head']//a")} == {
        f"/guide/{each}" for each in guides.TITLES if each != who
    }


def test_no_guide_is_left_out():
    assert {path.stem for path in guides._FOLDER.glob("*.md")} == set(guides.TITLES)


def test_there_is_no_guide_for_anybody_else(visit):
    visit(None).get("/guide/administrator", status=404)
