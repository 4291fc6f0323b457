"""The summary of a focus group has what may be shown, and says what may not."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest

from findings.focus_groups import compared, ranking, recurrence, small_numbers, summary
from findings.focus_groups.asking import HARDER, USUAL, Prompt, StepKind, Way
from findings.focus_groups.compared import Answered
from findings.focus_groups.material import Summary, Told, ToldStep
from findings.focus_groups.parts import CONDITIONS
from findings.focus_groups.permitted import Contributed, Use
from findings.focus_groups.questionnaires import HOW_MUCH
from findings.focus_groups.recurrence import Given
from findings.focus_groups.small_numbers import Row, Table
from findings.report import document, html
from findings.report import docx as word

HARD = Prompt("hard", "What got in the way?", leaning=HARDER)
USUALLY = Prompt("usual", "Does this happen in your usual work?", way=Way.CHOICE, choices=USUAL)
MATTERS = Prompt("matters", "Which of these matter most?", way=Way.RANK, choices=CONDITIONS)
HEARD = Prompt("heard", "How much is heard of what you say?", way=Way.CHOICE, choices=HOW_MUCH)
ENABLE = Prompt("enable", "What would make it easier?")

QUOTED = Contributed("The new address sat in a tray for a week.", Use.QUOTATION)
TOLD = Contributed("My manager was away and nobody stood in.", Use.PARAPHRASE)
KEPT = Contributed("I was afraid to ask.", Use.TEAM)

COUNTS = (("never", 2), ("sometimes", 9), ("often", 13))
BY_GROUP = Table(
    tuple(choice.words for choice in USUAL),
    (Row("Health", (0, 4, 6, 0)), Row("Social care", (2, 5, 7, 0))),
)
FULL = Summary(
    "Focus group in October",
    "Merrowdale Safeguarding Partnership",
    "Focus group",
    "14 October 2025",
    "Practitioners",
    26,
    "To hear how it looked from where people stood.",
    steps=(
        ToldStep(StepKind.EPISODE, "The visit in May", (Told(HARD, 3, contributed=(QUOTED, TOLD, KEPT)),)),
        ToldStep(
            StepKind.PATTERN,
            "A new address arrives late",
            (Told(USUALLY, 24, "24 answered.", COUNTS, small_numbers.shown(BY_GROUP)),),
        ),
        ToldStep(
            StepKind.RANK,
            "What matters most",
            (Told(MATTERS, 5, placed=ranking.together(CONDITIONS, [["time"]] * 5)),),
        ),
    ),
    themes=recurrence.in_order([Given("Time", "1"), Given("Time", "2"), Given("A letter goes astray", "1")]),
    disagreements=("Practitioners tend to say often, strategic leads never.",),
    questionnaires=compared.side_by_side(
        [Answered(HEARD, {"a_lot": 2, "not_much": 9}), Answered(ENABLE, contributed=(QUOTED,))],
        [Answered(HEARD, {"a_lot": 8, "not_much": 3}), Answered(ENABLE)],
    ),
    not_shown=("What was said about a person in the room is left out.",),
)


def words(material):
    return list(document.strings(summary.document(material)))


def test_a_page_and_a_word_file_have_the_same_words():
    report = summary.document(FULL)
    page = html.write(report)
    file = docx.Document(BytesIO(word.write(report)))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    written = " ".join([*(line.text for line in file.paragraphs), *cells]).replace("\u00a0", " ")
    for said in (QUOTED.words, "A letter goes astray", "not shown", "Among the first three", "Not much"):
        assert said in page
        assert said in written


def test_themes_come_first_in_the_order_of_recurrence():
    (table,) = [block for block in summary.document(FULL).blocks if isinstance(block, document.Table)]
    assert table.rows == (("Time", "2"), ("A letter goes astray", "1"))


def test_only_who_allowed_it_is_quoted_and_the_others_are_counted():
    said = words(FULL)
    assert said.count(QUOTED.words) == 2
    assert not {TOLD.words, KEPT.words} & set(said)
    assert any(each.startswith("Two contributions are not quoted") for each in said)


def test_of_fewer_than_five_people_nobody_is_quoted_and_nothing_counted():
    step = ToldStep(
        StepKind.PATTERN, "Late", (Told(USUALLY, 4, counts=(("often", 4),), contributed=(QUOTED,)),)
    )
    said = words(replace(FULL, present=4, steps=(step,), questionnaires=(), themes=()))
    assert QUOTED.words not in said
    assert "4" not in said
    assert summary.TOO_FEW in said
    assert "Nobody is quoted: fewer than five people took part." in said


def test_people_whom_nobody_counted_are_known_by_their_answers():
    assert replace(FULL, present=0).people == 24


def test_hidden_numbers_are_named_as_hidden_and_the_reason_is_given_once():
    said = words(FULL)
    assert summary.NOT_SHOWN in said
    assert said.count(small_numbers.shown(BY_GROUP).words) == 1


def test_a_choice_without_groups_has_its_numbers():
    plain = Told(USUALLY, 24, counts=COUNTS)
    said = words(replace(FULL, steps=(ToldStep(StepKind.PATTERN, "Late", (plain,)),)))
    assert said[said.index("Often") : said.index("Often") + 2] == ["Often", "13"]


@pytest.mark.parametrize("side", ["", "operational"])
def test_themes_are_counted_by_side_only_where_there_are_two(side):
    given = [Given("Time", "1", side=side), Given("Time", "2", side="strategic")]
    (table, *_) = [
        block
        for block in summary.document(replace(FULL, themes=recurrence.in_order(given))).blocks
        if isinstance(block, document.Table)
    ]
    assert table.head[2:] == (("operational", "strategic") if side else ())


def test_a_focus_group_that_came_to_nothing_still_has_its_head():
    report = summary.document(Summary("Planned", "Merrowdale", "Focus group", "", "", 0))
    assert [type(block) for block in report.blocks] == [document.Masthead]


def test_a_summary_can_be_kept():
    report = summary.document(FULL)
    assert document.from_json(document.to_json(report)) == report
