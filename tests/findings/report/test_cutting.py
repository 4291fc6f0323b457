"""A short form takes whole paragraphs, else whole sentences, never part of one."""

from hypothesis import given, settings
from hypothesis import strategies as st

from findings.report import cutting, markdown
from findings.report.document import Bullets, Paragraph, Quote, strings
from tests.builders import material

TEXT = "A first **strong** sentence. A second one, with Dr. Okafor in it. A third.\n\nA new paragraph.\n\nAnother."


def said(blocks):
    return " ".join("".join(strings(block)) for block in blocks)


def test_all_of_a_text_stands_where_it_fits():
    assert cutting.opening(TEXT, 100) == markdown.blocks(TEXT)


def test_paragraphs_after_the_first_stand_whole_or_not_at_all():
    assert said(cutting.opening(TEXT, 16)).endswith("A third.")
    assert said(cutting.opening(TEXT, 17)).endswith("A new paragraph.")


def test_a_first_paragraph_that_is_too_long_ends_with_a_sentence():
    assert said(cutting.opening(TEXT, 13)) == "A first strong sentence. A second one, with Dr. Okafor in it."
    assert any(run.strong for run in cutting.opening(TEXT, 13)[0].runs)


def test_the_first_sentence_stands_however_long_it_is():
    assert said(cutting.opening(TEXT, 1)) == "A first strong sentence."


def test_what_announces_a_quotation_goes_with_it():
    text = "Eleven said so. One of them put it this way:\n\n“I find out in front of an empty house, every single time.”"
    assert said(cutting.opening(text, 10)) == "Eleven said so."
    assert isinstance(cutting.opening(text, 30)[1], Quote)


def test_a_list_ends_with_an_item():
    (kept,) = cutting.opening("- one two three\n- four five six\n- seven", 6)
    assert isinstance(kept, Bullets)
    assert said([kept]) == "one two threefour five six"


SENTENCE = st.sampled_from(
    ["He came home.", "Nobody asked why that was so.", "“Who knows?”", "At 10.30 she rang."]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(SENTENCE, min_size=1, max_size=4), min_size=1, max_size=4), st.integers(1, 40))
def test_what_is_kept_begins_the_text_and_ends_with_a_sentence(paragraphs, words):
    text = "\n\n".join(" ".join(sentences) for sentences in paragraphs)
    kept = cutting.opening(text, words)
    assert said(markdown.blocks(text)).startswith(said(kept))
    assert said(kept).endswith((".", "”"))
    first = len(paragraphs[0][0].split())
    assert len(said(kept).split()) <= max(words, first)


def test_room_is_what_questions_and_statement_leave():
    finding = material.review().findings[0]
    assert cutting.room(finding, 10_000, 130) == 130
    assert cutting.room(finding, 300, 999) < 300 - len(finding.statement.split())
    assert isinstance(cutting.opening(finding.parts[0].text, 20)[0], Paragraph)
