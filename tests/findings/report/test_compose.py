"""The short report: its order, what is left out, and how its titles are set."""

import re

import pytest

from findings.report import compose, document, html
from findings.report.document import (
    Beside,
    Cover,
    FindingOpening,
    Glance,
    Heading,
    LabelledPart,
    Paragraph,
    Questions,
    Run,
)
from findings.report.material import CHAIN, Source
from findings.report.titles import NO_BREAK, joined
from tests.builders import material

REPORT = compose.short(material.review())


def sections(report):
    return [block.text.replace(NO_BREAK, " ") for block in report.blocks if isinstance(block, Heading)]


def of(report, kind):
    return [block for block in report.blocks if isinstance(block, kind)]


def test_it_stands_in_the_order_that_boards_read_in():
    assert isinstance(REPORT.blocks[0], Cover)
    assert sections(REPORT) == [
        "A window on the system",
        "What happened",
        "How practice compares with the standard of its time",
        "Findings at a glance",
        "Questions for the board",
        "Additional learning",
        "About this review",
        "Words used",
    ]


def test_every_finding_is_at_a_glance_told_and_asked():
    (glance,) = of(REPORT, Glance)
    numbers = [finding.number for finding in material.review().findings]
    assert [line.number for line in glance.lines] == numbers
    assert [opening.number for opening in of(REPORT, FindingOpening)] == numbers
    assert [asked.number for asked in of(REPORT, Questions)] == numbers
    assert glance.lines[2].facts[-1] == "Three questions"


def test_what_nobody_wrote_is_left_out():
    report = compose.short(
        material.review(window="", questions=(), synopsis="", what_helped="", additional=())
    )
    assert not {"A window on the system", "Additional learning"} & set(sections(report))
    assert "How practice compares with the standard of its time" not in sections(report)


def test_the_blocks_of_a_finding_can_be_had_alone():
    alone = document.of_finding(REPORT, 2)
    assert all(isinstance(block, LabelledPart | Beside) for block in alone)
    written = html.fragment(alone)
    assert "A young person who looks after others" not in written
    assert written.count("<section") == len(material.review().findings[1].parts)
    assert document.of_finding(REPORT, 9) == ()


def test_long_qualifications_stand_below_one_another():
    finding = material.review().findings[0]
    long = tuple(
        type(part)(part.key, part.label, "word " * 400) if part.key == "against" else part
        for part in finding.parts
    )
    told = type(finding)(**{**vars(finding), "parts": long})
    assert not [
        block
        for block in document.of_finding(compose.short(material.review(findings=(told,))), 1)
        if isinstance(block, Beside)
    ]


def test_a_page_links_only_what_its_reader_may_see():
    def link(source):
        return "/way?to=1&from=2" if source.kind == "episode" else None

    page = html.write(REPORT, link=link)
    assert page.count('<a href="/way?to=1&amp;from=2">') == len(material.review().findings)
    assert "<a " not in html.write(REPORT)


def test_a_way_back_is_shown_only_where_it_leads_somewhere():
    part = LabelledPart(
        "Label", (Paragraph((Run("Words"),)),), (Source("Where this comes from", CHAIN, "a1"),)
    )
    assert "Where this comes from" not in html.fragment((part,))
    assert '<a href="#a1">Where this comes from</a>' in html.fragment(
        (part,), link=lambda source: f"#{source.ref}"
    )


@pytest.mark.parametrize("level", [1, 2])
def test_headings_of_a_page_skip_no_level(level):
    levels = [int(found) for found in re.findall(r"<h(\d)", html.write(REPORT, level=level))]
    assert levels[0] == level
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


@pytest.mark.parametrize(
    ("title", "last"),
    [
        ("When a family moves, each service keeps an address of its own", f"of{NO_BREAK}its{NO_BREAK}own"),
        (
            "A worry arrives where somebody has time to hear that it was understood",
            f"was{NO_BREAK}understood",
        ),
        ("Communication notwithstanding institutionalisation", "institutionalisation"),
        ("One", "One"),
        ("", ""),
    ],
)
def test_the_last_line_of_a_title_holds_more_than_a_word(title, last):
    assert joined(title).split(" ")[-1] == last
    assert joined(title).replace(NO_BREAK, " ") == title


def test_control_characters_are_taken_out_and_nothing_else():
    report = compose.short(material.review(window="a\x00b\x07c\ufffed\ttab é"))
    (part, *_) = of(report, LabelledPart)
    assert part.blocks == (Paragraph((Run("abcd tab é"),), is_lede=True),)
