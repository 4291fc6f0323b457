"""Whoever spoke checks their note by a private link, and reads what became of it."""

from datetime import timedelta

import pytest

from tests.builders import cast, gathered
from tests.builders.databases import VAULT_KEY
from workbench import clock
from workbench.auth import guessing
from workbench.auth.permissions import Role
from workbench.auth.seat import Seat
from workbench.page.marked import texts
from workbench.persistence.stores import conversations, journal, note_checks, turning_points

WORDS = "Nobody asked Carol Brandt what she thought of four people in two rooms."


@pytest.fixture
def note(db):
    """A guided note with a name, one part and one turning point."""
    gathered.named(db, "Mother", "Carol Brandt", key=VAULT_KEY)
    kept = gathered.note(db, "Housing officer", "")
    conversations.guide(db, kept, ["overview", "team"])
    for part in kept.parts:
        part.words = WORDS if part.key == "overview" else "I could always ask."
    turning_points.add(db, kept, {"moment": "The call that nobody took", "thinking": "It can wait."})
    db.commit()
    return kept


@pytest.fixture
def at(note):
    """Where the note stands for the review team."""
    return f"/reviews/{cast.REVIEW}/conversations/{note.id}"


@pytest.fixture
def key(amara, at):
    """The key of a link that was made just now."""
    return made(amara, at)


def made(visitor, at, **fields):
    page = visitor.send(f"{at}/check/link", fields, status=200)
    return page.select("//*[@id='key']")[0].text_content()


def follow(visitor, key, to="/note/answer"):
    assert visitor.send("/note", {"key": key}).response.location == "/note/read"
    return visitor.get(to)


def remarks(db, note):
    """What was said, by part; nothing stays locked for it."""
    db.expire_all()
    found = {remark.part: remark for remark in note_checks.of_note(db, note).remarks}
    db.commit()
    return found


def say(visitor, note, status=303, **said):
    fields = {f"verdict_{part}": verdict for part, verdict in said.items() if part != "use"}
    fields.update({f"words_{part}": "Say that somebody asked." for part in said if said[part] == "change"})
    return visitor.send("/note/answer", {**fields, "use": said.get("use", "team")}, status=status)


def test_the_note_is_read_part_by_part_in_codes_and_with_nothing_else(visit, note, key):
    page = follow(visit(None), key)
    assert page.heading == "Is your note right?"
    assert "Nobody asked Mother" in page.words
    assert "Brandt" not in page.text
    assert [h.text_content() for h in page.select("//main//section/h2")][1:] == [
        "What happened, and my part in it",
        "Your own team",
        "Turning point 1",
    ]
    assert cast.REVIEW not in page.text
    assert note.id not in page.text


def test_what_is_said_is_kept_shown_again_and_can_be_changed(visit, note, key, db):
    spoke = visit(None)
    follow(spoke, key)
    page = spoke.follow(say(spoke, note, overview="right", team="change", use="quotation"))
    assert page.heading == "Thank you. What you say is in."
    assert "Say that somebody asked." in page.words
    assert "quote me word for word" in page.words
    again = spoke.get("/note/answer")
    assert again.select("//input[@checked]/@value") == ["right", "change", "quotation"]
    say(spoke, note, team="leave_out")
    assert {part: remark.verdict for part, remark in remarks(db, note).items()} == {
        "overview": "right",
        "team": "leave_out",
    }
    assert note_checks.of_note(db, note).use == "team"


def test_whoever_wants_a_change_says_which(visit, note, key):
    spoke = visit(None)
    follow(spoke, key)
    page = spoke.send("/note/answer", {"verdict_overview": "change", "use": "team"}, status=422)
    assert "Say what should stand there" in page.words


def test_reviewers_see_it_beside_the_note_and_settle_it_with_a_reason(visit, amara, note, at, key, db):
    spoke = visit(None)
    follow(spoke, key)
    say(spoke, note, overview="change", team="right", use="paraphrase")
    assert "1 to settle" in amara.get(at).words
    page = amara.get(f"{at}/check")
    assert "Say that somebody asked." in page.words
    assert "in other words" in page.words
    where = f"{at}/check/{remarks(db, note)['overview'].id}"
    assert "They read it" in amara.send(where, {"settled": "kept"}, status=422).words
    amara.send(where, {"settled": "kept", "why": "Carol Brandt told us otherwise."})
    assert "Everything that had to be settled is settled." in amara.get(f"{at}/check").words
    assert "The note stays as it is: Mother told us otherwise." in spoke.get("/note/read").words


def test_what_is_said_anew_is_settled_anew(visit, amara, note, at, key, db):
    spoke = visit(None)
    follow(spoke, key)
    say(spoke, note, overview="change", team="leave_out")
    for remark in remarks(db, note).values():
        amara.send(f"{at}/check/{remark.id}", {"settled": "taken"})
    say(spoke, note, overview="change", team="right")
    assert {part: remark.settled for part, remark in remarks(db, note).items()} == {
        "overview": "taken",
        "team": "",
    }


def test_two_who_settle_at_once_lose_nothing(visit, amara, note, at, key, db):
    spoke = visit(None)
    follow(spoke, key)
    say(spoke, note, overview="leave_out")
    where = f"{at}/check/{remarks(db, note)['overview'].id}"
    fields = dict(amara.get(where).form().form_values())
    amara.post(where, {**fields, "settled": "taken"})
    assert amara.post(where, {**fields, "settled": "kept", "why": "The record says so."}, 409)


def test_whoever_spoke_reads_what_became_of_each_part(visit, note, key, db):
    gathered.factor(db, "turning_point", note.turning_points[0].id, "It can wait.", "can wait", helped=False)
    db.commit()
    spoke = visit(None)
    follow(spoke, key)
    say(spoke, note, overview="right")
    page = spoke.get("/note/read")
    became = [" ".join(ul.text_content().split()) for ul in page.select("//main//section/ul")]
    assert became[0].startswith("It is kept with the note.")
    assert became[2].startswith("It was kept as a factor")


