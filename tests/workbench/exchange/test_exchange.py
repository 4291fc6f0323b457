"""Taking the coding and the whole review out through the page, and bringing a review in."""

import io
import json
import zipfile
from xml.etree import ElementTree

import pytest
from sqlalchemy import update

from tests.builders import cast, databases, gathered, world
from tests.builders.visitor import Visitor
from workbench import clock, create_app
from workbench.persistence import engine, migrating
from workbench.persistence.stores import journal, users
from workbench.persistence.tables.double_marking import DoubleMarking
from workbench.persistence.tables.focus_group import FocusGroup

HERE = f"/reviews/{cast.REVIEW}/take-out"
IN = "/reviews/bring-in"
NAME = "Zebediah Quillfeather"
SPACE = "{urn:QDA-XML:project:1.0}"


@pytest.fixture
def filled(db):
    """A review with one of everything, and somebody's real name in the words of its entry."""
    world.fill(db, cast.REVIEW)
    db.execute(update(DoubleMarking).values(settled_at=clock.now()))
    db.execute(update(FocusGroup).values(state="closed"))
    gathered.named(db, "Uncle", NAME, key=databases.VAULT_KEY)
    db.commit()


@pytest.fixture
def zora(database, tmp_path):
    """Somebody at another workbench, where nothing is yet."""
    with database.empty() as address:
        made = engine.open_engine(address)
        migrating.to_newest(made)
        made.dispose()
        app = create_app(databases.settings_for(address, tmp_path))
        with app.extensions["writers"].begin() as db:
            user = users.add(db, name="Zora", email="zora@example.org", password_hash="-")
        app.testing = True
        yield Visitor(app.test_client(), user.id)
        for name in ("readers", "writers"):
            app.extensions[name].kw["bind"].dispose()


def bring(visitor, content):
    """What comes of sending a file."""
    sent = {"partnership": "Elsewhere", "file": (io.BytesIO(content), "review.json")}
    data = {"csrf_token": visitor.token(), **sent}
    return visitor.client.post(IN, data=data, content_type="multipart/form-data")


def taken(visitor, kind):
    """The bytes that somebody gets."""
    answer = visitor.client.post(HERE, data={"csrf_token": visitor.token(), "kind": kind})
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return answer.get_data()


def unlock(visitor):
    visitor.post(f"/reviews/{cast.REVIEW}/names/show", {})


def test_the_codebook_holds_every_kind_with_its_definition(amara, filled):
    root = ElementTree.fromstring(taken(amara, "qdc"))
    names = {code.get("name") for code in root.iter() if code.tag.endswith("}Code")}
    assert {"Conditions of work", "workload", "Made it harder", "Helped", "Between agencies"} <= names


def test_what_is_coded_stands_at_the_words_it_was_marked_in(db, amara):
    entry = gathered.entry(db, "POL", "11 May 2023", world.WORDS)
    gathered.factor(db, "entry", entry.id, entry.what, "asleep in the next room", helped=True)
    db.commit()
    with zipfile.ZipFile(io.BytesIO(taken(amara, "qdpx"))) as held:
        project = ElementTree.fromstring(held.read("project.qde"))
        source = project.find(f".//{SPACE}TextSource")
        words = held.read(source.get("plainTextPath").replace("internal://", "Sources/")).decode()
    selection = source.find(f"{SPACE}PlainTextSelection")
    marked = words[int(selection.get("startPosition")) : int(selection.get("endPosition"))]
    assert marked == "asleep in the next room"
    names = {code.get("guid"): code.get("name") for code in project.iter(f"{SPACE}Code")}
    coded = {names[ref.get("targetGUID")] for ref in selection.iter(f"{SPACE}CodeRef")}
    assert coded == {"supervision", "Helped", "Team"}


def test_nobody_is_named_in_the_coded_texts(db, amara, filled):
    entry = gathered.entry(db, "POL", "11 May 2023", f"Officers met {NAME} at the flat. He was calm.")
    gathered.factor(db, "entry", entry.id, entry.what, "He was calm", helped=False)
    db.commit()
    unlock(amara)
    with zipfile.ZipFile(io.BytesIO(taken(amara, "qdpx"))) as held:
        everything = "".join(held.read(name).decode() for name in held.namelist())
        project = ElementTree.fromstring(held.read("project.qde"))
    assert NAME not in everything
    assert "He was calm" in {each.get("name") for each in project.iter(f"{SPACE}PlainTextSelection")}


def test_a_note_one_may_not_read_stays_behind_and_is_said(db, amara, filled):
    note = gathered.note(db, "Nurse", "I was alone.", by="bryn")
    gathered.factor(db, "conversation", note.id, note.words, "I was alone", helped=False)
    db.commit()
    with zipfile.ZipFile(io.BytesIO(taken(amara, "qdpx"))) as held:
        everything = "".join(held.read(name).decode() for name in held.namelist())
    assert "I was alone" not in everything
    assert "1 factor is left out" in everything


def test_the_whole_review_waits_until_names_are_unlocked(amara, filled):
    page = amara.send(HERE, {"kind": "json"}, status=422)
    assert "Real names are locked" in page.words


