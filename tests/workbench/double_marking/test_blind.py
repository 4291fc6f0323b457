"""What somebody marks by themselves is theirs alone until both have finished."""

import pytest

from tests.builders import cast, gathered, marking_twice
from tests.builders.databases import VAULT_KEY
from workbench.persistence.stores import double_marking, factors, journal, users

HERE = f"/reviews/{cast.REVIEW}"
ALL = f"{HERE}/double-marking"
WORDS = "You trust the address that comes up. Nobody rang housing. It was late on a Friday."
SECRET = "The walls have ears"
PICK = {"helped": "harder", "kind": "conditions.it", "note": SECRET}


@pytest.fixture
def entry(db):
    kept = gathered.entry(db, "HSG", "2 May 2023", WORDS)
    db.commit()
    return kept


@pytest.fixture
def double(db, entry):
    """Amara and Bryn are asked; Cai is a second lead, and Ffion is on the team."""
    review = gathered.review(db)
    users.join(db, review.id, gathered.user(db, "cai"), "lead")
    users.join(db, review.id, gathered.user(db, "ffion"), "team")
    kept = marking_twice.ask(db, "entry", entry.id)
    db.commit()
    return kept


def mark(visitor, double_id, sentence, **picked):
    """Choose a sentence from the list, and code it."""
    path = f"{ALL}/{double_id}/mark"
    (link,) = visitor.get(path).select(f"//details//a[text()='{sentence}']/@href")
    return visitor.follow(visitor.send(link.partition("#")[0], {**PICK, **picked}, action="/add"))


def test_a_lead_asks_two_who_may_read_the_text(amara, db, entry):
    page = amara.get(f"{HERE}/factors/in/entry/{entry.id}")
    (link,) = page.select("//a[text()='Have it marked twice']/@href")
    who = {"one": cast.PEOPLE["amara"].id, "other": cast.PEOPLE["bryn"].id}
    shown = amara.follow(amara.send(link, who))
    assert "You are asked to mark this text" in shown.words
    (kept,) = double_marking.of_review(db, gathered.review(db))
    assert [marker.user.name for marker in kept.markers] == ["Amara", "Bryn"]


def test_two_different_people_are_needed(amara, entry):
    twice = {"one": cast.PEOPLE["amara"].id, "other": cast.PEOPLE["amara"].id}
    page = amara.send(f"{ALL}/ask?kind=entry&text={entry.id}", twice, status=422)
    assert "Choose two different people" in page.words


def test_a_note_that_one_person_reads_cannot_be_marked_by_two(amara, db):
    note = gathered.note(db, "Housing officer", WORDS)
    db.commit()
    page = amara.get(f"{ALL}/ask?kind=conversation&text={note.id}")
    assert "It takes two people" in page.words
    who = {"one": cast.PEOPLE["amara"].id, "other": cast.PEOPLE["bryn"].id}
    amara.post(f"{ALL}/ask?kind=conversation&text={note.id}", who, 422)


def test_a_text_is_marked_twice_once_at_a_time(amara, entry, double):
    answer = amara.get(f"{ALL}/ask?kind=entry&text={entry.id}", 303)
    assert answer.response.headers["Location"].endswith(f"{ALL}/{double.id}")


def test_somebody_sees_their_own_marks_and_no_factor_of_the_review(amara, visit, db, entry, double):
    gathered.factor(db, "entry", entry.id, WORDS, "late on a Friday", helped=False)
    db.commit()
    page = mark(amara, double.id, "Nobody rang housing.")
    assert page.select("//article//mark")[0].text_content() == "Nobody rang housing.1"
    assert len(page.select("//article//mark")) == 1
    assert "late on a Friday said" not in page.words
    bryn = visit("bryn").get(f"{ALL}/{double.id}/mark")
    assert not bryn.select("//article//mark")
    assert SECRET not in bryn.text


def test_whoever_marks_blind_is_led_past_the_page_with_everybodys_marks(amara, visit, entry, double):
    path = f"{HERE}/factors/in/entry/{entry.id}"
    answer = amara.get(path, 303)
    assert answer.response.headers["Location"].endswith(f"/{double.id}/mark")
    visit("ffion").get(path)


def test_a_mark_is_coded_anew_and_taken_away(amara, db, double):
    page = mark(amara, double.id, "Nobody rang housing.")
    (link,) = page.select("//table//a/@href")
    amara.send(
        link.partition("#")[0], {"note": "Nobody thought of housing", "helped": "helped"}, action="/change"
    )
    (kept,) = double_marking.own(db, double.markers[0])
    assert (kept.note, kept.helped, kept.quote) == ("Nobody thought of housing", True, "Nobody rang housing.")
    db.commit()
    amara.send(link.partition("#")[0], {}, action="/remove")
    db.expire_all()
    assert not double_marking.own(db, double.markers[0])


def addresses(db, entry, double):
    """Every page on which a mark might show, and every address at which one is changed."""
    (blind,) = double_marking.own(db, double.markers[0])
    db.commit()
    pages = [f"{ALL}/{double.id}", f"{ALL}/{double.id}/mark", f"{ALL}/{double.id}/mark?change={blind.id}", ALL,
             f"{HERE}/factors", f"{HERE}/factors/in/entry/{entry.id}", f"{HERE}/patterns", f"{HERE}/journal",
             f"{HERE}/patterns/heat-map", f"{HERE}/patterns/network", f"{HERE}/factors/{blind.id}/change",
             f"{HERE}/entries/{entry.id}", HERE]  # fmt: skip
    acts = [f"{ALL}/{double.id}/marks/{blind.id}/change", f"{ALL}/{double.id}/marks/{blind.id}/remove",
            f"{ALL}/{double.id}/settle"]  # fmt: skip
    return pages, acts


