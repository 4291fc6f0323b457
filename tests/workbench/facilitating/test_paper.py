"""Cards are printed with a receipt that is kept nowhere, typed in as a page, and found again by their writer."""

import re

import pytest

from tests.builders import cast, meeting, world
from tests.workbench.facilitating.conftest import group_at, said
from workbench.auth import place, receipts
from workbench.persistence.stores import contributions, journal

NOBODY_RANG = "Nobody rang back."


@pytest.fixture
def type_in(amara, db):
    """Type rows into the scribe's page; gives what came back."""

    def typed(where, *rows, status=303, **more):
        group = group_at(db, where)
        fields = dict(more)
        for number, row in enumerate(rows, 1):
            step = group.steps[1 if row.get("prompt") == "usual" else 0]
            given = {
                "asked": f"{step.id} {row.get('prompt', 'harder')}",
                "card": "",
                "words": "",
                "use": "paraphrase",
            }
            fields |= {f"{part}-{number}": row.get(part, value) for part, value in given.items()}
        return amara.send(f"{where}/scribe", {"rows": str(max(len(rows), 6)), **fields}, status=status)

    return typed


def kept(db, where):
    rows = contributions.of_focus_group(db, group_at(db, where))
    db.commit()
    return rows


def test_as_many_cards_are_printed_as_are_wanted_each_with_a_receipt_of_its_own(hold, amara):
    page = amara.get(hold(5) + "/cards?sheets=3")
    words = [each.text_content() for each in page.select("//p[@class='receipt']")]
    assert len(set(words)) == 3
    assert all(receipts.read(each) == each for each in words)
    assert page.words.count("What got in the way?") == 3
    assert page.words.count("1 Never") == 3


def test_the_number_on_a_card_is_that_of_the_receipt_on_its_stub(hold, amara, db):
    where = hold(5)
    page = amara.get(f"{where}/cards?sheets=1")
    (words,) = [each.text_content() for each in page.select("//p[@class='receipt']")]
    (number,) = [each.text_content() for each in page.select("//p[@class='card-number']/strong")]
    key = place.regain(group_at(db, where), words).key
    assert receipts.read_card(number) == receipts.card(key)


def test_printing_keeps_nothing(hold, amara, settings):
    where = hold(5)
    before = world.digest(settings)
    amara.get(f"{where}/cards?sheets=2")
    assert world.digest(settings) == before


@pytest.mark.parametrize("sheets", ["0", "61", "-1", "many", ""])
def test_how_many_cards_has_to_be_a_number(hold, amara, sheets):
    page = amara.get(f"{hold(5)}/cards?sheets={sheets}", 422)
    assert "Enter how many cards to print, from 1 to 60" in page.words


def test_what_a_card_says_is_found_with_its_receipt(hold, type_in, db):
    where = hold(5)
    somebody = place.take(group_at(db, where), "")
    card = receipts.card(somebody.key)
    type_in(
        where,
        {"card": f"{card[:4]} {card[4:8].lower()}-{card[8:]}", "words": NOBODY_RANG, "use": "quotation"},
    )
    group = group_at(db, where)
    (row,) = contributions.own(db, group, place.regain(group, somebody.receipt).locators())
    assert (row.words, row.use, row.state, row.bucket) == (NOBODY_RANG, "quotation", "sent", "")


def test_a_card_typed_in_twice_is_kept_once(hold, type_in, db):
    where = hold(5)
    card = receipts.card(place.take(group_at(db, where), "").key)
    for _ in range(2):
        type_in(where, {"card": card, "words": NOBODY_RANG})
    assert [row.words for row in kept(db, where)] == [NOBODY_RANG]


def test_two_answers_of_one_card_to_one_question_are_both_kept(hold, type_in, db):
    where = hold(5)
    card = receipts.card(place.take(group_at(db, where), "").key)
    type_in(
        where, {"card": card, "words": NOBODY_RANG}, {"card": card, "words": "The form has no place for it."}
    )
    assert len(kept(db, where)) == 2
    assert [row.is_counted for row in kept(db, where)].count(True) == 1


def test_a_page_sent_twice_is_kept_once_even_without_numbers(hold, type_in, db):
    where, mark = hold(5), "ab" * 16
    for _ in range(2):
        type_in(where, {"words": NOBODY_RANG}, {"words": NOBODY_RANG}, mark=mark)
    assert [row.words for row in kept(db, where)] == [NOBODY_RANG] * 2


def test_a_choice_is_typed_by_its_number_or_its_words(hold, type_in, db):
    where = hold(5)
    group = group_at(db, where)
    group.steps[1].phase = "writing"
    db.commit()
    rows = [{"prompt": "usual", "words": words} for words in ("3", "often.", " OFTEN ", "1", "I cannot say")]
    type_in(where, *rows)
    assert sorted(row.chosen[0] for row in kept(db, where)) == [
        "cannot_say",
        "never",
        "often",
        "often",
        "often",
    ]
    assert {row.words for row in kept(db, where)} == {""}