@pytest.mark.parametrize("written", ["{}", "http://example.org/note#{}", " {} "])
def test_a_key_is_read_in_any_groups_and_out_of_the_whole_link(visit, key, written):
    assert follow(visit(None), written.format(key.lower())).heading == "Is your note right?"


def test_wrong_called_off_and_run_out_answer_alike(visit, amara, at, note, key, db):
    spoke = visit(None)
    wrong = spoke.send("/note", {"key": "K7M2" * 6}, status=422).words
    amara.post(f"{at}/check/call-off", {})
    called_off = visit(None).send("/note", {"key": key}, status=422).words
    later = made(amara, at)
    note_checks.of_note(db, note).opens_until = clock.now().date() - timedelta(days=1)
    db.commit()
    run_out = visit(None).send("/note", {"key": later}, status=422).words
    assert "This key opens nothing" in wrong

    def without(words, typed):
        return words.replace(typed, "")

    assert without(wrong, "K7M2" * 6) == without(called_off, key) == without(run_out, later)


def test_a_link_that_is_called_off_closes_what_it_had_opened(visit, amara, at, note, key):
    spoke = visit(None)
    follow(spoke, key)
    amara.post(f"{at}/check/call-off", {})
    for path in ("/note/read", "/note/answer"):
        assert spoke.get(path, 303).response.location == "/note"


def test_a_new_link_ends_the_one_before_and_opens_what_was_said(visit, amara, at, note, key):
    spoke = visit(None)
    follow(spoke, key)
    say(spoke, note, overview="right")
    later = made(amara, at)
    spoke.send("/note", {"key": key}, status=422)
    assert follow(visit(None), later, "/note/read").heading == "Thank you. What you say is in."


def test_after_the_day_nothing_is_said_any_more_and_the_note_is_still_read(visit, note, key, db):
    spoke = visit(None)
    follow(spoke, key)
    form = spoke.get("/note/answer")
    note_checks.of_note(db, note).until = clock.now().date() - timedelta(days=1)
    db.commit()
    assert spoke.get("/note/read").heading == "Your note"
    sent = {**dict(form.form().form_values()), "verdict_overview": "right"}
    assert spoke.post("/note/answer", sent, 303).response.location == "/note/read"
    db.expire_all()
    assert note_checks.of_note(db, note).answered_at is None


def test_after_too_many_wrong_keys_even_the_right_one_waits(visit, key):
    spoke = visit(None)
    for _ in range(guessing.TRIES):
        spoke.send("/note", {"key": "K7M2" * 6}, status=422)
    assert "Wait five minutes" in spoke.send("/note", {"key": key}, status=422).words


def test_leaving_closes_the_note_in_this_browser(visit, key):
    spoke = visit(None)
    page = follow(spoke, key)
    page.form("/note/leave")
    spoke.post("/note/leave", {})
    assert spoke.get("/note/read", 303).response.location == "/note"


def test_the_key_is_kept_nowhere(amara, key, db, settings):
    plain = key.replace(" ", "")
    assert plain not in "".join(str(line.detail) for line in journal.of_chain(db, cast.REVIEW))
    kept = [
        note_checks.of_note(db, each).secret_hash
        for each in conversations.readable(db, gathered.review(db), gathered.user(db, "amara"))
    ]
    assert plain not in kept


@pytest.mark.parametrize(
    ("until", "opens_until"), [("", "2090"), ("May 2020", "2090"), ("June 2089", "May 2089")]
)
def test_a_link_ends_on_days_to_come(amara, at, until, opens_until):
    amara.send(f"{at}/check/link", {"until": until, "opens_until": opens_until}, status=422)


def test_only_a_lead_who_reads_the_note_makes_a_link(visit, at, note, db):
    conversations.let_read(db, note, [cast.PEOPLE["bryn"].id])
    db.commit()
    bryn = visit("bryn")
    assert "private link" in bryn.get(at).words
    assert not bryn.get(at).select("//a[contains(@href, '/check/link')]")
    bryn.get(f"{at}/check/link", 404)
    unread = gathered.note(db, "Officer", "It was late.", by="bryn")
    db.commit()
    visit("amara").get(f"/reviews/{cast.REVIEW}/conversations/{unread.id}/check/link", 404)


def test_words_that_may_not_be_quoted_are_told_in_other_words_by_whoever_marks_them(
    visit, note, key, amara, db
):
    spoke = visit(None)
    follow(spoke, key)
    say(spoke, note, overview="right", use="paraphrase")
    review, lead = gathered.review(db), gathered.user(db, "amara")
    assert not note_checks.may_be_quoted(db, note)
    assert conversations.may_read(db, note, lead)
    for kind, text_id in (("conversation", note.id), ("turning_point", note.turning_points[0].id)):
        text = texts.find(db, Seat(lead, review, Role.LEAD, None), kind, text_id)
        assert not text.may_be_quoted
    db.commit()
    say(spoke, note, use="quotation")
    db.expire_all()
    assert note_checks.may_be_quoted(db, note)


def test_the_journal_says_that_it_was_checked_and_nothing_of_the_words(visit, note, key, amara, db):
    spoke = visit(None)
    follow(spoke, key)
    say(spoke, note, overview="change")
    line = journal.of_chain(db, cast.REVIEW)[-1]
    assert (line.event, line.user_id, line.detail) == ("conversation.checked", None, {"parts": 1})
    db.commit()
    assert "Whoever spoke" in amara.get(f"/reviews/{cast.REVIEW}/journal").words
