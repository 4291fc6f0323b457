"""How long a report is, and which of its parts may be cut first."""

from dataclasses import replace

from findings.report import budget, compose, document
from findings.report.material import CHAIN, Part, Source
from tests.builders import material

REPORT = compose.short(material.review())


def cuts(*parts):
    """What may be cut first of a finding with these parts."""
    finding = replace(material.review().findings[2], parts=parts)
    return [str(cut) for cut in budget.cut_first(compose.short(material.review(findings=(finding,))))]


def part(key, words, *rests):
    return Part(key, key.capitalize(), "word " * words, rests)


def test_a_report_over_the_budget_says_by_how_much():
    measured = budget.measure(REPORT, 14)
    assert (measured.pages, measured.of, measured.over) == (14, 12, 2)
    assert measured.words == document.words(REPORT)
    assert measured.minutes == round(measured.words / budget.WORDS_A_MINUTE)


def test_what_rests_on_least_is_cut_first_and_of_that_the_longest():
    told = cuts(
        part("usual", 200, Source("An audit"), Source("A count")),
        part("matters", 90),
        part("widespread", 140),
        part("showed", 300, Source("Episode 2")),
    )
    assert told == [
        "Finding 3, Widespread: 140 words, rests on nothing yet",
        "Finding 3, Matters: 90 words, rests on nothing yet",
        "Finding 3, Showed: 300 words, rests on one thing",
        "Finding 3, Usual: 200 words, rests on two things",
    ]


def test_a_way_back_to_the_records_is_something_to_rest_on():
    assert cuts(part("usual", 50, Source("Where this comes from", CHAIN, "a1"))) == [
        "Finding 3, Usual: 50 words, rests on one thing"
    ]


def test_a_few_words_are_not_worth_cutting_and_nobody_reads_more_than_five():
    assert cuts(part("strength", 20)) == []
    assert len(budget.cut_first(REPORT)) == 5


def test_parts_that_stand_beside_one_another_count_as_well():
    told = cuts(part("changing", 60), part("against", 50))
    assert [words.split(":")[0] for words in told] == ["Finding 3, Changing", "Finding 3, Against"]


def test_only_a_report_over_the_budget_names_what_to_cut_and_only_with_its_ways_back():
    assert budget.measure(REPORT, 13, REPORT).cut_first == budget.cut_first(REPORT)
    assert budget.measure(REPORT, 12, REPORT).cut_first == ()
    assert budget.measure(REPORT, 13).cut_first == ()
