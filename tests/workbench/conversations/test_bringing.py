"""A note written elsewhere is looked at before it is kept, and no word of it is lost."""

import io

import docx
import pytest

from tests.builders import cast, gathered
from tests.builders.databases import VAULT_KEY
from workbench.persistence.stores import conversations, factors

NOTES = f"/reviews/{cast.REVIEW}/conversations"
WORDS = "We met at noon.\nOverview\nI worked the desk.\nTurning points\n1. The call.\n2. The letter.\nFamily: Polite."


def document() -> bytes:
    made = docx.Document()
    made.add_paragraph("We met at noon.")
    made.add_heading("Overview", 1)
    made.add_paragraph("I worked the desk for Carol Brandt.")
    made.add_heading("Turning points", 1)
    made.add_heading("The call", 2)
    made.add_paragraph("Aims: An answer.")
    table = made.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "What went well", "The tutor."
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


def bring(visitor, **fields):
    return visitor.post(f"{NOTES}/bring", {"role": "Health visitor", "agency_id": "", **fields}, 200)


def keep(visitor, page, **more):
    fields = {key: value for key, value in page.form("/keep").form_values()}
    return visitor.follow(visitor.post(f"{NOTES}/keep", {**fields, **more}))


def test_a_word_file_is_shown_under_its_headings_and_kept_only_then(amara, db):
    gathered.named(db, "Mother", "Carol Brandt", key=VAULT_KEY)
    db.commit()
    page = bring(amara, file=(io.BytesIO(document()), "note.docx"))
    assert "I worked the desk for Mother." in page.words
    assert "Brandt" not in page.text
    assert not conversations.readable(db, gathered.review(db), gathered.user(db, "amara"))
    db.commit()
    shown = keep(amara, page, guided="y")
    assert "1. The call" in shown.words
    (note,) = conversations.readable(db, gathered.review(db), gathered.user(db, "amara"))
    said = {part.key: part.words for part in note.parts if part.words}
    assert said == {"overview": "I worked the desk for Carol Brandt.", "went_well": "The tutor."}
    assert note.turning_points[0].aims == "An answer."
    assert note.words == "We met at noon."


def test_the_lines_add_up_on_the_page(amara):
    page = bring(amara, words=WORDS)
    numbers = [int(each) for each in page.select("//ul[@class='sum']//b/text()")]
    assert numbers[0] == sum(numbers[1:]) == 7


def test_a_note_can_be_kept_in_plain_words_all_the_same(amara, db):
    shown = keep(amara, bring(amara, words=WORDS))
    assert "Turn it into a guided note" in shown.words
    (note,) = conversations.readable(db, gathered.review(db), gathered.user(db, "amara"))
    assert note.words == WORDS.replace("\n", "\n\n")
    assert not note.parts


def test_readers_are_named_before_and_kept(amara, visit):
    keep(amara, bring(amara, words=WORDS, readers=cast.PEOPLE["bryn"].id), guided="y")
    assert "Health visitor" in visit("bryn").get(NOTES).words


def test_a_plain_note_is_turned_into_a_guided_one_and_factors_go_with_their_words(amara, db):
    words = "Before.\nOverview\nI worked the desk alone.\nTurning points\n1. The call nobody answered.\nAims: Peace."
    note = gathered.note(db, "Housing officer", words)
    alone = gathered.factor(db, "conversation", note.id, words, "the desk alone", helped=False)
    call = gathered.factor(db, "conversation", note.id, words, "nobody answered", helped=False)
    db.commit()
    path = f"{NOTES}/{note.id}/turn"
    assert "I worked the desk alone." in amara.get(path).words
    amara.send(path)
    db.expire_all()
    assert note.words == "Before."
    assert (alone.text_kind, alone.text_part) == ("conversation", "overview")
    (point,) = note.turning_points
    assert (call.text_kind, call.text_id, call.text_part) == ("turning_point", point.id, "moment")
    assert len(factors.of_review(db, gathered.review(db))) == 2


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("note.pdf", b"%PDF-1.4", "cannot be read as a note"),
        ("note.docx", b"", "The file is empty"),
        ("note.docx", b"PK\x03\x04 half", "damaged"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(amara, name, content, said):
    page = amara.post(
        f"{NOTES}/bring",
        {"role": "Health visitor", "agency_id": "", "file": (io.BytesIO(content), name)},
        422,
    )
    assert said in page.words


def test_nothing_chosen_and_nothing_pasted_says_what_is_wanted(amara):
    page = amara.post(f"{NOTES}/bring", {"role": "Health visitor", "agency_id": ""}, 422)
    assert "Choose a file, or paste the words of the note" in page.words


def test_words_that_were_not_sealed_here_are_not_kept(amara, visit, db):
    page = bring(amara, words=WORDS)
    sealed = page.select("//input[@name='sealed']/@value")[0]
    amara.post(f"{NOTES}/keep", {"role": "Health visitor", "agency_id": "", "sealed": "bm90aGluZw=="}, 422)
    visit("bryn").post(f"{NOTES}/keep", {"role": "Health visitor", "agency_id": "", "sealed": sealed}, 422)
    assert not conversations.readable(db, gathered.review(db), gathered.user(db, "amara"))
