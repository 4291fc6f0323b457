"""A file sent again, laid beside the one before."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import resent, when
from timeline.entry import Entry, Place
from timeline.resending import marking, rows
from timeline.resending.part import Part
from timeline.when import Precision, When

DAMP = "Repairs told of damp in the back bedroom."
VISIT = "Housing officer called at the flat, nobody came to the door."
LETTER = "Letter about arrears was posted to the tenant."


def row(number: int, date: str, what: str, **more) -> Entry:
    moment = more.pop("moment", None) or when.read(date)
    return Entry(f"row {number}", "Housing", moment, what, place=Place("housing.csv", "1", number), **more)


def file(*entries: Entry, called: str = "new") -> list[Entry]:
    return [replace(entry, id=f"{called} {entry.id}") for entry in entries]


FIRST = file(
    row(2, "3 May 2023", DAMP), row(3, "9 May 2023", VISIT), row(4, "2 June 2023", LETTER), called="old"
)


def again(*entries: Entry, mended=()) -> resent.Difference:
    return resent.compare(FIRST, file(*entries), mended)


def test_a_row_with_more_words_is_the_same_entry_changed():
    longer = "Repairs told of damp and mould in the back bedroom, tenant has a baby."
    found = again(row(2, "3 May 2023", longer), row(3, "9 May 2023", VISIT), row(4, "2 June 2023", LETTER))
    assert [(change.earlier.what, change.now.what, change.parts) for change in found.changed] == [
        (DAMP, longer, (Part.WHAT,))
    ]
    assert len(found.unchanged) == 2
    assert (found.added, found.withdrawn) == ((), ())


def test_the_same_words_under_another_date_are_the_same_entry():
    found = again(row(2, "3 May 2023", DAMP), row(3, "9 June 2023", VISIT), row(4, "2 June 2023", LETTER))
    assert [change.parts for change in found.changed] == [(Part.WHEN,)]


def test_a_row_put_in_at_the_top_moves_all_others_and_changes_none():
    first = row(2, "1 May 2023", "New tenant, keys handed over.")
    found = again(
        first, row(3, "3 May 2023", DAMP), row(4, "9 May 2023", VISIT), row(5, "2 June 2023", LETTER)
    )
    assert [each.entry.what for each in found.added] == [first.what]
    assert len(found.unchanged) == 3


def test_a_row_left_out_is_withdrawn_and_another_on_its_day_is_not_taken_for_it():
    other = row(3, "9 May 2023", "Gas safety check carried out by contractor.")
    found = again(row(2, "3 May 2023", DAMP), other, row(4, "2 June 2023", LETTER))
    assert [each.entry.what for each in found.withdrawn] == [VISIT]
    assert [each.entry.what for each in found.added] == [other.what]


def test_short_words_that_come_often_are_not_paired_over_months():
    one = file(row(2, "3 May 2023", "No reply."), called="old")
    found = resent.compare(one, file(row(2, "20 December 2023", "No reply.")))
    assert (len(found.withdrawn), len(found.added)) == (1, 1)
    found = resent.compare(one, file(row(2, "5 May 2023", "No reply.")))
    assert [change.parts for change in found.changed] == [(Part.WHEN,)]


def test_a_surer_or_closer_date_is_a_change_of_the_date():
    found = again(
        row(2, "3 May 2023, 14:30", DAMP), row(3, "?9 May 2023", VISIT), row(4, "June 2023", LETTER)
    )
    assert [change.parts for change in found.changed] == [(Part.WHEN,)] * 3


def test_a_date_written_otherwise_is_no_change():
    found = again(row(2, "03/05/2023", DAMP), row(3, "9.5.23", VISIT), row(4, "Friday 2 June 2023", LETTER))
    assert len(found.unchanged) == 3


def test_spaces_and_curled_quotation_marks_are_no_change():
    one = file(row(2, "3 May 2023", "Said  'no reply' -\nlet it be."), called="old")
    found = resent.compare(one, file(row(2, "3 May 2023", "Said ‘no reply’ – let it be.")))
    assert len(found.unchanged) == 1


@pytest.mark.parametrize(
    ("part", "more"),
    [
        (Part.SOURCE, {"source": "Repairs log"}),
        (Part.PEOPLE, {"people": ("Tenant",)}),
        (Part.TOLD_BY, {"told_by": "Neighbour"}),
        (Part.SEEN, {"seen": "Child seen"}),
        (Part.SAID, {"said": "I am cold"}),
        (Part.ACTION, {"action": "Job raised"}),
        (Part.FURTHER, {"further": (("Outcome", "Closed"),)}),
    ],
)
def test_each_part_that_differs_is_named(part, more):
    found = again(
        row(2, "3 May 2023", DAMP, **more), row(3, "9 May 2023", VISIT), row(4, "2 June 2023", LETTER)
    )
    assert [change.parts for change in found.changed] == [(part,)]
    assert part.label


def test_rows_numbered_anew_are_no_change():
    def numbered(first: int, *texts: str) -> list[Entry]:
        days = ("3 May 2023", "9 May 2023", "2 June 2023", "8 June 2023")
        return [
            row(n, days[n], text, further=(("Ref", str(first + n)), ("Outcome", "Closed")))
            for n, text in enumerate(texts)
        ]

    four = (DAMP, VISIT, LETTER, "Boiler mended by the contractor.")
    found = resent.compare(file(*numbered(1, *four), called="old"), file(*numbered(7, *four)))
    assert len(found.unchanged) == 4


def test_a_date_of_ours_stands_until_the_agency_writes_another():
    ours = [replace(FIRST[0], when=replace(when.read("5 May 2023"), written="3 May 2023")), *FIRST[1:]]
    mended = {FIRST[0].id}
    same = resent.compare(ours, file(row(2, "3 May 2023", DAMP)), mended)
    assert len(same.unchanged) == 1
    other = resent.compare(ours, file(row(2, "4 May 2023", DAMP)), mended)
    assert [change.parts for change in other.changed] == [(Part.WHEN,)]
    longer = resent.compare(ours, file(row(2, "3 May 2023", DAMP + " Urgent.")), mended)
    assert [change.parts for change in longer.changed] == [(Part.WHAT,)]


def test_a_row_split_in_two_is_changed_and_the_rest_says_where_it_stood():
    both = f"{VISIT} {LETTER}"
    found = resent.compare(
        file(row(2, "3 May 2023", both), called="old"),
        file(row(2, "3 May 2023", VISIT), row(3, "3 May 2023", LETTER)),
    )
    assert [change.earlier.what for change in found.changed] == [both]
    assert [each.split_from.what for each in found.added] == [both]


def test_two_rows_joined_are_one_changed_and_one_that_says_where_it_stands_now():
    both = f"{VISIT} {LETTER}"
    found = resent.compare(
        file(row(2, "3 May 2023", VISIT), row(3, "3 May 2023", LETTER), called="old"),
        file(row(2, "3 May 2023", both)),
    )
    assert len(found.changed) == 1
    assert [each.joined_to.what for each in found.withdrawn] == [both]


TEXTS = st.sampled_from(
    [
        DAMP,
        VISIT,
        LETTER,
        "No reply.",
        "",
        "Call",
        f"{VISIT} {LETTER}",
        DAMP + " Urgent.",
        "No reply. Called.",
    ]
)
MOMENTS = st.builds(
    lambda day, precision: When(datetime(2023, 1, 1) + timedelta(days=day), precision, written=f"day {day}"),
    st.sampled_from([0, 1, 2, 12, 31, 365]),
    st.sampled_from([Precision.DAY, Precision.DAY, Precision.MONTH]),
)


@st.composite
def files(draw, called: str):
    made = draw(st.lists(st.tuples(MOMENTS, TEXTS, st.sampled_from(["", "Neighbour"])), max_size=14))
    return file(
        *(row(n, "", what, moment=moment, told_by=told) for n, (moment, what, told) in enumerate(made, 2)),
        called=called,
    )


def gist(found: resent.Difference) -> tuple[Counter, ...]:
    return (
        Counter((one.id, other.id) for one, other in found.unchanged),
        Counter((each.earlier.id, each.now.id, each.parts) for each in found.changed),
        Counter(each.entry.id for each in found.added),
        Counter(each.entry.id for each in found.withdrawn),
    )


@settings(max_examples=60, deadline=None)
@given(files("old"), files("new"))
def test_every_entry_of_either_file_is_in_exactly_one_place(old, new):
    found = resent.compare(old, new)
    before = [one.id for one, _ in found.unchanged] + [each.earlier.id for each in found.changed]
    after = [other.id for _, other in found.unchanged] + [each.now.id for each in found.changed]
    assert sorted(before + [each.entry.id for each in found.withdrawn]) == sorted(each.id for each in old)
    assert sorted(after + [each.entry.id for each in found.added]) == sorted(each.id for each in new)
    assert all(each.parts for each in found.changed)


@settings(max_examples=40, deadline=None)
@given(files("old"))
def test_a_file_beside_itself_is_all_unchanged(old):
    found = resent.compare(old, old)
    assert {one.id for one, _ in found.unchanged} == {each.id for each in old}
    assert (found.changed, found.added, found.withdrawn) == ((), (), ())


@settings(max_examples=40, deadline=None)
@given(files("old"), files("new"), st.randoms(use_true_random=False))
def test_the_order_in_which_rows_are_handed_over_changes_nothing_but_the_order(old, new, chance):
    shuffled, mixed = list(old), list(new)
    chance.shuffle(shuffled)
    chance.shuffle(mixed)
    assert gist(resent.compare(shuffled, mixed)) == gist(resent.compare(old, new))


@settings(max_examples=40, deadline=None)
@given(files("old"), st.randoms(use_true_random=False))
def test_rows_in_another_order_are_all_unchanged(old, chance):
    mixed = list(old)
    chance.shuffle(mixed)
    moved = [
        replace(each, id=f"moved {each.id}", place=Place("second.csv", "1", number))
        for number, each in enumerate(mixed, 2)
    ]
    assert len(resent.compare(old, moved).unchanged) == len(old)


WORDS = st.lists(
    st.sampled_from(["the", "tenant", "has", "a", "baby.", "damp", "mould\n", "’n’"]), max_size=12
)


@settings(max_examples=60, deadline=None)
@given(WORDS, WORDS)
def test_the_pieces_of_each_side_are_its_text_whole(old, new):
    before, after = marking.sides(" ".join(old), " ".join(new))
    assert "".join(piece.words for piece in before) == " ".join(old)
    assert "".join(piece.words for piece in after) == " ".join(new)


def other(pieces: tuple[marking.Piece, ...]) -> list[str]:
    return [piece.words.strip() for piece in pieces if piece.is_other]


def test_what_went_and_what_came_are_marked_by_the_word():
    before, after = marking.sides("Told of damp in bedroom, by text.", "Told of damp and mould in bedroom.")
    assert other(before) == ["bedroom, by text."]
    assert other(after) == ["and mould", "bedroom."]


def test_a_little_word_does_not_tear_two_changed_phrases_apart():
    before, after = marking.sides("Tenant rang to complain loudly.", "Neighbour came to ask quietly.")
    assert other(before) == ["Tenant rang to complain loudly."]
    assert other(after) == ["Neighbour came to ask quietly."]


def test_rows_of_one_file_are_found_in_another_wherever_they_stand():
    old = [("3 May", "Damp"), ("4 May", "Visit"), ("", "")]
    assert rows.shared(old, [("4 May", " visit "), ("5 May", "Call"), ("", "")]) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Housing chronology.docx", "housing_chronology_v2.docx"),
        ("police log 3 May 2023.csv", "Police log FINAL.xlsx"),
        ("GP-summary.csv", "GP summary (corrected).csv"),
    ],
)
def test_a_name_with_another_date_or_version_is_the_same_name(one, other):
    assert rows.same_name(one, other)


def test_names_of_two_things_are_two_names():
    assert not rows.same_name("Housing repairs.csv", "Housing tenancy.csv")
    assert not rows.same_name("2023.csv", "2024.csv")


def test_an_answer_goes_with_its_row_wherever_that_stands_now():
    given = {("1", 5): "30 June 2023", ("1", 7): "June 2023"}
    earlier = {("1", 5): ("31/06/2023", "Second call"), ("1", 7): ("soon", "Third call")}
    now = {("1", 6): ("31/06/2023", "Second  call"), ("1", 7): ("4 July 2023", "Third call")}
    assert rows.answers(given, earlier, now) == {("1", 6): "30 June 2023"}


def test_answers_to_rows_that_are_the_same_go_to_the_same_places():
    same = ("31/06/2023", "Call")
    given = {("1", 5): "30 June 2023", ("1", 6): "1 July 2023"}
    earlier = {("1", 5): same, ("1", 6): same}
    assert rows.answers(given, earlier, {("1", 6): same, ("1", 9): same}) == {
        ("1", 6): "1 July 2023",
        ("1", 9): "30 June 2023",
    }
