"""The picture of the timeline: colour and shape, certainty, stretches, years, episodes."""

from datetime import datetime, timedelta

from workbench.chronology import chart, sheet
from workbench.chronology.brackets import Bracket
from workbench.chronology.lanes import Lane
from workbench.chronology.marks import MOST, Mark
from workbench.page import ink

POLICE, HOUSING = Lane(1, "Police"), Lane(2, "Housing")
MAY = datetime(2023, 5, 11, 23, 40)


def mark(lane=1, start=MAY, end=None, certain=True, name="one", words="Neighbour reports shouting."):
    return Mark(name, lane, start, end, certain, "Thursday 11 May 2023, 23:40", words)


def drawn(figure, mode="markers"):
    return [trace for trace in figure["data"] if trace["mode"] == mode]


def shapes(figure, kind):
    return [shape for shape in figure["layout"]["shapes"] if shape["type"] == kind]


def test_each_agency_has_a_colour_a_shape_and_a_lane_of_its_own():
    figure = chart.figure([POLICE, HOUSING], [mark(1), mark(2)], [])
    looks = [(trace["marker"]["color"], trace["marker"]["symbol"], trace["y"]) for trace in drawn(figure)]
    assert looks == [("#3690e3", "circle", [1]), ("#a2650a", "square", [0])]
    assert [note["text"] for note in figure["layout"]["annotations"]] == ["Police", "Housing"]


def test_beyond_ten_agencies_the_colours_begin_again_with_open_shapes():
    assert ink.colour(11) == ink.colour(1)
    assert ink.symbol(11) == "circle-open"
    assert len({(ink.colour(n), ink.symbol(n)) for n in range(1, 21)}) == 20


def test_an_uncertain_date_has_an_open_mark():
    figure = chart.figure([POLICE], [mark(), mark(certain=False, name="two")], [])
    assert [trace["marker"]["symbol"] for trace in drawn(figure)] == ["circle", "circle-open"]


def test_a_stretch_is_a_bar_with_its_mark_in_the_middle():
    end = MAY + timedelta(days=10)
    figure = chart.figure([POLICE], [mark(end=end)], [])
    assert drawn(figure, "lines")[0]["x"] == [sheet.at(MAY), sheet.at(end), None]
    assert drawn(figure)[0]["x"] == [sheet.at(MAY + timedelta(days=5))]


def test_what_floats_says_when_who_and_the_first_twelve_words():
    figure = chart.figure(
        [POLICE], [mark(words="one two three four five six seven eight nine ten eleven twelve thirteen")], []
    )
    lines = drawn(figure)[0]["text"][0].split("<br>")
    assert lines[:2] == ["Thursday 11 May 2023, 23:40", "Police"]
    assert lines[2] == "one two three four five six seven eight nine ten eleven twelve …"


def test_words_of_an_entry_are_never_taken_for_markup():
    figure = chart.figure([POLICE], [mark(words="<a href='//x'>here</a>")], [])
    assert "<a" not in drawn(figure)[0]["text"][0]


def test_each_january_has_a_line():
    figure = chart.figure(
        [POLICE], [mark(start=datetime(2021, 6, 1)), mark(start=datetime(2023, 6, 1), name="two")], []
    )
    upright = [shape["x0"] for shape in shapes(figure, "line") if shape.get("yref") == "paper"]
    assert upright == ["2022-01-01 00:00", "2023-01-01 00:00"]


def test_an_episode_is_bracketed_with_number_and_title():
    episode = Bracket(2, "A fortnight in May", datetime(2023, 5, 2), datetime(2023, 5, 16))
    figure = chart.figure([POLICE], [mark(), mark(start=datetime(2024, 1, 1), name="two")], [episode])
    assert any(note["text"] == "2 A fortnight in May" for note in figure["layout"]["annotations"])
    assert any(shape["path"].startswith("M2023-05-02_00:00,0") for shape in shapes(figure, "path"))


def test_titles_that_would_cross_stand_on_two_lines_and_then_give_way_to_numbers():
    days = [datetime(2023, 5, day) for day in (1, 2, 3)]
    episodes = [Bracket(n, "A fortnight in May", at, at) for n, at in enumerate(days, 1)]
    figure = chart.figure(
        [POLICE], [mark(start=datetime(2023, 1, 1)), mark(start=datetime(2024, 1, 1), name="two")], episodes
    )
    titles = [note for note in figure["layout"]["annotations"] if note["text"] != "Police"]
    assert [note["text"] for note in titles] == ["1 A fortnight in May", "2 A fortnight in May", "3"]
    assert titles[0]["yshift"] != titles[1]["yshift"]


def test_the_open_entry_has_a_ring_and_a_line_through_all_lanes():
    figure = chart.figure([POLICE, HOUSING], [mark(1), mark(2)], [], opened=mark(2))
    assert figure["data"][-1]["y"] == [0]
    assert any(shape.get("x0") == sheet.at(MAY) for shape in shapes(figure, "line"))


def test_a_crowd_beyond_what_can_be_told_apart_shares_marks_that_say_how_many():
    crowd = [mark(name=str(n), start=MAY + timedelta(hours=n % 480)) for n in range(MOST + 1)]
    figure = chart.figure([POLICE], crowd, [])
    texts = drawn(figure)[0]["text"]
    assert len(texts) == 21
    counts = [int(text.split("<br>")[2].split(" ")[0].replace(",", "")) for text in texts]
    assert sum(counts) == MOST + 1


def test_the_picture_opens_on_the_period_under_review_and_knows_the_whole():
    period = (datetime(2022, 1, 1), datetime(2023, 12, 31))
    figure = chart.figure([POLICE], [mark(start=datetime(2015, 1, 1)), mark(name="two")], [], period=period)
    assert figure["layout"]["xaxis"]["range"][0] > "2021"
    assert figure["layout"]["meta"][0] < "2015-01-02"


def test_nothing_to_draw_is_still_a_figure():
    assert chart.figure([], [], [])["data"] == []
