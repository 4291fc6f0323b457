"""Factors by level: a mark for each, the same in words, and a table that adds up."""

import re

import pytest

from findings.report import levels, typesetting
from findings.report.material import LevelCount
from tests.builders import material

COUNTS = material.levels()


def marks(counts):
    svg = levels.figure(counts).svg
    return svg.count("<polygon"), svg.count("<circle")


def test_every_factor_is_a_mark_on_its_side():
    assert marks(COUNTS) == (36, 10)


def test_the_description_tells_every_count():
    told = levels.described(COUNTS)
    for each in COUNTS:
        assert f"{each.level}: {each.harder} made good practice harder, {each.helped} helped." in told


def test_the_table_adds_up():
    *rows, last = levels.table(COUNTS).rows
    assert [int(sum_) for sum_ in last[1:]] == [sum(int(row[n]) for row in rows) for n in (1, 2, 3)]
    assert last[3] == "46"


@pytest.mark.parametrize("most", [0, 1, 36, 37, 400, 2000])
def test_many_factors_stay_on_the_page(most):
    counts = (LevelCount("Frontline", most, most // 3), LevelCount("Team", 0, 1))
    figure = levels.figure(counts)
    places = [float(x) for x in re.findall(r'(?:cx|x|x1|x2)="([-\d.]+)"', figure.svg)]
    assert min(places) >= 0
    assert max(places) <= 476
    assert ("up to" in figure.caption) == (most > 36)
    assert typesetting.can_draw(figure.svg.encode(), "svg")


def test_words_in_a_level_are_words():
    assert "<b>" not in levels.figure((LevelCount("<b>", 1, 1),)).svg
