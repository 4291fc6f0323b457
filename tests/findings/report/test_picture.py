"""The timeline for print says how much was written when, in words as well, and never on which day."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from findings.report import drawing, picture
from findings.report.material import Agency, Bracket, Mark, Picture
from tests.builders import material

START, END = date(2023, 1, 1), date(2023, 12, 31)
TWO = (Agency(1, "Police", "POL"), Agency(2, "School & nursery <North>", "SCH"))


def drawn(*marks, brackets=(), lanes=TWO, start=START, end=END):
    return Picture(lanes, marks, brackets, start, end)


def shapes(told):
    root = ElementTree.fromstring(drawing.svg(told))
    return [each for each in root if each.tag.endswith(("circle", "polygon"))]


def test_every_agency_has_its_lane_and_its_name():
    text = "".join(ElementTree.fromstring(drawing.svg(drawn())).itertext())
    assert "Police" in text
    assert "School & nursery" in text
    assert len(shapes(drawn())) == 2


def test_marks_of_one_month_are_one_mark():
    two_days = (Mark(1, date(2023, 5, 3)), Mark(1, date(2023, 5, 28)))
    assert len(shapes(drawn(*two_days))) - len(shapes(drawn())) == 1
    assert len(shapes(drawn(*two_days, Mark(1, date(2023, 6, 1))))) - len(shapes(drawn())) == 2


def test_no_two_pictures_differ_where_only_the_day_does():
    assert drawing.svg(drawn(Mark(1, date(2023, 5, 3)))) == drawing.svg(drawn(Mark(1, date(2023, 5, 30))))


def test_an_uncertain_month_is_an_open_mark_and_the_caption_says_so():
    told = drawn(Mark(1, date(2023, 5, 3), certain=False))
    assert 'fill="#ffffff"' in ElementTree.tostring(shapes(told)[-1]).decode()
    assert "open mark" in picture.figure(told).caption
    assert "open mark" not in picture.figure(drawn(Mark(1, date(2023, 5, 3)))).caption


def test_the_words_count_what_the_picture_shows():
    told = drawn(Mark(1, date(2023, 5, 3)), Mark(1, date(2023, 5, 4)), Mark(1, date(2023, 9, 1)))
    words = picture.described(told)
    assert "Timeline from January 2023 to December 2023" in words
    assert "Police: something recorded in 2 of 12 months, most in May 2023." in words
    assert "School & nursery <North>: nothing recorded." in words


def test_episodes_stand_over_the_lanes_with_number_and_name():
    told = drawn(brackets=(Bracket(3, "A night in May.", date(2023, 5, 2), date(2023, 6, 1)),))
    assert "Episode 3, May 2023 to June 2023: A night in May." in picture.described(told)
    assert "3\u00a0A night in May" in picture.figure(told).caption
    assert re.search(r"<text [^>]*>3</text>", drawing.svg(told))


def test_brackets_that_overlap_stand_on_rows_of_their_own():
    year = tuple(Bracket(n, "x", date(2023, 1, 1), date(2023, 9, 1)) for n in (1, 2, 3))
    tops = [
        float(each.get("y"))
        for each in ElementTree.fromstring(drawing.svg(drawn(brackets=year)))
        if each.tag.endswith("rect")
    ]
    assert len(set(tops)) == 3
    assert min(tops) > 0


@pytest.mark.parametrize("years", [0, 1, 4, 12, 40, 90])
def test_a_long_period_is_shown_in_longer_steps(years):
    end = START + timedelta(days=int(365.25 * years))
    marks = tuple(Mark(1, START + timedelta(days=n)) for n in range(0, max((end - START).days, 1), 20))
    told = drawn(*marks, end=end)
    assert len(shapes(told)) <= 2 + 60
    assert ElementTree.fromstring(drawing.svg(told)) is not None
    assert picture.described(told)


def test_ten_thousand_marks_are_drawn_as_few():
    marks = tuple(Mark(1 + n % 2, START + timedelta(days=n % 365)) for n in range(10_000))
    assert len(shapes(drawn(*marks))) == 2 + 24


def test_each_of_ten_agencies_has_its_own_colour_and_shape():
    lanes = tuple(Agency(n, f"Agency {n}", f"A{n}") for n in range(1, 13))
    keys = shapes(drawn(lanes=lanes))
    looks = {(each.get("fill"), each.tag, each.get("points", "").count(",")) for each in keys}
    assert len(looks) == 12
    assert [each.get("stroke") for each in keys[10:]] == [each.get("fill") for each in keys[:2]]


def test_a_name_in_another_script_gives_way_to_its_code():
    told = drawn(lanes=(Agency(1, "مدرسة", "SCH"),))
    assert ">SCH</text>" in drawing.svg(told)
    assert "مدرسة: nothing recorded." in picture.described(told)


def test_a_long_name_is_set_in_lines_and_loses_no_word():
    name = "Merrowdale and Northfells Partnership Foundation Trust for Community Health"
    told = drawn(lanes=(Agency(1, name, "X"), *TWO[1:]))
    text = [each.text for each in ElementTree.fromstring(drawing.svg(told)) if each.tag.endswith("text")]
    assert all(word in " ".join(filter(None, text)).split() for word in name.split())


def test_the_practice_case_draws_every_mark_inside_the_picture():
    root = ElementTree.fromstring(drawing.svg(material.picture()))
    width, height = (float(root.get(side)) for side in ("width", "height"))
    for each in root:
        for x, y in re.findall(r"(-?[\d.]+),(-?[\d.]+)", each.get("points", "")):
            assert 0 <= float(x) <= width
            assert 0 <= float(y) <= height