def test_the_whole_review_waits_while_a_note_is_not_open_to_the_lead(db, amara, filled):
    gathered.note(db, "Nurse", "I was alone.", by="bryn")
    db.commit()
    unlock(amara)
    assert (
        "1 note of conversations cannot be read by you"
        in amara.send(HERE, {"kind": "json"}, status=422).words
    )


def test_the_whole_review_waits_while_two_mark_blind(db, amara, filled):
    db.add(DoubleMarking(review_id=cast.REVIEW, text_kind="entry", text_id="1", asked_at=clock.now()))
    db.commit()
    unlock(amara)
    assert "Settle that first" in amara.send(HERE, {"kind": "json"}, status=422).words


def test_a_whole_review_goes_out_and_comes_in_elsewhere(amara, filled, zora):
    unlock(amara)
    assert bring(zora, taken(amara, "json")).status_code == 303
    assert "The Alder review" in zora.get("/").words
    assert "the flat" in zora.get(f"/reviews/{cast.REVIEW}/timeline").words
    unlock(zora)
    assert json.loads(taken(zora, "json"))["names"] == json.loads(taken(amara, "json"))["names"]


def test_what_was_taken_out_stands_in_the_journal(db, amara, filled):
    taken(amara, "qdpx")
    lines = [line for line in journal.of_chain(db, cast.REVIEW) if line.event == "review.taken_out"]
    assert [line.detail for line in lines] == [{"kind": "qdpx"}]


@pytest.mark.parametrize(
    "content", [b"", b"not JSON", b"[]", b'{"form": 1}', b"\xff\xfe", json.dumps([[]] * 9).encode()]
)
def test_what_is_no_review_is_refused_beside_the_field(amara, content):
    answer = bring(amara, content)
    assert answer.status_code == 422
    assert 'id="file-problem1"' in answer.get_data(as_text=True)


def unusable_salt(told):
    told["rows"]["focus_group"][0]["salt"] = "zz"


def of_another_kind(told):
    told["rows"]["entry"][0]["people"] = {"Child 1": 1}


def treeless_draft(told):
    told["rows"]["accuracy_round"][0]["document"] = {"is": "Document", "blocks": 5}


def treeless_release(told):
    told["rows"]["release"][0]["document"] = {}


def formless_release(told):
    told["rows"]["release"][0]["document"]["forms"] = ["rapid"]


def nameless_finding(told):
    told["rows"]["release"][0]["findings"][0]["title"] = None


def undecided_columns(told):
    told["rows"]["source"][0]["choices"] = {"json": "[]"}


def forgotten_words(told):
    told["rows"]["entry_before"][0]["was"] = {}


def unheard_of_kind(told):
    told["rows"]["review"][0]["kind"] = "inquest"


def unheard_of_labels(told):
    told["rows"]["review"][0]["labels"] = "mine"


def unheard_of_precision(told):
    told["rows"]["entry"][0]["precision"] = "eon"


def memo_about_nothing(told):
    told["rows"]["memo"][0]["about_kind"] = "weather"


def rung_about_nothing(told):
    told["rows"]["rung"][0]["about"] = "weather"


def unheard_of_relation(told):
    told["rows"]["relation"][0]["kind"] = "pen friend"


def note_under_no_heading(told):
    told["rows"]["conversation_part"][0]["key"] = "weather"


def remark_of_unheard_of_verdict(told):
    told["rows"]["note_remark"][0]["verdict"] = "perhaps"


def unheard_of_use(told):
    told["rows"]["note_check"][0]["use"] = "anything"


def note_of_unheard_of_weight(told):
    told["rows"]["conversation_part"][0]["weight"] = 7


@pytest.mark.parametrize(
    "spoil",
    [
        *(note_under_no_heading, note_of_unheard_of_weight, remark_of_unheard_of_verdict, unheard_of_use),
        *(rung_about_nothing, unheard_of_relation),
        *(unheard_of_kind, unheard_of_labels, unheard_of_precision, memo_about_nothing),
        *(of_another_kind, treeless_draft, treeless_release, formless_release, nameless_finding),
        *(undecided_columns, forgotten_words, unusable_salt),
    ],
)
def test_a_review_that_no_page_could_open_does_not_come_in(db, amara, filled, zora, spoil):
    world.release(db, cast.REVIEW)
    db.commit()
    unlock(amara)
    told = json.loads(taken(amara, "json"))
    spoil(told)
    answer = bring(zora, json.dumps(told).encode())
    assert answer.status_code == 422
    assert "The file is not whole" in answer.get_data(as_text=True)
    zora.get(f"/reviews/{cast.REVIEW}", status=404)


def test_a_file_has_to_be_chosen(amara):
    assert "Choose the file" in amara.send(IN, {"partnership": "Elsewhere"}, status=422).words
    assert (
        "Choose the file" in amara.post(IN, {"partnership": "Elsewhere", "file": "words"}, status=422).words
    )


def test_the_same_review_does_not_come_in_twice(amara, filled):
    unlock(amara)
    answer = bring(amara, taken(amara, "json"))
    assert answer.status_code == 422
    assert "This review is here already." in answer.get_data(as_text=True)
