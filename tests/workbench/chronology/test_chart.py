"""The sheet of the timeline picture: colour and shape, years, episodes, the open entry."""

from datetime import datetime

from workbench.chronology import chart, marks, sheet
from workbench.chronology.bands import Stretch
from workbench.chronology.brackets import Bracket
from workbench.chronology.lanes import Lane
from workbench.page import ink

POLICE, HOUSING = Lane(1, "Police"), Lane(2, "Housing")
MAY = datetime(2023, 5, 11, 23, 40)
YEAR = (datetime(2023, 1, 1), datetime(2024, 1, 1))


def shapes(layout, kind):
    return [shape for shape in layout["shapes"] if shape["type"] == kind]


def test_each_agency_has_a_colour_a_shape_and_a_lane_of_its_own():
    looks = [marks.style(lane, row) for lane, row in ((POLICE, 1), (HOUSING, 0))]
    assert [(look["colour"], look["certain"], look["row"]) for look in looks] == [
        ("#3690e3", "circle", 1),
        ("#a2650a", "square", 0),
    ]
    layout = chart.layout([POLICE, HOUSING], YEAR)
    assert [note["text"] for note in layout["annotations"]] == ["Police", "Housing"]


def test_beyond_ten_agencies_the_colours_begin_again_with_open_shapes():
    assert ink.colour(11) == ink.colour(1)
    assert ink.symbol(11) == "circle-open"
    assert len({(ink.colour(n), ink.symbol(n)) for n in range(1, 21)}) == 20


def test_an_uncertain_date_has_an_open_mark():
    look = marks.style(POLICE, 0)
    assert (look["certain"], look["uncertain"]) == ("circle", "circle-open")


def test_what_floats_has_the_first_twelve_words():
    told = "one two three four five six seven eight nine ten eleven twelve thirteen"
    assert marks.short(told) == "one two three four five six seven eight nine ten eleven twelve …"
    assert marks.short("one  two") == "one two"


def test_the_name_of_an_agency_is_never_taken_for_markup():
    layout = chart.layout([Lane(1, "<a href='//x'>here</a>")], YEAR)
    assert "<a" not in layout["annotations"][0]["text"]


def test_each_january_has_a_line():
    layout = chart.layout([POLICE], (datetime(2021, 6, 1), datetime(2023, 6, 1)))
    upright = [shape["x0"] for shape in shapes(layout, "line") if shape.get("yref") == "paper"]
    assert upright == ["2022-01-01 00:00", "2023-01-01 00:00"]


def test_an_episode_is_bracketed_with_number_and_title():
    episode = Bracket(2, "A fortnight in May", datetime(2023, 5, 2), datetime(2023, 5, 16))
    layout = chart.layout([POLICE], YEAR, brackets=[episode])
    assert any(note["text"] == "2 A fortnight in May" for note in layout["annotations"])
    assert any(shape["path"].startswith("M2023-05-02_00:00,0") for shape in shapes(layout, "path"))


def test_titles_that_would_cross_stand_on_two_lines_and_then_give_way_to_numbers():
    days = [datetime(2023, 5, day) for day in (1, 2, 3)]
    episodes = [Bracket(n, "A fortnight in May", at, at) for n, at in enumerate(days, 1)]
    layout = chart.layout([POLICE], YEAR, brackets=episodes)
    titles = [note for note in layout["annotations"] if note["text"] != "Police"]
    assert [note["text"] for note in titles] == ["1 A fortnight in May", "2 A fortnight in May", "3"]
    assert titles[0]["yshift"] != titles[1]["yshift"]


def test_the_open_entry_has_a_ring_and_a_line_through_all_lanes():
    assert marks.ring(MAY, 0)["y"] == [0]
    layout = chart.layout([POLICE, HOUSING], YEAR, opened=MAY)
    assert any(shape.get("x0") == sheet.at(MAY) for shape in shapes(layout, "line"))


def test_the_picture_opens_on_the_period_under_review_and_knows_the_whole():
    period = (datetime(2022, 1, 1), datetime(2023, 12, 31))
    layout = chart.layout([POLICE], (datetime(2015, 1, 1), MAY), period=period)
    assert layout["xaxis"]["range"][0] > "2021"
    assert layout["meta"][0] < "2015-01-02"


def test_the_picture_opens_wide_enough_for_an_open_entry_outside_the_period():
    period = (datetime(2022, 1, 1), datetime(2023, 12, 31))
    layout = chart.layout([POLICE], (datetime(2015, 1, 1), MAY), period=period, opened=datetime(2016, 3, 1))
    assert layout["xaxis"]["range"][0] < "2016-03-01"


def test_nothing_to_draw_is_still_a_sheet():
    assert chart.layout([], None)["xaxis"]["range"][0] < "2000-01-01"


def test_a_band_stands_behind_the_lane_of_its_agency_or_beneath_all_of_them():
    span = datetime(2023, 1, 1), datetime(2023, 12, 31)
    own = Stretch(HOUSING.number, datetime(2023, 2, 1), None)
    everybody = Stretch(None, datetime(2023, 7, 20), datetime(2023, 9, 3))
    sheet = chart.layout([POLICE, HOUSING], span, stretches=[own, everybody])
    lane, strip = (shape for shape in sheet["shapes"] if shape["type"] == "rect" and "dash" in shape["line"])
    assert (lane["y0"], lane["y1"]) == (-0.44, 0.44)
    assert lane["x1"] >= "2023-12-31"
    assert strip["y1"] < lane["y0"] + 0.2
    assert lane["layer"] == "below"


def test_a_band_of_an_agency_without_a_lane_is_not_drawn():
    span = datetime(2023, 1, 1), datetime(2023, 12, 31)
    bare = chart.layout([POLICE], span)
    assert chart.layout([POLICE], span, stretches=[Stretch(HOUSING.number, *span)]) == bare
