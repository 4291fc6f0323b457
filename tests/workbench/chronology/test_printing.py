"""The timeline on paper: every entry, in codes, and with real names only when the journal says so."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.builders import arriving, cast, gathered
from workbench.chronology import printed
from workbench.chronology.brackets import Bracket
from workbench.chronology.lanes import Lane
from workbench.persistence.stores import moments
from workbench.persistence.stores.moments import Moments
from workbench.persistence.tables.journal import JournalLine

PRINT = f"{arriving.TIMELINE}/print"


@pytest.fixture
def timeline(amara, db):
    """130 calls and the police log; Mother is Jo Marsh."""
    arriving.somebody(db, "Mother", "Jo Marsh")
    rows = [
        (f"{1 + n % 28}/05/2023", "", f"Call number {n} of Jo Marsh was taken.", "Neighbour")
        for n in range(130)
    ]
    arriving.added(amara, "housing calls.csv", arriving.log(rows))
    arriving.added(amara)
    return amara


def cells(page):
    return [
        [cell.text_content().strip() for cell in row.xpath("td")] for row in page.select("//main//tbody/tr")
    ]


def named(visitor, query=""):
    return visitor.follow(visitor.send(PRINT + query, action="/print/named"))


def test_every_entry_is_in_the_table_in_order(timeline):
    page = timeline.get(PRINT)
    rows = cells(page)
    assert len(rows) == 133
    assert rows[0][:3] == ["Monday 1 May 2023", "1/05/2023", "Housing"]
    assert rows[0][3:] == ["Call number 0 of Mother was taken.", "Neighbour"]
    assert "133 entries" in page.words
    assert page.text.rstrip().endswith("</html>")


def test_the_picture_is_drawn_before_the_table_without_a_script(timeline, db):
    gathered.episode(
        db,
        "A fortnight in May",
        [gathered.find_entry(db, arriving.entry_ids(timeline.get(arriving.TIMELINE))[0])],
    )
    db.commit()
    page = timeline.get(PRINT)
    assert page.select("//figure//*[local-name() = 'text'][. = 'Police']")
    assert page.select("//figure//*[local-name() = 'text'][. = '1 A fortnight in May']")
    assert page.select("//figure/following::table")
    assert not page.select("//script[contains(@src, 'plotly')]")


def test_what_was_chosen_is_what_is_printed(timeline):
    answer = timeline.send(arriving.TIMELINE, {"words": "shouting"}, action="/narrow")
    link = timeline.follow(answer).select("//a[. = 'Print on A3']/@href")[0]
    page = timeline.get(link)
    assert len(cells(page)) == 1
    assert "1 entry, with “shouting”" in page.words
    assert "shouting" not in link


def test_nothing_chosen_fits_and_the_page_says_so(timeline):
    assert "No entry fits what was chosen." in timeline.get(f"{PRINT}?only=withdrawn").words
    timeline.get(f"{PRINT}?only=everything", 303)


def test_names_stand_nowhere_while_they_are_locked(timeline):
    assert "Marsh" not in timeline.get(f"{PRINT}?names=yes").text
    timeline.post(f"{PRINT}/named", {}, 404)


def test_unlocked_names_are_printed_only_when_asked_for_and_the_journal_says_so(timeline, db):
    timeline.post(f"/reviews/{cast.REVIEW}/names/show", {})
    page = timeline.get(PRINT)
    assert "Marsh" not in page.text
    assert "Marsh" not in timeline.get(f"{PRINT}?names=yes").text
    page = named(timeline)
    assert "Call number 0 of Jo Marsh was taken." in page.words
    assert "Real names are shown" in page.words
    assert "Marsh" not in page.select("//title")[0].text
    lines = db.scalars(select(JournalLine).where(JournalLine.event == "timeline.printed")).all()
    assert [line.user_id for line in lines] == [cast.PEOPLE["amara"].id]


def test_somebody_elses_line_in_the_journal_opens_no_names(timeline, visit):
    bryn = visit("bryn")
    for visitor in (timeline, bryn):
        visitor.post(f"/reviews/{cast.REVIEW}/names/show", {})
    named(timeline)
    assert "Marsh" not in bryn.get(f"{PRINT}?names=yes").text


def test_the_period_is_drawn_and_what_is_beyond_it_is_counted(timeline, db):
    gathered.entry(db, "HSG", "May 2020", "Tenancy signed.")
    db.commit()
    caption = timeline.get(PRINT).select("//figcaption/p")[0].text_content()
    assert caption.startswith("1 January 2022 to 31 December 2023.")
    assert caption.endswith("holds them all, and 1 entry before or after this stretch.")
    caption = timeline.get(f"{PRINT}?since=April+2020").select("//figcaption/p")[0].text_content()
    assert caption.endswith("holds them all.")


def drawn(starts, brackets=()):
    """The picture of entries that start so many days after the beginning of 2023."""
    minutes = [moments.minutes(datetime(2023, 1, 1)) + 1440 * day for day in starts]
    found = Moments(
        [str(n) for n in minutes],
        ["a"] * len(minutes),
        minutes,
        [None] * len(minutes),
        [True] * len(minutes),
    )
    picture = printed.draw(found, [("a", Lane(1, "Police"))], brackets, None)
    assert picture
    return picture


def test_marks_that_could_not_be_told_apart_are_one():
    assert len(drawn([0, 0, 0, 300]).marks) == 2
    assert len(drawn(range(2000)).marks) < 200


@given(st.lists(st.integers(0, 700), min_size=2, max_size=30), st.lists(st.integers(0, 700), max_size=12))
@settings(max_examples=60)
def test_nothing_is_drawn_beside_the_sheet_and_no_words_over_others(starts, episodes):
    day = datetime(2023, 1, 1)
    brackets = [
        Bracket(n, "A fortnight in May", day + timedelta(days=at), day + timedelta(days=at + 14))
        for n, at in enumerate(episodes, 1)
    ]
    picture = drawn(starts, brackets)
    assert all(printed.LEFT <= mark.x <= printed.WIDTH for mark in picture.marks)
    ends = {}
    for bracket in picture.brackets:
        if bracket.words:
            assert ends.get(bracket.y, 0) <= bracket.first
            ends[bracket.y] = bracket.first + 7 * len(bracket.words)
    places = [tick.x for tick in picture.ticks]
    assert places == sorted(places)


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_others_find_nothing_here(timeline, visit, name):
    visit(name).get(PRINT, 404)
    visit(name).post(f"{PRINT}/named", {}, 404)