def test_an_order_is_typed_by_its_numbers(hold, amara, db):
    where = hold(5)
    choices = tuple(meeting.asking.Choice(key, key) for key in ("time", "calm", "trust"))
    ranked = meeting.asking.Prompt(
        "matters", "What matters most?", way=meeting.asking.Way.RANK, choices=choices
    )
    step = meeting.add_step(db, group_at(db, where), "What matters", ranked, kind="rank", phase="writing")
    asked = f"{step.id} matters"
    db.commit()
    amara.send(f"{where}/scribe", {"asked-1": asked, "words-1": "3, 1", "use-1": "team"})
    assert [row.chosen for row in kept(db, where)] == [["trust", "time"]]
    page = amara.send(f"{where}/scribe", {"asked-1": asked, "words-1": "3, 3", "use-1": "team"}, status=422)
    assert "Type the numbers, what matters most first" in page.words


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"words": NOBODY_RANG, "asked": ""}, "Choose the question that this answers"),
        ({"words": NOBODY_RANG, "asked": "nowhere harder"}, "Choose the question that this answers"),
        ({"words": NOBODY_RANG, "card": "7K2M QD4X N5PA 9"}, "No card has this number"),
        ({"words": "", "card": "7K2M QD4X N5PA 9"}, "Type in what the card says"),
        ({"words": NOBODY_RANG, "use": "everybody"}, "Choose how it may be used"),
        ({"words": "x" * 4001}, "Use at most 4,000 characters"),
    ],
)
def test_a_row_that_is_wrong_says_so_beside_it_and_nothing_is_kept(hold, type_in, db, row, problem):
    where = hold(5)
    page = type_in(where, {"words": "This one is sound."}, row, status=422)
    assert f"Row 2: {problem}" in page.words
    described = set(page.select("//*[@aria-invalid]/@aria-describedby"))
    assert described
    assert any(problem in page.select(f"//p[@id='{each}']")[0].text_content() for each in described)
    assert page.select("//textarea[@id='words-1']")[0].text.strip() == "This one is sound."
    assert kept(db, where) == []


def test_a_thirteenth_answer_of_one_card_stops_the_whole_page(hold, type_in, db):
    where = hold(5)
    card = receipts.card(place.take(group_at(db, where), "").key)
    rows = [{"card": card, "words": f"Answer {n}"} for n in range(13)]
    page = type_in(where, *rows, status=422)
    assert "Row 13: This card has 12 answers to this question already" in page.words
    assert kept(db, where) == []


def test_more_rows_lose_nothing_that_was_typed(hold, type_in, db):
    where = hold(5)
    page = type_in(where, {"words": NOBODY_RANG}, more="y", status=200)
    assert len(page.select("//textarea")) == 12
    assert page.select("//textarea[@id='words-1']")[0].text.strip() == NOBODY_RANG
    assert kept(db, where) == []


def test_an_empty_page_says_what_to_do(hold, type_in):
    assert "Row 1: Type in what a card says" in type_in(hold(5), status=422).words


@pytest.mark.parametrize("rows", ["", "0", "-4", "lots", "99999999999"])
def test_a_page_without_its_rows_keeps_nothing(hold, amara, db, rows):
    where = hold(5)
    amara.post(f"{where}/scribe", {"rows": rows}, 422)
    assert kept(db, where) == []


def test_a_card_answers_what_was_opened_and_after_the_end_anything(hold, amara, db):
    where = hold(5)
    options = amara.get(f"{where}/scribe").select("//select[@id='asked-1']/optgroup/option")
    assert [option.text_content() for option in options] == ["What got in the way?"]
    group_at(db, where).state = "closed"
    db.commit()
    options = amara.get(f"{where}/scribe").select("//select[@id='asked-1']/optgroup/option")
    assert [option.text_content() for option in options] == ["What got in the way?", "Does this happen?"]


def test_the_journal_says_how_many_were_typed_in_and_nothing_else(hold, type_in, db):
    where = hold(5)
    type_in(where, {"words": NOBODY_RANG}, {"words": "The form has no place for it."})
    line = journal.of_chain(db, cast.REVIEW)[-1]
    assert (line.event, line.detail) == ("room.cards_typed", {"count": 2})


def test_no_number_of_a_card_is_kept(hold, type_in, db):
    where = hold(5)
    card = receipts.card(place.take(group_at(db, where), "").key)
    type_in(where, {"card": card, "words": NOBODY_RANG})
    (row,) = kept(db, where)
    assert card not in str(vars(row))
    assert re.fullmatch("[0-9a-f]{64}", row.locator)


def test_what_is_typed_in_while_the_room_reads_waits_for_its_batch(hold, press, type_in, amara, db):
    where = hold(5)
    said(db, group_at(db, where).steps[0], "First")
    db.commit()
    press(amara, where, "Stop writing and read")
    type_in(where, {"words": NOBODY_RANG})
    assert NOBODY_RANG not in amara.get(f"{where}/room").text
