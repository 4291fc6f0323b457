"""The square that a phone is pointed at."""

import re

import segno
from lxml import etree

from workbench.page import qr

ADDRESS = "https://review.example/join#K7M2QD4XN"


def fields(picture: str) -> set[tuple[int, int]]:
    """The dark fields of a picture, by how far across and how far down."""
    path = etree.fromstring(picture).find(".//path").get("d")
    return {(int(across), int(down)) for across, down in re.findall(r"M(\d+) (\d+)h1v1h-1z", path)}


def test_the_dark_fields_are_those_of_the_code_with_four_light_ones_around():
    drawn = segno.make_qr(ADDRESS, error="m").matrix
    dark = {(x + 4, y + 4) for y, row in enumerate(drawn) for x, field in enumerate(row) if field}
    assert fields(qr.svg(ADDRESS)) == dark
    side = len(drawn) + 8
    assert f'viewBox="0 0 {side} {side}"' in qr.svg(ADDRESS)


def test_three_corners_carry_the_squares_that_a_camera_looks_for():
    dark = fields(qr.svg(ADDRESS))
    far = max(across for across, _ in dark)
    for left, top in ((4, 4), (far - 6, 4), (4, far - 6)):
        ring = {(left + step, top) for step in range(7)} | {(left, top + step) for step in range(7)}
        heart = {(left + x, top + y) for x in (2, 3, 4) for y in (2, 3, 4)}
        assert ring | heart <= dark
        assert (left + 1, top + 1) not in dark


def test_it_says_what_it_opens_and_lets_no_markup_in():
    picture = qr.svg('https://review.example/"><script>')
    assert "<script>" not in picture
    assert (
        etree.fromstring(picture).get("aria-label") == 'Code to scan: opens https://review.example/"><script>'
    )


def test_it_takes_the_colour_of_the_words_around_it_and_brings_no_style():
    assert 'fill="currentColor"' in qr.svg(ADDRESS)
    assert "style=" not in qr.svg(ADDRESS)