@pytest.mark.parametrize("finished", [(), (0,), (1,)], ids=["neither", "the first", "the other"])
def test_nobody_reads_a_mark_before_both_have_finished(visit, db, entry, double, finished):
    made = marking_twice.mark(
        db, double, 0, WORDS, "Nobody rang housing", note=SECRET, kind="political.austerity"
    )
    for side in finished:
        double_marking.finish(db, double.markers[side])
    db.commit()
    pages, acts = addresses(db, entry, double)
    for name in (*cast.PEOPLE, None):
        visitor, still_marks = visit(name), name == "amara" and 0 not in finished
        for path in pages:
            answer = visitor.client.get(path, follow_redirects=True)
            is_mine = still_marks and f"{double.id}/mark" in answer.request.path
            assert (SECRET in answer.get_data(as_text=True)) <= is_mine, f"{name} reads a mark at {path}"
        for path in () if still_marks else acts:
            answer = visitor.client.post(path, data={"csrf_token": visitor.token()})
            assert answer.status_code in (303, 404), f"{name} got {answer.status_code} at {path}"
    db.expire_all()
    assert double_marking.find_mark(db, double, made.id).note == SECRET
    assert not double.settled_at


def test_a_blind_mark_is_in_no_count_and_in_no_line_of_the_journal(amara, visit, db, entry, double):
    before = len(journal.of_chain(db, cast.REVIEW))
    db.commit()
    for sentence in ("Nobody rang housing.", "It was late on a Friday."):
        mark(amara, double.id, sentence)
    review = gathered.review(db)
    assert not factors.of_review(db, review)
    assert not factors.uses(db, review)
    assert len(journal.of_chain(db, cast.REVIEW)) == before
    db.commit()
    amara.send(f"{ALL}/{double.id}/mark", {}, action="/finish")
    (line,) = journal.of_chain(db, cast.REVIEW, after=before)
    assert (line.event, line.detail) == ("double_marking.finished", {})


def test_both_having_finished_opens_what_they_marked(amara, visit, db, double):
    mark(amara, double.id, "Nobody rang housing.")
    waiting = amara.follow(amara.send(f"{ALL}/{double.id}/mark", {}, action="/finish"))
    assert "Finished" in waiting.words
    assert SECRET not in waiting.text
    bryn = visit("bryn")
    shown = bryn.follow(bryn.send(f"{ALL}/{double.id}/mark", {}, action="/finish"))
    assert SECRET in shown.words
    assert SECRET in visit("ffion").get(f"{ALL}/{double.id}").words


def test_one_goes_on_only_while_the_other_has_not_finished(amara, visit, db, double):
    amara.send(f"{ALL}/{double.id}/mark", {}, action="/finish")
    amara.follow(amara.send(f"{ALL}/{double.id}", {}, action="/go-on"))
    mark(amara, double.id, "Nobody rang housing.")
    amara.send(f"{ALL}/{double.id}/mark", {}, action="/finish")
    visit("bryn").send(f"{ALL}/{double.id}/mark", {}, action="/finish")
    page = amara.follow(amara.post(f"{ALL}/{double.id}/go-on", {}))
    assert "The other has finished too" in page.words
    amara.post(f"{ALL}/{double.id}/add", PICK, 404)


def test_what_is_called_off_is_read_by_nobody(amara, visit, db, double):
    marking_twice.mark(db, double, 1, WORDS, "Nobody rang housing", note=SECRET)
    db.commit()
    visit("bryn").post(f"{ALL}/{double.id}/call-off", {}, 404)
    page = amara.follow(amara.send(f"{ALL}/{double.id}", {}, action="/call-off"))
    assert "nobody has read it" in page.words
    assert SECRET not in page.text
    db.expire_all()
    assert not double_marking.of_review(db, gathered.review(db))


def test_what_both_have_finished_is_not_called_off(amara, db, double):
    marking_twice.finish(db, double)
    db.commit()
    page = amara.follow(amara.post(f"{ALL}/{double.id}/call-off", {}))
    assert "Settle it instead" in page.words


def test_a_marking_of_a_note_is_open_only_to_the_readers_of_the_note(visit, db):
    note = gathered.note(db, "Housing officer", WORDS, readers=["bryn"])
    users.join(db, cast.REVIEW, gathered.user(db, "cai"), "lead")
    double = marking_twice.ask(db, "conversation", note.id)
    db.commit()
    cai = visit("cai")
    cai.get(f"{ALL}/{double.id}", 404)
    assert "Housing officer" not in cai.get(ALL).words
    assert "Housing officer" in visit("bryn").get(ALL).words


@pytest.mark.parametrize("name", ["dilys", "eirian", None])
def test_only_lead_and_team_reach_it(visit, double, name):
    visit(name).get(f"{ALL}/{double.id}", 404 if name else 303)
    visit(name).get(ALL, 404 if name else 303)


def test_a_text_marked_by_oneself_is_read_in_codes(amara, db):
    gathered.named(db, "Mother", "Carol Brandt", key=VAULT_KEY)
    entry = gathered.entry(db, "HSG", "2 May 2023", "Carol Brandt rang at nine. Nobody asked Carol.")
    double = marking_twice.ask(db, "entry", entry.id)
    db.commit()
    page = mark(amara, double.id, "Mother rang at nine.")
    assert page.select("//article//mark")[0].text_content() == "Mother rang at nine.1"
    assert "Carol" not in page.text
    assert "Brandt" not in page.text
    (kept,) = double_marking.own(db, double.markers[0])
    assert kept.quote == "Carol Brandt rang at nine."
