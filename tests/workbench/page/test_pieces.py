"""A text cut where its marks begin and end, and read in codes, stays the same text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import names
from workbench.page.marked import pieces, view
from workbench.page.marked.pieces import Mark

TEXTS = st.text(alphabet="ab .\nCarol🔑", max_size=60)
PLACES = st.tuples(st.integers(0, 70), st.integers(0, 70)).map(sorted)


@given(TEXTS, st.lists(PLACES, max_size=5))
@settings(max_examples=150)
def test_pieces_stand_where_they_say_and_lose_no_word(text, places):
    marks = [Mark(start, end, number) for number, (start, end) in enumerate(places, 1)]
    lines = pieces.paragraphs(text, marks)
    for piece in (piece for line in lines for piece in line):
        assert text[piece.start : piece.start + len(piece.words)] == piece.words
    shown = "".join(piece.words for line in lines for piece in line)
    assert "".join(shown.split()) == "".join(text.split())


@given(TEXTS, st.lists(PLACES, max_size=5))
@settings(max_examples=150)
def test_every_marked_letter_is_drawn_as_marked(text, places):
    marks = [Mark(start, end, number, helped=True) for number, (start, end) in enumerate(places, 1)]
    covered = {at for start, end in places for at in range(start, min(end, len(text))) if text[at] != "\n"}
    drawn = {
        at
        for line in pieces.paragraphs(text, marks)
        for piece in line
        if piece.style == "helped"
        for at in range(piece.start, piece.start + len(piece.words))
    }
    blank = {at for at in covered - drawn if not text[at].strip()}
    assert drawn <= covered
    assert covered - drawn == blank


def test_words_just_chosen_are_drawn_over_what_was_marked_before():
    (line,) = pieces.paragraphs("The screen shows it.", [Mark(0, 20, 1), Mark(4, 10, 0)])
    assert [(piece.words, piece.style) for piece in line] == [
        ("The ", "hindered"),
        ("screen", "selected"),
        (" shows it.", "hindered"),
    ]


def test_the_number_of_a_mark_over_two_paragraphs_stands_at_its_end():
    first, second = pieces.paragraphs("One.\n\nTwo.", [Mark(0, 10, 1)])
    assert [piece.ends for piece in first] == [()]
    assert [piece.ends for piece in second] == [(1,)]


@given(TEXTS, PLACES)
@settings(max_examples=150)
def test_a_sealed_place_opens_only_over_the_same_words(text, place):
    start, end = place
    if not 0 <= start < end <= len(text):
        return
    sealed = view.seal(text, start, end)
    assert view.unseal(text, sealed) == (start, end)
    assert view.unseal(text[:start] + "#" * (end - start) + text[end:], sealed) is None


def test_what_is_no_seal_opens_nothing():
    for sealed in ("", "1", "1-", "1-2", "a-b-c", "-1-2-x", "2-1-x", "¹-²-x", "0-99999-x"):
        assert view.unseal("Some words.", sealed) is None


@given(TEXTS, PLACES)
@settings(max_examples=150)
def test_what_is_chosen_in_codes_covers_whole_names(text, place):
    seen = view.View(text, names.Glossary([names.Person("Mother", "Carol")]).coded_with_map(text))
    stretch = view.trimmed(seen.shown, *place)
    if stretch is None:
        return
    start, end = seen.to_received(*stretch)
    first, last = seen.to_shown(start, end)
    assert 0 <= start <= end <= len(text)
    assert first <= stretch[0]
    assert stretch[1] <= last
