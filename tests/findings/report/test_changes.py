"""What changed between two versions of a report."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from findings.report import changes, compose, places
from findings.report.changes import Kind
from findings.report.document import Document, Paragraph, Run
from tests.builders import material

REVIEW = material.review(picture=None)


def between(**after):
    return changes.between(compose.short(REVIEW), compose.short(replace(REVIEW, **after)))


def told(change, *kinds):
    return "".join(piece.words for piece in change.pieces if piece.kind in kinds)


def test_nothing_changed_between_a_report_and_itself():
    assert between() == ()
    assert changes.in_words(between()) == "Nothing changed."


def test_a_rewritten_sentence_shows_the_words_that_went_and_came():
    (change,) = between(window=REVIEW.window.replace("No rare event", "No single event"))
    assert (change.kind, change.where) == (Kind.CHANGED, "A window on the system, why this case")
    assert told(change, Kind.GONE) == "rare"
    assert told(change, Kind.ADDED) == "single"


def test_a_new_paragraph_is_added_and_a_lost_one_is_gone():
    (added,) = between(what_helped=REVIEW.what_helped + "\n\nA new thing was learned at the end.")
    assert (added.kind, told(added, Kind.ADDED)) == (Kind.ADDED, "A new thing was learned at the end.")
    (gone,) = changes.between(
        compose.short(replace(REVIEW, what_helped=REVIEW.what_helped + "\n\nA new thing.")),
        compose.short(REVIEW),
    )
    assert (gone.kind, told(gone, Kind.GONE)) == (Kind.GONE, "A new thing.")
    assert changes.in_words([added, gone]) == "2 passages: 1 added, 1 taken away."


def test_a_paragraph_that_stands_elsewhere_has_moved():
    first, rest = REVIEW.synopsis.split("\n\n", 1)
    found = between(synopsis=rest, limits=f"{REVIEW.limits}\n\n{first}")
    (moved,) = (change for change in found if change.kind is Kind.MOVED)
    assert moved.was.endswith("in short")
    assert moved.where.endswith("what we do not know")


def test_a_changed_question_is_named_with_its_finding():
    finding = REVIEW.findings[0]
    asked = (finding.questions[0].replace("What would it take", "What does it take"), *finding.questions[1:])
    found = between(findings=(replace(finding, questions=asked), *REVIEW.findings[1:]))
    assert [change.kind for change in found] == [Kind.CHANGED]
    assert told(found[0], Kind.GONE) == "would"


def report(texts):
    return Document("x", "en-GB", True, tuple(Paragraph((Run(text),)) for text in texts))


PASSAGES = st.lists(st.sampled_from(["One two.", "One three.", "Four!", "A b c d.", "A b x d."]), max_size=6)


@settings(max_examples=100, deadline=None)
@given(PASSAGES, PASSAGES)
def test_what_stayed_and_came_is_the_new_and_what_stayed_and_went_the_old(before, after):
    found = changes.between(report(before), report(after))
    added = [told(each, Kind.ADDED) for each in found if each.kind is Kind.ADDED]
    rewritten = [each for each in found if each.kind is Kind.CHANGED]
    assert (found == ()) == (before == after)
    assert set(added) | {told(each, Kind.SAME, Kind.ADDED) for each in rewritten} <= set(after)
    assert {told(each, Kind.SAME, Kind.GONE) for each in rewritten} <= set(before)
    gone = sum(each.kind is Kind.GONE for each in found)
    assert len(after) - len(before) == len(added) - gone


def test_every_passage_has_a_place():
    assert all(where and words.strip() for where, words in places.passages(compose.short(REVIEW)))
