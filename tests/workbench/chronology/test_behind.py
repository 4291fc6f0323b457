"""What work was like at the time, shown behind the entries of a month and in an open one."""

from datetime import datetime

import pytest

from tests.builders import arriving, gathered
from timeline import when
from workbench.chronology import behind
from workbench.persistence.stores import agencies, background


def band(db, words, since, until="", agency="", is_ongoing=False):
    """Put a stretch behind the timeline of Amara's review."""
    review = gathered.review(db)
    found = agencies.coded(db, review, agency)
    told = {
        "kind": "other",
        "words": words,
        "is_ongoing": is_ongoing,
        "agency_id": found.id if found else None,
    }
    background.add(db, review, when=when.examine(since, until=until)[0], told=told)


@pytest.fixture
def timeline(amara, db):
    arriving.added(amara)
    band(db, "Two posts vacant", "January 2023", "December 2023", "POL")
    band(db, "New system", "20 May 2023", is_ongoing=True)
    band(db, "Rota of four", "2 May 2023", "9 May 2023", "HSG")
    band(db, "Old system", "2022", "", "")
    db.commit()
    return amara


def lines(visitor):
    page = visitor.get(arriving.TIMELINE)
    return [" ".join(line.text_content().split()) for line in page.select("//p[contains(@class, 'behind')]")]


def test_beside_a_month_stands_what_was_behind_it_what_turns_in_it_first(timeline):
    assert lines(timeline) == [
        "Behind this month: Rota of four, Housing, 2 to 9 May 2023; New system, everybody, from 20 May 2023; "
        "Two posts vacant, Police",
        "Behind this month: Two posts vacant, Police; New system, everybody",
    ]


def test_in_an_open_entry_stands_what_was_behind_its_own_agency(timeline):
    first = arriving.entry_ids(timeline.get(arriving.TIMELINE))[0]
    page = timeline.get(f"{arriving.TIMELINE}?open={first}")
    said = page.select("//dt[. = 'At the time']/following-sibling::dd[1]")[0].text_content()
    assert " ".join(said.split()) == "Two posts vacant, Police January 2023 to December 2023"


def test_many_are_cut_and_lead_to_the_rest(timeline, db):
    for number in range(4):
        band(db, f"Change {number}", "May 2023")
    db.commit()
    assert lines(timeline)[0].endswith("; 3 more")


@pytest.mark.parametrize(
    ("since", "until", "turns"),
    [
        ("April 2023", "June 2023", ""),
        ("April 2023", "9 May 2023", ""),
        ("5 April 2023", "9 May 2023", "until 9 May 2023"),
        ("20 May 2023", "3 June 2023", "from 20 May 2023"),
        ("20 May 2023", "21 May 2023", "20 to 21 May 2023"),
        ("about May 2023", "", ""),
    ],
)
def test_where_a_band_turns_within_a_month_is_as_exact_as_what_was_written(since, until, turns):
    moment = when.examine(since, until=until)[0]
    put = background.Band("", "other", "x", None, moment, moment.start, moment.latest)
    shown = behind.of([put], datetime(2023, 5, 1), datetime(2023, 5, 31, 23, 59))
    assert [each.turns for each in shown] == [turns]
