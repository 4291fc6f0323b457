"""Choices kept under a name: one's own, or shared with whoever gathers."""

import pytest
from sqlalchemy import select

from tests.builders import arriving, cast
from workbench.persistence.tables.journal import JournalLine
from workbench.persistence.tables.looking import SavedView

VIEWS = f"{arriving.TIMELINE}/views"


@pytest.fixture
def timeline(amara, db):
    """The police log; Mother is Jo Marsh."""
    arriving.somebody(db, "Mother", "Jo Marsh")
    arriving.added(amara)
    return amara


def keep(visitor, name, status=303, address="?exact=month&since=May+2023", **more):
    """Keep what an address of the timeline shows under a name."""
    return visitor.send(arriving.TIMELINE + address, {"name": name, **more}, action="/views", status=status)


def listed(visitor):
    return [
        link.text
        for link in visitor.get(arriving.TIMELINE).select(f"//a[starts-with(@href, '{VIEWS}/')][not(span)]")
    ]


def address_of(visitor, name):
    return visitor.get(arriving.TIMELINE).select(f"//a[. = '{name}']/@href")[0]


def test_a_view_opens_what_was_chosen_when_it_was_kept(timeline):
    page = timeline.follow(keep(timeline, "Months"))
    assert "The view is kept." in page.words
    page = timeline.follow(timeline.get(address_of(timeline, "Months"), 303))
    assert arriving.first_words(page) == ["Marker put on the address."]
    assert [chip.text_content().strip() for chip in page.select("//a[@class='chosen']")] == [
        "Remove: From May 2023",
        "Remove: Month only",
    ]


def test_words_are_kept_in_the_database_and_sealed_in_the_address(timeline, db):
    answer = timeline.send(arriving.TIMELINE, {"words": "marsh shouting"}, action="/narrow")
    page = timeline.follow(answer)
    timeline.send(answer.response.headers["Location"], {"name": "Words"}, action="/views")
    assert page.select("//input[@id='words']/@value") == ["marsh shouting"]
    (view,) = db.scalars(select(SavedView)).all()
    assert view.choice == {"words": ["marsh shouting"]}
    where = timeline.get(f"{VIEWS}/{view.id}", 303).response.headers["Location"]
    assert "marsh" not in where
    assert timeline.get(where).select("//input[@id='words']/@value") == ["marsh shouting"]


def test_ones_own_view_is_nobody_elses(timeline, visit):
    keep(timeline, "Mine")
    keep(timeline, "Ours", is_shared="y")
    mine, ours = address_of(timeline, "Mine"), address_of(timeline, "Ours")
    bryn = visit("bryn")
    assert (listed(timeline), listed(bryn)) == (["Mine", "Ours"], ["Ours"])
    bryn.get(ours, 303)
    for path in (mine, f"{mine}/change"):
        bryn.get(path, 404)
    bryn.post(f"{mine}/forget", {}, 404)
    for name in ("dilys", "eirian", "cai", "ffion"):
        visit(name).get(ours, 404)
        visit(name).post(VIEWS, {"name": "x"}, 404)


def test_a_view_without_a_name_is_asked_for_one_and_loses_nothing(timeline):
    page = keep(timeline, " ", 422)
    assert "Give the view a name, such as Nights" in page.words
    answer = timeline.post(VIEWS, {**dict(page.form("/views").form_values()), "name": "Months"})
    assert "exact=month" in answer.response.headers["Location"]
    assert listed(timeline) == ["Months"]


def test_a_view_is_renamed_and_shared(timeline, visit):
    keep(timeline, "Mine")
    timeline.send(f"{address_of(timeline, 'Mine')}/change", {"name": "Nights", "is_shared": "y"})
    assert listed(visit("bryn")) == ["Nights"]


def test_two_who_rename_it_are_both_shown(timeline, visit):
    keep(timeline, "Ours", is_shared="y")
    change = f"{address_of(timeline, 'Ours')}/change"
    bryn = visit("bryn")
    form = {"csrf_token": bryn.token(), **dict(bryn.get(change).form().form_values())}
    timeline.send(change, {"name": "Nights"})
    page = bryn.post(change, {**form, "name": "Evenings"}, 409)
    assert "Nights" in page.text
    assert "Evenings" in page.text


def test_a_view_is_forgotten_and_the_journal_names_no_word_of_it(timeline, db):
    keep(timeline, "Nights at the flat")
    timeline.send(f"{address_of(timeline, 'Nights at the flat')}/change", action="/forget")
    assert listed(timeline) == []
    lines = db.scalars(select(JournalLine).where(JournalLine.event.startswith("choice."))).all()
    assert [line.event for line in lines] == ["choice.kept", "choice.forgotten"]
    assert not any("Nights" in str(line.detail) for line in lines)


def test_what_is_gone_is_left_out_and_said(timeline, db):
    keep(timeline, "Months")
    view = db.scalars(select(SavedView)).one()
    view.choice = {**view.choice, "episode": ["x" * 26]}
    db.commit()
    page = timeline.follow(timeline.get(address_of(timeline, "Months"), 303))
    assert "Part of this view is no longer there, and was left out." in page.words
    assert arriving.first_words(page) == ["Marker put on the address."]


def test_the_name_of_a_view_stands_in_codes(timeline):
    keep(timeline, "Calls of Jo Marsh")
    page = timeline.get(arriving.TIMELINE)
    assert "Calls of Mother" in page.words
    assert "Marsh" not in page.text
    assert cast.REVIEW in address_of(timeline, "Calls of Mother")
