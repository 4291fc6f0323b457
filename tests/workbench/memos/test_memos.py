"""A thought about something, kept beside it, and read by whoever may read the thing."""

import pytest

from tests.builders import cast, gathered, spoken
from workbench.persistence.stores import factors, findings, memos, patterns
from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.pattern import Pattern

HERE = f"/reviews/{cast.REVIEW}"
THOUGHT = "Was the Friday part of it?"


@pytest.fixture
def things(db):
    """One of everything that a memo can be about, with its page."""
    entry = gathered.entry(db, "HSG", "2 May 2023", "Keys collected.")
    episode = gathered.episode(db, "A fortnight in May", [entry])
    note = gathered.note(db, "Housing officer", "Nobody asked what I thought of it.")
    factor = gathered.factor(db, "entry", entry.id, entry.what, "Keys", helped=True, episode=episode)
    review = gathered.review(db)
    pattern = Pattern(
        review_id=review.id, title="No place for it", kept_by="Amara", kept_at=review.started_at
    )
    finding = Finding(review_id=review.id, number=1, title="A new adult has no place")
    db.add_all([pattern, finding])
    db.commit()
    return {
        "entry": (entry.id, f"{HERE}/entries/{entry.id}"),
        "episode": (episode.id, f"{HERE}/episodes/{episode.id}"),
        "conversation": (note.id, f"{HERE}/conversations/{note.id}"),
        "factor": (factor.id, f"{HERE}/factors/{factor.id}/change"),
        "pattern": (pattern.id, f"{HERE}/patterns/{pattern.id}"),
        "finding": (finding.id, f"{HERE}/findings/{finding.id}"),
    }


def write(visitor, things, kind, words=THOUGHT):
    """Write a memo on the page of what it is about."""
    return visitor.send(things[kind][1], {"words": words}, action="/memos/add")


@pytest.mark.parametrize("kind", memos.KINDS)
def test_a_memo_stands_beside_what_it_is_about_and_in_the_list(amara, things, kind):
    shown = amara.follow(write(amara, things, kind))
    assert "The memo is kept." in shown.words
    assert THOUGHT in shown.words
    listed = amara.get(f"{HERE}/memos")
    assert THOUGHT in listed.words
    (link,) = listed.select("//main//h2/a/@href")
    assert link.startswith(things[kind][1])


def test_a_memo_says_something(amara, things):
    page = amara.send(things["episode"][1], {"words": " "}, action="/memos/add", status=422)
    assert "Write the memo" in page.words
    shown = amara.follow(
        amara.post(f"{HERE}/memos/add", dict(page.form().form_values()) | {"words": THOUGHT})
    )
    assert THOUGHT in shown.words


def test_a_memo_about_a_conversation_is_read_only_by_its_readers(amara, visit, db, things):
    write(amara, things, "conversation")
    bryn = visit("bryn")
    assert THOUGHT not in bryn.get(f"{HERE}/memos").words
    fields = {"about_kind": "conversation", "about_id": things["conversation"][0], "words": "Mine"}
    bryn.post(f"{HERE}/memos/add", fields, 404)
    (kept,) = memos.of_review(db, gathered.review(db), gathered.user(db, "amara"))
    db.commit()
    bryn.get(f"{HERE}/memos/{kept.memo.id}/change", 404)
    bryn.post(f"{HERE}/memos/{kept.memo.id}/remove", {}, 404)


def test_a_memo_about_a_factor_in_a_note_is_read_only_by_the_readers_of_the_note(amara, visit, db, things):
    note = gathered.note(db, "Duty social worker", "")
    moment = spoken.turning_point(db, note, thinking="There was nobody to ask.")
    factor = gathered.factor(db, "turning_point", moment.id, moment.thinking, "nobody to ask", helped=False)
    db.commit()
    write(amara, {"factor": (factor.id, f"{HERE}/factors/{factor.id}/change")}, "factor")
    assert THOUGHT in amara.get(f"{HERE}/memos").words
    assert THOUGHT not in visit("bryn").get(f"{HERE}/memos").words
    factors.remove(db, factor)
    db.commit()
    assert "Factor that is no longer there" in amara.get(f"{HERE}/memos").words
    assert THOUGHT not in visit("bryn").get(f"{HERE}/memos").words


def test_a_memo_outlives_what_it_is_about(amara, visit, db, things):
    write(amara, things, "finding")
    review = gathered.review(db)
    findings.remove(db, review, findings.find(db, review, things["finding"][0]))
    db.commit()
    page = visit("bryn").get(f"{HERE}/memos")
    assert "Finding that is no longer there" in page.words
    assert THOUGHT in page.words


def test_whoever_wrote_a_memo_changes_it_and_takes_it_away(amara, visit, db, things):
    shown = amara.follow(write(amara, things, "pattern"))
    (link,) = shown.select("//section[@id='memos']//a[starts-with(text(), 'Change')]/@href")
    again = amara.follow(amara.send(link, {"words": "It was the Friday."}))
    assert "It was the Friday." in again.words
    assert THOUGHT not in again.words
    bryn = visit("bryn")
    assert "Only whoever wrote a memo changes it" in bryn.follow(bryn.get(link, 303)).words
    bryn.post(link.replace("/change", "/remove"), {}, 404)
    gone = amara.follow(amara.send(link, {}, action="/remove"))
    assert "It was the Friday." not in gone.words
    assert patterns.find(db, gathered.review(db), things["pattern"][0])


def test_two_who_change_a_memo_lose_nothing(amara, things):
    shown = amara.follow(write(amara, things, "entry"))
    (link,) = shown.select("//section[@id='memos']//a[starts-with(text(), 'Change')]/@href")
    fields = dict(amara.get(link).form().form_values())
    amara.post(link, {**fields, "words": "From one window"})
    page = amara.post(link, {**fields, "words": "From the other window"}, 409)
    assert "From one window" in page.words
    assert "From the other window" in page.words


def test_a_memo_about_nothing_of_this_review_is_not_written(amara, things):
    for kind, about in (("entry", things["episode"][0]), ("review", cast.REVIEW), ("", ""), ("finding", "x")):
        amara.post(f"{HERE}/memos/add", {"about_kind": kind, "about_id": about, "words": THOUGHT}, 404)


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_only_lead_and_team_read_memos(amara, visit, things, name):
    write(amara, things, "pattern")
    visit(name).get(f"{HERE}/memos", 404)
    fields = {"about_kind": "pattern", "about_id": things["pattern"][0], "words": "Mine"}
    visit(name).post(f"{HERE}/memos/add", fields, 404)
